package io.didymium.core.lca.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.impact.Medium;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Factors that cannot be used for a flow: per a unit that it is not measured in, or in a region that is not described. */
class FactorUnitsTest {
    private static final DataSetId CLIMATE = new DataSetId("climate");
    private static final DataSetId LITRE = new DataSetId("litre");
    private static final ProductFlow PRODUCT = new ProductFlow(new DataSetId("making"), new DataSetId("product"));

    @Test
    void aFactorForASubstancePerAUnitThatTheFlowIsNotMeasuredInIsUnknown() {
        TestInventory inventory = base().process("making", "out product 1", "out co2 2", "out cfc 1");
        assertThat(substances(inventory, factor("kBq", "1")).impact(CLIMATE)).isNaN();
        assertThat(codes(substances(inventory, factor("kBq", "1")))).contains(FootprintFinding.FACTOR_UNKNOWN);
        assertThat(substances(inventory, factor("kg", "3")).impact(CLIMATE)).isEqualTo(6);
        assertThat(substances(inventory, factor("kBq", "1"), factor("g", "3")).impact(CLIMATE))
                .isEqualTo(6000);
        assertThat(substances(inventory, factor("g", "3"), factor("kBq", "1")).impact(CLIMATE))
                .isEqualTo(6000);
        ImpactFactor own = ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId("co2")), BigDecimal.TEN);
        assertThat(substances(inventory, factor("kBq", "1"), own).impact(CLIMATE))
                .isEqualTo(20);
    }

    @Test
    void aUnitThatIsAnotherInEachPropertyOfAFlowIsNone() {
        DataSetId volume = new DataSetId("volume");
        TestInventory inventory = base().process("making", "out product 1", "out gas 2", "out cfc 1")
                .put(new UnitGroup(
                        new DataSetId("others"),
                        "Other units",
                        LITRE,
                        List.of(
                                new Unit(LITRE, "l", BigDecimal.ONE),
                                new Unit(new DataSetId("kg2"), "kg", BigDecimal.TEN))))
                .put(new FlowProperty(volume, "Volume", new DataSetId("others")));
        for (String litres : List.of("10", "5")) {
            Map<DataSetId, BigDecimal> measures =
                    Map.of(TestInventory.MASS, BigDecimal.ONE, volume, new BigDecimal(litres));
            inventory.put(InventoryFlow.builder(
                            new DataSetId("gas"),
                            "co2",
                            FlowType.ELEMENTARY,
                            new InventoryFlow.Measures(TestInventory.MASS, measures))
                    .compartment("air")
                    .build());
            // 10 l of 1/10 kg each are the kilogram of the other property.
            double expected = litres.equals("10") ? 6 : Double.NaN;
            assertThat(substances(inventory, factor("kg", "3")).impact(CLIMATE)).isEqualTo(Double.valueOf(expected));
            assertThat(substances(inventory, factor("g", "3")).impact(CLIMATE)).isEqualTo(6000);
        }
    }

    private static ImpactFactor factor(String unit, String value) {
        return ImpactFactor.of(new FactorTarget.Substance("co2", Medium.AIR, unit), new BigDecimal(value));
    }

    private static Footprint substances(TestInventory inventory, ImpactFactor... factors) {
        return footprint(inventory, List.of(factors));
    }

    @Test
    void aRegionThatIsNotDescribedTakesNoFactorOfTheWorld() {
        ImpactFactor world = ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId("co2")), BigDecimal.ONE);
        ImpactFactor china = ImpactFactor.builder(world.target(), BigDecimal.TEN)
                .region("CN")
                .build();
        TestInventory inventory = base().process("making", "out product 1", "out co2 2");
        UnitProcess making = inventory.build().processesNamed("making").get(0);
        DataSetId place = new DataSetId("place");
        Coverage coverage = Coverage.builder().region(place).build();
        inventory.put(making.toBuilder()
                .origin(new UnitProcess.Origin(coverage, List.of(), ""))
                .build());
        Footprint footprint = footprint(inventory, List.of(world, china));
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(codes(footprint)).containsExactly(FootprintFinding.REGION_UNKNOWN);
        inventory.put(new Region(place, "China", "CN"));
        assertThat(footprint(inventory, List.of(world, china)).impact(CLIMATE)).isEqualTo(20);
        inventory.put(new Region(place, "Norway", "NO"));
        assertThat(footprint(inventory, List.of(world, china)).impact(CLIMATE)).isEqualTo(2);
        assertThat(codes(footprint(inventory, List.of(world, china)))).isEmpty();
    }

    private static Footprint footprint(TestInventory inventory, List<ImpactFactor> factors) {
        ImpactMethod method = new ImpactMethod(
                new DataSetId("m"), "m", "a test", List.of(ImpactCategory.of(CLIMATE, "climate", "kg", factors)));
        ProductSystem system =
                ProductSystem.of(inventory.build(), AllocationPlan.of(new AllocationKey.Unallocated("a test")));
        return new FootprintModel(system, method).calculate(PRODUCT, 1);
    }

    private static TestInventory base() {
        return new TestInventory().products("product").nature("air", "co2", "cfc");
    }

    private static List<FindingCode> codes(Footprint footprint) {
        return footprint.findings().stream().map(Finding::code).toList();
    }
}
