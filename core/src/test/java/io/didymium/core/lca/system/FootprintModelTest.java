package io.didymium.core.lca.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.uncertainty.QualityRating;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FootprintModelTest {
    private static final Offset<Double> TINY = within(1e-12);
    private static final AllocationPlan BY_MASS =
            AllocationPlan.of(new AllocationKey.ByProperty(TestInventory.MASS, "mass"));
    private static final DataSetId E = new DataSetId("e");
    private static final ImpactMethod COUNT_E = counting("e");

    @Test
    void solvesTheTextbookExample() {
        TestInventory inventory = new TestInventory()
                .products("electricity", "fuel")
                .nature("air", "co2", "so2")
                .nature("resource", "crude")
                .process("electricity-production", "out electricity 10", "in fuel 2", "out co2 1", "out so2 0.1")
                .process("fuel-production", "out fuel 100", "out co2 10", "out so2 2", "in crude 50");
        FootprintModel model = model(inventory, BY_MASS, COUNT_E);
        Footprint footprint = model.calculate(provision("electricity-production", "electricity"), 1000);
        assertThat(footprint.scaling().values()).containsExactly(100.0, 2.0);
        assertThat(footprint.elementaryFlows())
                .isEqualTo(
                        Map.of(new DataSetId("co2"), 120.0, new DataSetId("so2"), 14.0, new DataSetId("crude"), 100.0));
        assertThat(footprint.backwardError()).isLessThan(1e-15);
    }

    @Test
    void solvesALoopThatUsesItsOwnProduct() {
        TestInventory inventory = new TestInventory()
                .products("p1", "p2")
                .nature("resource", "f1")
                .nature("air", "f2")
                .process("one", "out p1 1", "in p2 1", "in f1 1", "out f2 2")
                .process("two", "out p2 1", "in p1 0.5", "in f1 2", "out f2 1");
        Footprint footprint = model(inventory, BY_MASS, COUNT_E).calculate(provision("one", "p1"), 2);
        assertThat(footprint.scaling().values()).containsExactly(4.0, 4.0);
        assertThat(footprint.elementaryFlows()).isEqualTo(Map.of(new DataSetId("f1"), 12.0, new DataSetId("f2"), 12.0));
    }

    @Test
    void dividesByStoredFactors() {
        StoredAllocation stored = StoredAllocation.builder()
                .factors(List.of(physical("p1", "0.25"), physical("p2", "0.75")))
                .build();
        TestInventory inventory = new TestInventory()
                .products("p1", "p2")
                .nature("air", "e")
                .process("joint", stored, "out p1 1", "out p2 3", "out e 2");
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.PHYSICAL));
        assertThat(model(inventory, plan, COUNT_E)
                        .calculate(provision("joint", "p1"), 1)
                        .impact(E))
                .isEqualTo(0.5);
    }

    @Test
    void countsWhatIsAvoidedAgainst() {
        StoredAllocation stored = StoredAllocation.builder()
                .factors(List.of(physical("p", "0.75"), physical("q", "0.25")))
                .build();
        TestInventory inventory = new TestInventory()
                .products("p", "q", "a")
                .nature("air", "e")
                .process("joint", stored, "out p 1", "out q 1", "in a 0.5 avoided", "out e 2")
                .process("avoided", "out a 1", "out e 1.5");
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.PHYSICAL));
        assertThat(model(inventory, plan, COUNT_E)
                        .calculate(provision("joint", "p"), 1)
                        .impact(E))
                .isCloseTo(0.9375, TINY);
    }

    @Test
    void treatsWaste() {
        TestInventory inventory = new TestInventory()
                .products("p")
                .wastes("w")
                .nature("air", "e")
                .process("make", "out p 1", "out w 2")
                .process("treat", "in w 1", "out e 2");
        assertThat(model(inventory, BY_MASS, COUNT_E)
                        .calculate(provision("make", "p"), 1)
                        .impact(E))
                .isEqualTo(4.0);
    }

    @Test
    void treatsWasteWithWhatTheTreatmentNeeds() {
        TestInventory inventory = new TestInventory()
                .products("p")
                .wastes("w")
                .nature("air", "e")
                .process("make", "out p 1", "out e 2")
                .process("treat", "in w 1", "in p 2");
        assertThat(model(inventory, BY_MASS, COUNT_E)
                        .calculateReference(new DataSetId("treat"))
                        .orElseThrow()
                        .impact(E))
                .isEqualTo(4.0);
    }

    @Test
    void convertsUnits() {
        TestInventory inventory = new TestInventory()
                .products("p", "q")
                .nature("air", "e")
                .process("make", "out p 500 g", "in q 2")
                .process("supply", "out q 1000 g", "out e 3000 g");
        assertThat(model(inventory, BY_MASS, COUNT_E)
                        .calculate(provision("make", "p"), 1)
                        .impact(E))
                .isCloseTo(12, TINY);
    }

    @Test
    void leavesEveryProductTheWholeWhereThatIsChosen() {
        FootprintModel model = model(joint(), AllocationPlan.of(new AllocationKey.Unallocated("a test")), COUNT_E);
        assertThat(model.calculate(provision("joint", "p"), 1).impact(E)).isEqualTo(8);
        assertThat(model.calculate(provision("joint", "q"), 3).impact(E)).isEqualTo(8);
    }

    @Test
    void knowsNothingOfWhatCannotBeDivided() {
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.ECONOMIC));
        FootprintModel model = model(joint().process("use", "out r 1", "in p 1"), plan, COUNT_E);
        assertThat(model.calculate(provision("use", "r"), 1).impact(E)).isNaN();
        assertThat(codes(model.calculate(provision("use", "r"), 1).findings()))
                .contains(FootprintFinding.ALLOCATION_MISSING);
    }

    @Test
    void saysWhenItFallsBackOnAnotherKey() {
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.ECONOMIC))
                .orElse(new AllocationKey.ByProperty(TestInventory.MASS, "mass"));
        FootprintModel model = model(joint(), plan, COUNT_E);
        assertThat(model.calculate(provision("joint", "p"), 1).impact(E)).isEqualTo(2);
        assertThat(codes(model.system().findings())).containsExactly(FootprintFinding.ALLOCATION_FALLBACK);
    }

    @Test
    void cutsOffWhatNothingProvides() {
        TestInventory inventory = new TestInventory()
                .products("p", "x")
                .nature("air", "e")
                .process("make", "out p 1", "in x 3", "out e 1");
        Footprint footprint = model(inventory, BY_MASS, COUNT_E).calculate(provision("make", "p"), 2);
        assertThat(footprint.impact(E)).isEqualTo(2);
        assertThat(footprint.cutOffs()).singleElement().satisfies(missing -> {
            assertThat(missing.amount()).isEqualTo(6);
            assertThat(missing.cutOff().reason()).isEqualTo(CutOff.Reason.NO_PROVIDER);
        });
        assertThat(footprint.unlinkedShare()).isEqualTo(1);
        assertThat(codes(footprint.findings())).containsExactly(FootprintFinding.PROVIDER_MISSING);
    }

    @Test
    void doesNotChooseAmongProviders() {
        TestInventory inventory = new TestInventory()
                .products("p", "q")
                .nature("air", "e")
                .process("a", "out q 1", "out e 1")
                .process("b", "out q 1", "out e 5")
                .process("open", "out p 1", "in q 1")
                .process("named", "out p 1", "in q 1 from b");
        FootprintModel model = model(inventory, BY_MASS, COUNT_E);
        assertThat(model.calculate(provision("open", "p"), 1).impact(E)).isNaN();
        assertThat(codes(model.calculate(provision("open", "p"), 1).findings()))
                .containsExactly(FootprintFinding.PROVIDER_AMBIGUOUS, FootprintFinding.RESULT_OF_GAPS);
        assertThat(model.calculate(provision("named", "p"), 1).impact(E)).isEqualTo(5);
    }

    @Test
    void namesALoopThatConsumesAllItMakes() {
        TestInventory inventory = new TestInventory()
                .products("p", "q")
                .process("first", "out p 1", "in q 1")
                .process("second", "out q 1", "in p 1");
        FootprintModel model = model(inventory, BY_MASS, COUNT_E);
        assertThat(model.calculate(provision("first", "p"), 1).impact(E)).isNaN();
        assertThat(model.system().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FootprintFinding.LOOP_SINGULAR);
            assertThat(finding.message()).contains("first -> second", "gain 1.00000");
        });
    }

    @Test
    void warnsOfALoopThatConsumesMoreThanItMakes() {
        TestInventory inventory = new TestInventory()
                .products("p", "q")
                .process("first", "out p 1", "in q 2")
                .process("second", "out q 1", "in p 2");
        assertThat(codes(ProductSystem.of(inventory.build(), BY_MASS).findings()))
                .containsExactly(FootprintFinding.LOOP_GAIN);
    }

    @Test
    void findsWhatEachProcessAndFlowAdds() {
        TestInventory inventory = new TestInventory()
                .products("p", "q")
                .nature("air", "e", "unknown")
                .process("make", "out p 1", "in q 2", "out e 1 measured", "out unknown 9")
                .process("supply", "out q 1", "out e 2");
        Footprint footprint = model(inventory, BY_MASS, COUNT_E).calculate(provision("make", "p"), 1);
        assertThat(footprint.byProcess(E))
                .extracting(Contribution::name, Contribution::value, Contribution::share)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("supply", 4.0, 0.8),
                        org.assertj.core.groups.Tuple.tuple("make", 1.0, 0.2));
        assertThat(footprint.byFlow(E))
                .singleElement()
                .extracting(Contribution::value)
                .isEqualTo(5.0);
        assertThat(footprint.primaryShare(E)).isCloseTo(0.2, TINY);
        assertThat(footprint.uncharacterised()).containsOnlyKeys(new DataSetId("unknown"));
        assertThat(footprint.uncharacterisedMassShare()).isCloseTo(9.0 / 14, TINY);
    }

    @Test
    void averagesScoresByWhatHangsOnThem() {
        TestInventory inventory = new TestInventory()
                .products("p", "q")
                .nature("air", "e")
                .process("make", "out p 1", "in q 2", "out e 1 scores (1;1;1;1;1)", "out e 5")
                .process("supply", "out q 1", "out e 1 scores (4;3;2;1;5)", "out e 0.5 scores (n.a.;3;2;1;5)");
        QualityRating rating = model(inventory, BY_MASS, COUNT_E)
                .calculate(provision("make", "p"), 1)
                .quality(E);
        assertThat(rating.unratedShare().doubleValue()).isCloseTo(6.0 / 9, TINY);
        QualityRating.Averages averages = rating.averages().orElseThrow();
        assertThat(averages.reliability().doubleValue()).isCloseTo(3, TINY);
        assertThat(averages.technology().doubleValue()).isCloseTo(11.0 / 3, TINY);
        assertThat(averages.place().doubleValue()).isCloseTo(1, TINY);
    }

    @Test
    void ratesNothingThatIsUnknown() {
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.ECONOMIC));
        Footprint footprint = model(joint(), plan, COUNT_E).calculate(provision("joint", "p"), 1);
        assertThat(footprint.quality(E)).isEqualTo(QualityRating.UNRATED);
    }

    @Test
    void adjointGivesEveryFootprintAtOnce() {
        TestInventory inventory = new TestInventory()
                .products("p", "q", "r")
                .nature("air", "e")
                .process("a", "out p 1", "in q 0.3", "out e 1")
                .process("b", "out q 2", "in p 0.1", "in r 1", "out e 0.5")
                .process("c", "out r 1", "out e 7");
        FootprintModel model = model(inventory, BY_MASS, COUNT_E);
        model.perUnit(E)
                .forEach((provision, impact) -> assertThat(impact)
                        .isCloseTo(model.calculate(provision, 1).impact(E), TINY));
    }

    @Test
    void rejectsWhatTheSystemDoesNotProvide() {
        FootprintModel model = model(joint(), BY_MASS, COUNT_E);
        ProductFlow stranger = provision("joint", "r");
        assertThatThrownBy(() -> model.calculate(stranger, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("r from joint");
    }

    private static TestInventory joint() {
        return new TestInventory()
                .products("p", "q", "r")
                .nature("air", "e")
                .process("joint", "out p 1", "out q 3", "out e 8");
    }

    private static FootprintModel model(TestInventory inventory, AllocationPlan plan, ImpactMethod method) {
        return new FootprintModel(ProductSystem.of(inventory.build(), plan), method);
    }

    private static ProductFlow provision(String process, String flow) {
        return new ProductFlow(new DataSetId(process), new DataSetId(flow));
    }

    private static StoredAllocation.Factor physical(String product, String value) {
        return StoredAllocation.Factor.of(StoredAllocation.Key.PHYSICAL, new DataSetId(product), new BigDecimal(value));
    }

    private static ImpactMethod counting(String flow) {
        DataSetId id = new DataSetId(flow);
        ImpactFactor factor = ImpactFactor.of(new FactorTarget.OneFlow(id), BigDecimal.ONE);
        return new ImpactMethod(id, "count", "", List.of(ImpactCategory.of(id, flow, "kg", List.of(factor))));
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
