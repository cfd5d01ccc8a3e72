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
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is not known is neither zero nor replaced by something else. */
class UnknownResultsTest {
    private static final DataSetId CLIMATE = new DataSetId("climate");
    private static final DataSetId OZONE = new DataSetId("ozone");
    private static final DataSetId LITRE = new DataSetId("litre");
    private static final ProductFlow PRODUCT = new ProductFlow(new DataSetId("making"), new DataSetId("product"));

    @Test
    void aCategoryWithoutAFactorForAnyFlowIsNotCharacterised() {
        Footprint footprint = footprint(base().process("making", "out product 1", "out co2 3"));
        assertThat(footprint.impact(CLIMATE)).isEqualTo(3);
        assertThat(footprint.coverage(CLIMATE)).isEqualTo(new Footprint.Coverage(1, 1, true));
        assertThat(footprint.impact(OZONE)).isNaN();
        assertThat(footprint.coverage(OZONE)).isEqualTo(new Footprint.Coverage(0, 1, false));
        assertThat(footprint.model().perUnit(OZONE).values()).containsOnly(Double.NaN);
        assertThat(codes(footprint)).containsExactly(FootprintFinding.CATEGORY_NOT_CHARACTERISED);
    }

    @Test
    void aCategoryWithAFactorForAFlowOfAnotherProductIsZero() {
        Footprint footprint = footprint(base().products("foam")
                .process("making", "out product 1", "out co2 3")
                .process("foaming", "out foam 1", "out cfc 1"));
        assertThat(footprint.impact(OZONE)).isZero();
        assertThat(codes(footprint)).isEmpty();
    }

    @Test
    void nothingOfAnInaccurateSolutionIsANumber() {
        // Amounts that differ by 28 powers of ten: the loop can be factored, but not solved for this demand.
        Footprint footprint = footprint(base().products("fuel")
                .process("making", "out product 0.1", "in fuel 1", "out co2 1")
                .process("supplying", "out fuel 4e-17", "in product 1e11", "out cfc 1"));
        assertThat(footprint.backwardError()).isGreaterThan(1e-6).isFinite();
        assertThat(codes(footprint)).contains(FootprintFinding.SOLUTION_INACCURATE);
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(footprint.impact(OZONE)).isNaN();
        assertThat(footprint.scaling().values()).isNotEmpty().containsOnly(Double.NaN);
        assertThat(footprint.elementaryFlows().values()).isNotEmpty().containsOnly(Double.NaN);
        assertThat(footprint.byProcess(CLIMATE))
                .allSatisfy(each -> assertThat(each.value()).isNaN());
        MonteCarlo runs = new MonteCarlo(footprint.model(), 1);
        assertThat(runs.impacts(List.of(footprint.demand()), CLIMATE, 3)[0]).containsOnly(Double.NaN);
    }

    @Test
    void anUnknownAmountOfAnEmissionMakesItsCategoriesUnknown() {
        Footprint footprint =
                footprint(base().put(making(exchange(2, Direction.OUTPUT, "co2", unknown()), exchange(3, "cfc", "2"))));
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(footprint.impact(OZONE)).isEqualTo(2);
        assertThat(codes(footprint)).containsExactly(FootprintFinding.AMOUNT_NOT_STATED);
        assertThat(footprint.cutOffs()).singleElement().satisfies(missing -> {
            assertThat(missing.cutOff().reason()).isEqualTo(CutOff.Reason.UNKNOWN_AMOUNT);
            assertThat(missing.cutOff().reason().isBlocking()).isTrue();
            assertThat(missing.amount()).isNaN();
        });
    }

    @Test
    void anInputInAUnitOfAnotherKindMakesAllResultsUnknown() {
        Amount litres = new Amount(BigDecimal.ONE, LITRE, TestInventory.MASS);
        Footprint footprint = footprint(base().products("acid")
                .process("plant", "out acid 1", "out co2 1", "out cfc 1")
                .put(making(exchange(2, Direction.INPUT, "acid", litres))));
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(footprint.impact(OZONE)).isNaN();
        assertThat(codes(footprint)).containsExactly(FootprintFinding.UNIT_UNKNOWN);
    }

    @Test
    void aFlowThatIsNotDescribedMakesAllResultsUnknown() {
        Footprint footprint =
                footprint(base().process("making", "out product 1", "out co2 1", "out cfc 1", "out dust 2"));
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(footprint.impact(OZONE)).isNaN();
        assertThat(codes(footprint)).containsExactly(FootprintFinding.FLOW_UNKNOWN);
    }

    @Test
    void anInaccurateSolutionIsNotBlamedForWhatIsUnknownForAnotherReason() {
        Footprint footprint = footprint(base().products("acid", "base")
                .process("making", "out product 1", "in acid 1", "in base 1", "out co2 1", "out cfc 1")
                .process("acid-plant", "out acid 1", "in base 0.3", "out dust 1")
                .process("base-plant", "out base 1", "in acid 0.3", "out co2 1"));
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(footprint.backwardError()).isLessThan(1e-12);
        assertThat(codes(footprint)).containsExactly(FootprintFinding.FLOW_UNKNOWN);
        Footprint singular = footprint(base().products("acid", "base")
                .process("making", "out product 1", "in acid 1", "out co2 1", "out cfc 1")
                .process("acid-plant", "out acid 1", "in base 1")
                .process("base-plant", "out base 1", "in acid 1"));
        assertThat(singular.impact(CLIMATE)).isNaN();
        assertThat(codes(singular)).containsExactly(FootprintFinding.LOOP_SINGULAR);
    }

    @Test
    void aZeroThatConsistsOfGapsIsUnknownUnlessLinkedAsInOpenLca() {
        TestInventory inventory = base().products("sulfur", "salt")
                .process("making", "out product 1", "in sulfur 1", "out co2 1")
                .process("salt-plant", "out salt 1", "out cfc 1");
        Footprint footprint = footprint(inventory);
        assertThat(footprint.impact(CLIMATE)).isEqualTo(1);
        assertThat(footprint.impact(OZONE)).isNaN();
        assertThat(footprint.model().perUnit(OZONE)).containsEntry(PRODUCT, Double.NaN);
        assertThat(codes(footprint))
                .containsExactly(FootprintFinding.PROVIDER_MISSING, FootprintFinding.RESULT_OF_GAPS);
        assertThat(footprint(inventory, ProviderRule.ANY_PRODUCT).impact(OZONE)).isZero();
        Footprint strange = footprint(base().nature("air", "exhaust")
                .products("salt")
                .process("making", "out product 1", "out exhaust 1", "out co2 1")
                .process("salt-plant", "out salt 1", "out cfc 1"));
        assertThat(strange.impact(CLIMATE)).isEqualTo(1);
        assertThat(strange.impact(OZONE)).isNaN();
    }

    @Test
    void whatIsMadeFromSomethingCutOffIsMarked() {
        Footprint footprint = footprint(base().products("acid", "salt")
                .process("making", "out product 1", "in acid 1", "out co2 1", "out cfc 1")
                .process("acid-plant", "out acid 1", "in sulfur 1 from elsewhere", "out co2 1")
                .process("salt-plant", "out salt 1", "out co2 1")
                .products("sulfur"));
        ProductSystem system = footprint.system();
        assertThat(system.hasCutOffs(PRODUCT)).isTrue();
        assertThat(system.hasCutOffs(new ProductFlow(new DataSetId("salt-plant"), new DataSetId("salt"))))
                .isFalse();
    }

    @Test
    void aProductOfUnknownAmountIsSuppliedAndUnknown() {
        Footprint footprint = footprint(base().products("acid")
                .put(process("plant", exchange(1, Direction.OUTPUT, "acid", unknown()), exchange(2, "cfc", "1")))
                .process("making", "out product 1", "in acid 1", "out co2 1"));
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(footprint.cutOffs()).isEmpty();
        assertThat(codes(footprint)).containsExactly(FootprintFinding.AMOUNT_NOT_STATED);
    }

    @Test
    void noOtherProcessIsTakenInPlaceOfANamedProvider() {
        Footprint footprint = footprint(base().products("acid")
                .process("plant", "out acid 1", "out co2 10", "out cfc 1")
                .process("making", "out product 1", "in acid 1 from elsewhere", "out co2 1"));
        assertThat(footprint.impact(CLIMATE)).isEqualTo(1);
        assertThat(codes(footprint))
                .containsExactly(FootprintFinding.PROVIDER_NOT_FOUND, FootprintFinding.RESULT_OF_GAPS);
        assertThat(footprint.findings().get(0).message()).contains("acid", "elsewhere");
    }

    @Test
    void anOutputBesideTheReferenceProductIsNoProviderUnlessNamed() {
        String[] crushing = {"out ore 1", "out transport 1", "out co2 10", "out cfc 1"};
        TestInventory unnamed = base().products("ore", "transport")
                .process("crushing", crushing)
                .process("making", "out product 1", "in transport 1", "out co2 1");
        Footprint strict = footprint(unnamed);
        assertThat(strict.impact(CLIMATE)).isEqualTo(1);
        assertThat(codes(strict))
                .containsExactly(FootprintFinding.PROVIDER_NOT_REFERENCE, FootprintFinding.RESULT_OF_GAPS);
        Footprint asOpenLca = footprint(unnamed, ProviderRule.ANY_PRODUCT);
        assertThat(asOpenLca.impact(CLIMATE)).isEqualTo(11);
        assertThat(codes(asOpenLca)).containsExactly(FootprintFinding.PROVIDER_CO_PRODUCT);
        Footprint named = footprint(base().products("ore", "transport")
                .process("crushing", crushing)
                .process("making", "out product 1", "in transport 1 from crushing", "out co2 1"));
        assertThat(named.impact(CLIMATE)).isEqualTo(11);
        assertThat(codes(named)).isEmpty();
    }

    @Test
    void aCoProductWithAllocationFactorsIsAProvider() {
        StoredAllocation factors = StoredAllocation.builder()
                .factors(List.of(StoredAllocation.Factor.of(
                        StoredAllocation.Key.PHYSICAL, new DataSetId("soda"), new BigDecimal("0.5"))))
                .build();
        Footprint footprint = footprint(base().products("chlorine", "soda")
                .process("electrolysis", factors, "out chlorine 1", "out soda 1", "out co2 10", "out cfc 1")
                .process("making", "out product 1", "in soda 1", "out co2 1"));
        assertThat(footprint.impact(CLIMATE)).isEqualTo(11);
        assertThat(codes(footprint)).isEmpty();
    }

    @Test
    void anEmissionEnteredAsInputEarnsNoCredit() {
        InventoryFlow methane = InventoryFlow.builder(
                        new DataSetId("methane"),
                        "methane",
                        FlowType.ELEMENTARY,
                        InventoryFlow.Measures.in(TestInventory.MASS))
                .direction(Direction.OUTPUT)
                .build();
        Footprint footprint = footprint(
                base().put(methane).process("making", "out product 1", "out co2 1", "out cfc 1", "in methane 5"));
        assertThat(footprint.impact(CLIMATE)).isNaN();
        assertThat(footprint.impact(OZONE)).isEqualTo(1);
        assertThat(codes(footprint)).containsExactly(FootprintFinding.DIRECTION_MISMATCH);
    }

    @Test
    void aDeviationIsAbsentWhereNoUncertaintyIsStated() {
        Footprint stated = footprint(base().process("making", "out product 1", "out co2 6.767 gsd 2.5", "out cfc 1"));
        assertThat(Sensitivity.of(stated, CLIMATE).standardDeviation().orElseThrow())
                .isBetween(11.80, 11.82);
        assertThat(Sensitivity.of(stated, OZONE).standardDeviation()).isEmpty();
    }

    private static TestInventory base() {
        return new TestInventory().products("product").nature("air", "co2", "cfc");
    }

    private static Footprint footprint(TestInventory inventory) {
        return footprint(inventory, ProviderRule.REFERENCE_PRODUCTS);
    }

    private static Footprint footprint(TestInventory inventory, ProviderRule rule) {
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("a test"));
        ImpactMethod method = new ImpactMethod(
                new DataSetId("method"),
                "a method",
                "a test",
                List.of(category(CLIMATE, "co2", "methane"), category(OZONE, "cfc")));
        return new FootprintModel(ProductSystem.of(inventory.build(), plan, rule), method).calculate(PRODUCT, 1);
    }

    private static ImpactCategory category(DataSetId id, String... flows) {
        return ImpactCategory.of(
                id,
                id.value(),
                "points",
                Arrays.stream(flows)
                        .map(flow -> ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId(flow)), BigDecimal.ONE))
                        .toList());
    }

    private static List<FindingCode> codes(Footprint footprint) {
        return footprint.findings().stream().map(Finding::code).toList();
    }

    private static UnitProcess making(Exchange... others) {
        Exchange[] all = new Exchange[others.length + 1];
        all[0] = exchange(1, "product", "1");
        System.arraycopy(others, 0, all, 1, others.length);
        return process("making", all);
    }

    private static UnitProcess process(String id, Exchange... exchanges) {
        return UnitProcess.builder(new DataSetId(id), id)
                .exchanges(List.of(exchanges))
                .reference(1)
                .build();
    }

    private static Exchange exchange(int number, String flow, String value) {
        return exchange(
                number,
                Direction.OUTPUT,
                flow,
                new Amount(new BigDecimal(value), TestInventory.KG, TestInventory.MASS));
    }

    private static Exchange exchange(int number, Direction direction, String flow, Amount amount) {
        return Exchange.builder(number, direction, new DataSetId(flow), amount).build();
    }

    private static Amount unknown() {
        return new Amount(Optional.empty(), TestInventory.KG, TestInventory.MASS);
    }
}
