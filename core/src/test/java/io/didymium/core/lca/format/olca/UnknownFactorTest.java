package io.didymium.core.lca.format.olca;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.impact.MethodText;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.mapping.MethodMapping;
import io.didymium.core.testing.TestInventory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A factor that is not known stays so when its method is written, mapped or digested. */
class UnknownFactorTest {
    private static final FactorTarget GAS = new FactorTarget.OneFlow(new DataSetId("gas"));
    private static final ImpactCategory OZONE =
            ImpactCategory.of(new DataSetId("ozone"), "Ozone", "kg", List.of(ImpactFactor.of(GAS, BigDecimal.ONE)));
    private static final ImpactCategory CLIMATE = ImpactCategory.builder(new DataSetId("climate"), "Climate")
            .unit("kg")
            .build();

    @Test
    void isReadAsUnknownAgain() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OlcaPackageWriter.write(new Inventory(List.of()), List.of(method(List.of(GAS))), out);
        ImpactMethod read = OlcaPackageReader.read(new ByteArrayInputStream(out.toByteArray()))
                .methods()
                .get(0);
        assertThat(read.categories())
                .filteredOn(category -> category.name().equals("Climate"))
                .singleElement()
                .satisfies(category -> assertThat(category.unknown()).containsExactly(GAS));
    }

    @Test
    void isUnknownInAMappedMethod() {
        Inventory inventory = new TestInventory()
                .products("product")
                .nature("air", "gas")
                .process("making", "out product 1", "out gas 1")
                .build();
        ImpactMethod mapped =
                MethodMapping.builder(inventory, method(List.of(GAS))).build().method();
        assertThat(mapped.categories().get(1).unknown()).containsExactly(GAS);
    }

    @Test
    void changesTheTextOfTheMethod() {
        assertThat(MethodText.of(method(List.of(GAS)))).isNotEqualTo(MethodText.of(method(List.of())));
    }

    private static ImpactMethod method(List<FactorTarget> unknown) {
        return new ImpactMethod(
                new DataSetId("m"),
                "a method",
                "a test",
                List.of(OZONE, CLIMATE.toBuilder().unknown(unknown).build()));
    }
}
