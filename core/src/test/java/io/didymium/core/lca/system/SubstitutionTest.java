package io.didymium.core.lca.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
    private static final Offset<Double> TINY = within(1e-12);
    private static final DataSetId E = new DataSetId("e");
    private static final DataSetId P = new DataSetId("p");
    private static final DataSetId Q = new DataSetId("q");
    private static final DataSetId R = new DataSetId("r");
    private static final ProductFlow OXIDE = new ProductFlow(new DataSetId("joint"), P);
    private static final ProductFlow BESIDE = new ProductFlow(new DataSetId("joint"), Q);

    @Test
    void theMainProductBearsAllLessWhatTheOtherReplaces() {
        FootprintModel model = model(inventory(), substitution("0.5"));
        assertThat(model.calculate(OXIDE, 1).impact(E)).isCloseTo(8 - 3, TINY);
        assertThat(model.calculate(BESIDE, 3).impact(E)).isCloseTo(3, TINY);
    }

    @Test
    void whatIsCreditedIsRecorded() {
        Footprint footprint = model(inventory(), substitution("0.5")).calculate(OXIDE, 2);
        assertThat(footprint.credits()).singleElement().satisfies(credit -> {
            assertThat(credit.at()).isEqualTo(OXIDE);
            assertThat(credit.product()).isEqualTo(Q);
            assertThat(credit.replaced()).isEqualTo(new ProductFlow(new DataSetId("other"), R));
            assertThat(credit.amount()).isCloseTo(3, TINY);
        });
        assertThat(footprint.credited(E)).isCloseTo(6, TINY);
        assertThat(footprint.system().allocations().get(new DataSetId("joint")).method())
                .isEqualTo(AllocationMethod.SUBSTITUTION);
    }

    @Test
    void aCreditMayExceedTheBurden() {
        assertThat(model(inventory(), substitution("2")).calculate(OXIDE, 1).impact(E))
                .isCloseTo(-4, TINY);
    }

    @Test
    void primaryDataAndQualityCountBySizeWhereThereAreCredits() {
        TestInventory measured = new TestInventory()
                .products("p", "q", "r")
                .nature("air", "e")
                .process("joint", "out p 1", "out q 3", "out e 8 measured scores (1;1;1;1;1)")
                .process("other", "out r 1", "out e 2");
        Footprint footprint = model(measured, substitution("2")).calculate(OXIDE, 1);
        assertThat(footprint.primaryShare(E)).isCloseTo(8.0 / 20, TINY);
        assertThat(footprint.quality(E).unratedShare().doubleValue()).isCloseTo(12.0 / 20, TINY);
    }

    @Test
    void whatTheSourceCallsAvoidedIsRecordedToo() {
        TestInventory inventory = new TestInventory()
                .products("p", "r")
                .nature("air", "e")
                .process("joint", "out p 1", "in r 0.5 avoided", "out e 4")
                .process("other", "out r 1", "out e 2");
        Footprint footprint = model(inventory, substitution("1")).calculate(OXIDE, 1);
        assertThat(footprint.impact(E)).isCloseTo(3, TINY);
        assertThat(footprint.credits())
                .extracting(Credit::product, Credit::amount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(R, 0.5));
    }

    @Test
    void isRefusedWhereNothingProvidesTheSubstitute() {
        TestInventory nothing = new TestInventory()
                .products("p", "q", "r")
                .nature("air", "e")
                .process("joint", "out p 1", "out q 3", "out e 8");
        refused(nothing, substitution("0.5"), "no other process, or more than one, supplies r");
    }

    @Test
    void isRefusedWhereSeveralProvideItUnlessOneIsNamed() {
        TestInventory two = inventory().process("another", "out r 1", "out e 1");
        refused(two, substitution("0.5"), "or more than one, supplies r");
        AllocationKey named =
                new AllocationKey.Substitution(P, replacing(Optional.of(new DataSetId("another")), R, "0.5"), "a test");
        assertThat(model(two, named).calculate(OXIDE, 1).impact(E)).isCloseTo(6.5, TINY);
    }

    @Test
    void isRefusedWhereAProductReplacesNothing() {
        refused(
                inventory(),
                new AllocationKey.Substitution(P, new TreeMap<>(), "a test"),
                "no substitute is given for q");
    }

    @Test
    void isRefusedWhereTheMainProductIsNotMade() {
        refused(
                inventory(),
                new AllocationKey.Substitution(R, replacing(Optional.empty(), R, "1", Q), "a test"),
                "it does not produce r");
    }

    @Test
    void aProcessDoesNotReplaceWhatItMakesItself() {
        AllocationKey itself = new AllocationKey.Substitution(P, replacing(Optional.empty(), Q, "1"), "a test");
        refused(inventory(), itself, "supplies q");
        TestInventory dedicated = inventory().process("dedicated", "out q 1", "out e 2");
        assertThat(model(dedicated, itself).calculate(OXIDE, 1).impact(E)).isCloseTo(2, TINY);
    }

    @Test
    void rejectsAMainProductThatReplacesAndARatioOfNothing() {
        SortedMap<DataSetId, AllocationKey.Substitute> replaced = replacing(Optional.empty(), R, "1");
        assertThatThrownBy(() -> new AllocationKey.Substitution(Q, replaced, "a test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("q");
        assertThatThrownBy(() -> AllocationKey.Substitute.of(R, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above zero");
    }

    private static void refused(TestInventory inventory, AllocationKey key, String reason) {
        FootprintModel model = model(inventory, key);
        assertThat(model.calculate(OXIDE, 1).impact(E)).isNaN();
        assertThat(model.system().findings()).singleElement().satisfies((Finding finding) -> {
            assertThat(finding.code()).isEqualTo(FootprintFinding.ALLOCATION_MISSING);
            assertThat(finding.message()).contains(reason);
        });
    }

    private static AllocationKey substitution(String ratio) {
        return new AllocationKey.Substitution(P, replacing(Optional.empty(), R, ratio), "a test");
    }

    private static SortedMap<DataSetId, AllocationKey.Substitute> replacing(
            Optional<DataSetId> provider, DataSetId flow, String ratio) {
        return replacing(provider, flow, ratio, Q);
    }

    private static SortedMap<DataSetId, AllocationKey.Substitute> replacing(
            Optional<DataSetId> provider, DataSetId flow, String ratio, DataSetId product) {
        return new TreeMap<>(Map.of(product, new AllocationKey.Substitute(provider, flow, new BigDecimal(ratio))));
    }

    /** A kg of p and three of q with an emission of 8, and r with one of 2. */
    private static TestInventory inventory() {
        return new TestInventory()
                .products("p", "q", "r")
                .nature("air", "e")
                .process("joint", "out p 1", "out q 3", "out e 8")
                .process("other", "out r 1", "out e 2");
    }

    private static FootprintModel model(TestInventory inventory, AllocationKey key) {
        ImpactFactor factor = ImpactFactor.of(new FactorTarget.OneFlow(E), BigDecimal.ONE);
        ImpactMethod method =
                new ImpactMethod(E, "count", "", List.of(ImpactCategory.of(E, "e", "kg", List.of(factor))));
        return new FootprintModel(ProductSystem.of(inventory.build(), AllocationPlan.of(key)), method);
    }
}
