package io.didymium.core.lca.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.mapping.FlowMap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number in a table is read as what it means, or not at all. */
class TableNumbersTest {
    private static final FactorTableReader READER =
            new FactorTableReader(new DataSetId("m"), "A method", "a publisher");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5 | 1.5", "0,0015 | 0.0015", "1,25E-3 | 0.00125", "1.5 | 1.5", "12 | 12", ",5 | 0.5"})
    void readsDecimalCommasBetweenSemicolons(String cell, String value) throws Exception {
        assertThat(factors("category;flow_uuid;factor\nC;f;" + cell + "\n"))
                .singleElement()
                .satisfies(found -> assertThat(found).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,500", "1.234,5", "1,234,567", "1 500", "n.d."})
    void refusesWhatMayMeanSeveralNumbers(String cell) throws Exception {
        InventoryImport read = READER.read(utf8("category;flow_uuid;factor\nC;f;" + cell + "\n"));
        assertThat(read.skipped()).isEqualTo(1);
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.location().subject()).isEqualTo("row 2");
            assertThat(finding.message()).contains("column factor", cell);
        });
    }

    @Test
    void aMappingIsReadFromAFile(@TempDir Path folder) throws Exception {
        byte[] mapping = utf8("SourceFlowUUID,TargetFlowUUID\na,b\n");
        Path file = Files.write(folder.resolve("map.csv"), mapping);
        assertThat(FlowMapReader.read(file)).isEqualTo(FlowMapReader.read(mapping));
        assertThat(FlowMapReader.read(file).map().entries()).hasSize(1);
    }

    @Test
    void aColumnShowsWhatItsCommasMean() throws Exception {
        assertThat(factors("category;flow_uuid;factor\nC;f;1,500\nC;g;0,25\n"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("1.5"), new BigDecimal("0.25"));
    }

    @Test
    void aDecimalCommaWithoutQuotesBreaksItsRow() throws Exception {
        InventoryImport read = READER.read(utf8("category,flow_uuid,factor\nC,f,1,5\nC,g,2\n"));
        assertThat(read.skipped()).isEqualTo(1);
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly("data set ignored: 4 cells in 3 columns");
    }

    @Test
    void keepsUnitsOfFlowsAndOfCategories() throws Exception {
        InventoryImport read = READER.read(utf8("""
                category,ref_unit,flow_uuid,flow_unit,factor
                Climate,kg CO2e,f,g,0.0015
                Climate,g CO2e,f,kg,1500
                """));
        List<ImpactCategory> categories = read.methods().get(0).categories();
        assertThat(categories).extracting(ImpactCategory::unit).containsExactly("kg CO2e", "g CO2e");
        assertThat(categories).extracting(ImpactCategory::id).doesNotHaveDuplicates();
        assertThat(categories.get(0).factors().get(0).target())
                .isEqualTo(new FactorTarget.OneFlow(new DataSetId("f"), "g"));
    }

    @Test
    void contradictoryRowsAreNotUsed() throws Exception {
        InventoryImport read = READER.read(utf8("category,flow_uuid,factor\nC,f,1\nC,f,28\nC,g,2\nC,g,2.0\n"));
        assertThat(read.methods().get(0).categories().get(0).factors()).hasSize(1);
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly("C has several factors for flow f: 1, 28; none is used");
    }

    @Test
    void refusesColumnsOfOneName() {
        assertThatThrownBy(() -> READER.read(utf8("category,factor,factor\nC,1,2\n")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("row 1: two columns are called factor");
    }

    @Test
    void readsAMappingInTheFormatOfGlad() throws Exception {
        FlowMapReader.Reading read = FlowMapReader.read(utf8("""
                SourceListName,SourceFlowUUID,SourceUnit,MatchCondition,ConversionFactor,TargetFlowUUID,TargetUnit
                USLCI,a,g,~,0.5,b,kg
                USLCI,c,,,,d,
                USLCI,e,kg,=,0,f,kg
                USLCI,,kg,=,1,f,kg
                """));
        assertThat(read.map().entries())
                .containsExactly(
                        FlowMap.Entry.builder(new DataSetId("a"), new BigDecimal("0.5"), new DataSetId("b"))
                                .sourceUnit("g")
                                .condition("~")
                                .targetUnit("kg")
                                .build(),
                        FlowMap.Entry.builder(new DataSetId("c"), BigDecimal.ONE, new DataSetId("d"))
                                .build());
        assertThat(read.findings())
                .extracting(finding -> finding.location().subject())
                .containsExactly("row 4", "row 5");
        assertThatThrownBy(() -> FlowMapReader.read(utf8("a,b\n1,2\n"))).isInstanceOf(MalformedDataException.class);
    }

    private static List<BigDecimal> factors(String table) throws MalformedDataException {
        return READER.read(utf8(table)).methods().get(0).categories().get(0).factors().stream()
                .map(factor -> factor.value())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
