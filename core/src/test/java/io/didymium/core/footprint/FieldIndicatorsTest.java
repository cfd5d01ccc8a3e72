package io.didymium.core.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.allocation.AllocationKey;
import io.didymium.core.allocation.AllocationPlan;
import io.didymium.core.impact.FieldIndicators;
import io.didymium.core.impact.ImpactMethod;
import io.didymium.core.inventory.DataSetId;
import io.didymium.core.inventory.FlowType;
import io.didymium.core.inventory.InventoryFlow;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldIndicatorsTest {
    private static final AllocationPlan NONE = AllocationPlan.of(new AllocationKey.FullBurden("one product each"));

    @Test
    void weighsTheGasesOfTheField() {
        TestInventory inventory = new TestInventory()
                .products("metal")
                .put(flow("1", " Carbon  dioxide, fossil ", "Emissions/air/unspecified", Optional.empty()))
                .put(flow("2", "CF-14", "air", Optional.of("000075-73-0")))
                .put(flow("3", "Hexafluoroethane", "air", Optional.empty()))
                .put(flow("4", "Carbon dioxide, biogenic", "air", Optional.of("124-38-9")))
                .put(flow("5", "Carbon dioxide, fossil", "water", Optional.empty()))
                .process(
                        "electrolysis",
                        "out metal 1",
                        "out 1 10",
                        "out 2 0.12 g",
                        "out 3 0.012 g",
                        "out 4 99",
                        "out 5 7");
        assertThat(impact(inventory, FieldIndicators.globalWarming(), "gwp100-ar6"))
                .isCloseTo(10 + 0.12e-3 * 7380 + 0.012e-3 * 12400, within(1e-12));
    }

    @Test
    void sumsTheNeodymiumDrawnFromTheGround() {
        TestInventory inventory = new TestInventory()
                .products("metal")
                .put(flow("1", "Neodymium, in ground", "resource/in ground", Optional.empty()))
                .put(flow("2", "Neodymium oxide", "resources/from ground", Optional.empty()))
                .put(flow("3", "Neodymium", "air", Optional.empty()))
                .process("mine", "out metal 1", "in 1 2", "in 2 1", "out 3 5");
        assertThat(impact(inventory, FieldIndicators.rareEarthsDrawn(), "drawn-Nd"))
                .isCloseTo(2 + 2 * 144.242 / (2 * 144.242 + 3 * 15.999), within(1e-4));
        assertThat(impact(inventory, FieldIndicators.rareEarthsDrawn(), "drawn-Dy"))
                .isZero();
    }

    @Test
    void countsTheActivityOfThoriumAndUranium() {
        TestInventory inventory = new TestInventory()
                .products("ore")
                .put(flow("1", "Thorium", "resource/in ground", Optional.empty()))
                .put(flow("2", "Uranium-238", "resource/in ground", Optional.empty()))
                .process("mine", "out ore 1", "in 1 1", "in 2 2");
        assertThat(impact(inventory, FieldIndicators.radioactivityDrawn(), "radioactivity-drawn"))
                .isCloseTo(4060 + 2 * 12350, within(1e-9));
    }

    private static double impact(TestInventory inventory, ImpactMethod method, String category) {
        ProductSystem system = ProductSystem.of(inventory.build(), NONE);
        Provision only = system.provisions().get(0);
        return new FootprintModel(system, method).calculate(only, 1).impact(new DataSetId(category));
    }

    private static InventoryFlow flow(String id, String name, String compartment, Optional<String> cas) {
        return new InventoryFlow(
                new DataSetId(id),
                name,
                FlowType.ELEMENTARY,
                compartment,
                new InventoryFlow.Substance(cas, Optional.empty(), Optional.empty()),
                InventoryFlow.Measures.in(TestInventory.MASS));
    }
}
