package io.didymium.core.lca.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.testing.SharedData;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldIndicatorsTest {
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    /** The gases that the published table does not number. */
    private static final Map<String, String> FORMULAS = Map.of("10024-97-2", "N2O");

    private static final AllocationPlan NONE = AllocationPlan.of(new AllocationKey.Unallocated("one product each"));

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
                .isNaN();
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
        ProductFlow only = system.productFlows().get(0);
        return new FootprintModel(system, method).calculate(only, 1).impact(new DataSetId(category));
    }

    private static InventoryFlow flow(String id, String name, String compartment, Optional<String> cas) {
        return InventoryFlow.builder(
                        new DataSetId(id), name, FlowType.ELEMENTARY, InventoryFlow.Measures.in(TestInventory.MASS))
                .compartment(compartment)
                .cas(cas.orElse(null))
                .build();
    }

    @Test
    void gasesHaveTheFactorsOfThePublishedTable() {
        Map<String, BigDecimal> byNumber = new HashMap<>();
        Map<String, BigDecimal> byFormula = new HashMap<>();
        for (String[] row : SharedData.rows("lca/cf/IPCC_GWP_values_lciafmt_MIT.csv")) {
            // Names may hold commas, so columns count from the end: number, acronym, formula, parameter, value.
            int end = row.length;
            if (row[0].equals("AR6") && row[end - 2].equals("GWP100")) {
                byNumber.put(row[end - 5], new BigDecimal(row[end - 1]));
                byFormula.put(row[end - 3], new BigDecimal(row[end - 1]));
            }
        }
        Map<String, BigDecimal> ours = new HashMap<>();
        for (ImpactFactor factor :
                FieldIndicators.globalWarming().categories().get(0).factors()) {
            FactorTarget.Substance substance = (FactorTarget.Substance) factor.target();
            substance
                    .cas()
                    .ifPresent(cas -> assertThat(factor.value())
                            .as(substance.name())
                            .isEqualByComparingTo(
                                    byNumber.getOrDefault(cas, byFormula.getOrDefault(FORMULAS.get(cas), ZERO))));
            ours.put(substance.name(), factor.value());
        }
        assertThat(ours.get("carbon dioxide")).isEqualByComparingTo(byFormula.get("CO2"));
        // The table has one value for methane, between that of biogenic and that of fossil methane.
        assertThat(byFormula.get("CH4")).isBetween(ours.get("methane, biogenic"), ours.get("methane, fossil"));
    }
}
