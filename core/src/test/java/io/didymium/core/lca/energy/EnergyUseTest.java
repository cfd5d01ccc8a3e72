package io.didymium.core.lca.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.testing.scenario.RotorActivities;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The energy behind a batch is what steps state in units of energy; what is not stated is not known, and saves nothing. */
class EnergyUseTest {
    private static final BatchId MAGNETS = RotorChain.batch("B-P1");
    private static final Set<LifeCycleStage> MAGNET = Set.of(LifeCycleStage.MAGNET);
    private static final EnergyBenchmark TWENTY =
            new EnergyBenchmark("magnet making", "invented", new BigDecimal("20"), MAGNET);

    @Test
    void theEnergyOfAStageIsTheSumOfItsStepsAllocatedToTheBatch() {
        EnergyUse use = use();

        // 2 kWh for each of 3378.6 kg of alloy, all of it for 2453.3 kg of magnets, and 3.4, 4.6 and 2 for a kg of
        // these.
        assertThat(use.perKilogram(MAGNET).orElseThrow().setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(new BigDecimal("6757.2")
                        .divide(new BigDecimal("2453.3"), 20, RoundingMode.HALF_EVEN)
                        .add(BigDecimal.TEN));
        assertThat(TWENTY.saving(use).orElseThrow().setScale(4, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.3623");
    }

    @Test
    void whatIsBoughtFromOutsideLeavesTheStagesBeforeItUnknown() {
        EnergyUse use = use();

        assertThat(use.gaps())
                .filteredOn(gap -> gap.step().equals(RotorChain.step("source-of-B-O1")))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.reason()).isEqualTo(EnergyGap.Reason.FROM_OUTSIDE);
                    assertThat(gap.stages())
                            .containsExactlyInAnyOrder(
                                    LifeCycleStage.CONCENTRATE, LifeCycleStage.OXIDE, LifeCycleStage.SUPPLY);
                });
        assertThat(use.perKilogram(Set.of())).isEmpty();
        assertThat(use.perKilogram(Set.of(LifeCycleStage.OXIDE))).isEmpty();
        assertThat(use.perKilogram(Set.of(LifeCycleStage.METAL, LifeCycleStage.MAGNET)))
                .isPresent();
        assertThat(use.statedPerKilogram()).isPresent();
    }

    @Test
    void whoLeavesEnergyOutSavesNothing() {
        assertGap(EnergyGap.Reason.NOT_STATED, use(sintering -> Optional.empty()));
    }

    @Test
    void whoStatesEnergyInAnotherUnitSavesNothing() {
        assertGap(
                EnergyGap.Reason.OTHER_UNIT,
                use(sintering -> Optional.of(Activity.builder(
                                sintering.step(),
                                sintering.name(),
                                BigDecimal.ONE,
                                ActivityFactor.builder("a run", "run", "invented", Provenance.Origin.PRIMARY)
                                        .build())
                        .covers(sintering.covers())
                        .build())));
    }

    @Test
    void whoStatesLessThanThePhysicsOfTheProcessSavesNothing() {
        assertGap(EnergyGap.Reason.OUT_OF_RANGE, use(sintering -> Optional.of(amount(sintering, "1"))));
        assertGap(EnergyGap.Reason.NEGATIVE, use(sintering -> Optional.of(amount(sintering, "-10000"))));
    }

    @Test
    void aMeterForLightDoesNotCoverTheFurnace() {
        assertGap(
                EnergyGap.Reason.NOT_STATED,
                use(sintering ->
                        Optional.of(sintering.toBuilder().covers(List.of()).build())));
    }

    @Test
    void aStageThatWasNotPassedHasNoUse() {
        EnergyUse use = use();

        assertThat(use.stated()).doesNotContainKey(LifeCycleStage.PRODUCT);
        assertThat(use.perKilogram(Set.of(LifeCycleStage.PRODUCT))).isEmpty();
    }

    @Test
    void aStepThatCannotBeAllocatedLeavesEverythingUnknown() {
        EnergyUse use = EnergyUse.of(
                RotorChain.chain(),
                RotorChain.batch("B-M1"),
                List.of(),
                new BatchAllocationPlan(
                        new BatchAllocation.Unstated(), new TreeMap<>(), BatchAllocationPlan.DEFAULT_ROLES));

        assertThat(use.stated()).isEmpty();
        assertThat(use.statedPerKilogram()).isEmpty();
        assertThat(use.perKilogram(Set.of(LifeCycleStage.METAL))).isEmpty();
    }

    @Test
    void aBenchmarkIsOfSomething() {
        assertThatThrownBy(() -> new EnergyBenchmark("none", "invented", BigDecimal.ZERO, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    private static void assertGap(EnergyGap.Reason reason, EnergyUse use) {
        assertThat(use.gaps()).contains(new EnergyGap(RotorChain.step("sintering"), reason, MAGNET));
        assertThat(use.perKilogram(MAGNET)).isEmpty();
        assertThat(TWENTY.saving(use)).isEmpty();
    }

    private static Activity amount(Activity activity, String amount) {
        return Activity.builder(activity.step(), activity.name(), new BigDecimal(amount), activity.factor())
                .covers(activity.covers())
                .build();
    }

    private static EnergyUse use() {
        return use(Optional::of);
    }

    /** The energy behind the magnets where the sintering plant states something else. */
    private static EnergyUse use(Function<Activity, Optional<Activity>> sintering) {
        Map<StepId, List<Activity>> steps = new TreeMap<>(Comparator.comparing(StepId::value));
        RotorActivities.activities().stream()
                .flatMap(activity -> activity.step().equals(RotorChain.step("sintering"))
                        ? sintering.apply(activity).stream()
                        : Stream.of(activity))
                .forEach(activity -> steps.computeIfAbsent(activity.step(), any -> new ArrayList<>())
                        .add(activity));
        List<StepInventory> inventories = new ArrayList<>();
        steps.forEach((step, activities) -> inventories.add(
                StepInventory.builder(step).activities(activities).build()));
        return EnergyUse.of(
                RotorChain.chain(), MAGNETS, inventories, BatchAllocationPlan.of(new BatchAllocation.ByMass()));
    }
}
