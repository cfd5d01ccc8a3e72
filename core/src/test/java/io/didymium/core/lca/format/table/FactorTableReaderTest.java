package io.didymium.core.lca.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.impact.Medium;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.testing.PublicPackages;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactorTableReaderTest {
    private static final FactorTableReader READER =
            new FactorTableReader(new DataSetId("m"), "A method", "a publisher");

    @Test
    void readsFactorsForFlowsAndForSubstances() throws Exception {
        InventoryImport read = READER.read(utf8("""
                category,flow_uuid,flow,compartment,flow_unit,location,factor
                Climate,f1,"methane, ""fossil\""",Emissions to air/unspecified,kg,,29.8
                Climate,f2,methane,Emissions to air/high,kg,CN,1E-3
                """));
        ImpactCategory climate = read.methods().get(0).categories().get(0);
        assertThat(climate.factors())
                .containsExactly(
                        ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId("f1"), "kg"), new BigDecimal("29.8")),
                        ImpactFactor.of(
                                new FactorTarget.Substance("methane, \"fossil\"", Medium.AIR, "kg"),
                                new BigDecimal("29.8")),
                        new ImpactFactor(
                                new FactorTarget.OneFlow(new DataSetId("f2"), "kg"),
                                new BigDecimal("0.001"),
                                Optional.empty(),
                                Optional.of("CN")));
    }

    @Test
    void keepsCategoriesOfOneNameInTwoMethodsApart() throws Exception {
        InventoryImport read = READER.read(utf8("""
                method,category,ref_unit,flow_uuid,factor
                CML,Acidification,kg SO2,f,1.2
                TRACI,Acidification,mol H+,f,60
                CML,Ozone,kg CFC-11,f,2
                """));

        assertThat(read.methods()).extracting(ImpactMethod::name).containsExactly("CML", "TRACI");
        assertThat(read.methods()).extracting(ImpactMethod::id).doesNotHaveDuplicates();
        assertThat(read.methods().get(0).categories())
                .extracting(ImpactCategory::name)
                .containsExactly("Acidification", "Ozone");
        assertThat(read.methods().get(1).categories().get(0).factors())
                .containsExactly(ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId("f")), new BigDecimal("60")));
    }

    @Test
    void leavesOutRowsWithoutANumber() throws Exception {
        InventoryImport read = READER.read(utf8("category,flow_uuid,cf\nA,f,many\nA,g,2\nB,,3\n"));
        assertThat(read.skipped()).isEqualTo(2);
        assertThat(read.methods().get(0).categories()).hasSize(1);
    }

    @Test
    void rejectsATableWithoutFactors() {
        assertThatThrownBy(() -> READER.read(utf8("name,value\na,1\n")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("category and factor");
        assertThatThrownBy(() -> READER.read(utf8("category,factor\n\"a,1\n")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("not closed");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsThePublishedTables() throws Exception {
        byte[] table = Files.readAllBytes(PublicPackages.require("cf/ef31_factors_nontox_global.csv"));
        InventoryImport read = READER.read(table);
        assertThat(read.skipped()).isZero();
        assertThat(read.methods().get(0).categories()).hasSize(15);
        assertThat(read.methods().get(0).categories().stream()
                        .flatMap(category -> category.factors().stream())
                        .filter(factor -> factor.target() instanceof FactorTarget.OneFlow))
                .hasSize(3489);
    }
}
