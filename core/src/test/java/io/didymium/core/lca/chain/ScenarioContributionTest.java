package io.didymium.core.lca.chain;

import static io.didymium.core.testing.scenario.Usage.COST;
import static io.didymium.core.testing.scenario.Usage.GWP;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.uncertainty.QualityRating;
import io.didymium.core.testing.scenario.MotorActivities;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorActivities;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the footprints of the three scenarios come from, on their recorded chains. */
class ScenarioContributionTest {
    private static final BatchAllocationPlan BY_MASS = BatchAllocationPlan.of(new BatchAllocation.ByMass());
    private static final BatchAllocationPlan PLAN = BatchAllocationPlan.of(PhosphateActivities.BY_VALUE)
            .with(PhosphateChain.step("procurement"), new BatchAllocation.ByMass());
    private static final ChainFootprint A =
            ChainFootprint.of(PhosphateChain.chain(), PhosphateActivities.activities(), PLAN);
    private static final ChainFootprint B =
            ChainFootprint.of(RotorChain.chain(), RotorActivities.activities(), BY_MASS);
    private static final ChainFootprint C =
            ChainFootprint.of(MotorChain.chain(), MotorActivities.activities(), BY_MASS);

    private static final BatchId MAGNETS = PhosphateChain.batch("A-A7");

    @Test
    void recordedChainsGiveTheNumbersOfTheScenarios() {
        assertThat(perKilogram(A, PhosphateChain.batch("A-O1"))).isEqualTo("31.95");
        assertThat(perKilogram(A, PhosphateChain.batch("A-M1"))).isEqualTo("41.51");
        assertThat(perKilogram(A, MAGNETS)).isEqualTo("24.50");
        assertThat(perKilogram(B, RotorChain.batch("B-P1"))).isEqualTo("39.89");
        assertThat(perKilogram(C, MotorChain.batch("C-M1"))).isEqualTo("15.92");
    }

    @Test
    void nothingIsUnknownOfThem() {
        Stream.of(A, B, C).forEach(footprint -> assertThat(footprint.findings()).isEmpty());
    }

    @Test
    void activitiesSumToTheWholeHoweverTheyAreGrouped() {
        BatchContributions all = contributions();
        for (Map<?, BatchContributions.Sum> grouped :
                List.of(all.byStage(), all.byStep(), all.byOperator(), all.byFlow())) {
            BigDecimal sum = grouped.values().stream()
                    .map(BatchContributions.Sum::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.round(new MathContext(28)))
                    .isEqualByComparingTo(all.total().round(new MathContext(28)));
        }
    }

    @Test
    void stagesComeInTheOrderOfTheChain() {
        Map<LifeCycleStage, BatchContributions.Sum> stages = contributions().byStage();
        assertThat(stages.keySet())
                .containsExactly(
                        LifeCycleStage.CONCENTRATE,
                        LifeCycleStage.OXIDE,
                        LifeCycleStage.METAL,
                        LifeCycleStage.SUPPLY,
                        LifeCycleStage.MAGNET);
        // 2 + 9 kWh for a kg of alloy and of magnets.
        assertThat(stages.get(LifeCycleStage.MAGNET).value())
                .isEqualByComparingTo(new BigDecimal("0.35")
                        .multiply(new BigDecimal("2")
                                .multiply(new BigDecimal("13830.8"))
                                .add(new BigDecimal("9").multiply(new BigDecimal("10307.4")))));
    }

    @Test
    void theMakersOwnStepsAreToldFromThoseUpstream() {
        Map<?, BatchContributions.Sum> operators = contributions().byOperator();
        assertThat(operators).hasSize(5);
        BatchContributions.Sum maker = operators.get(PhosphateChain.chain()
                .facility(PhosphateChain.facility("MAG-DE"))
                .operator());
        Map<LifeCycleStage, BatchContributions.Sum> stages = contributions().byStage();
        assertThat(maker.value())
                .isEqualByComparingTo(stages.get(LifeCycleStage.MAGNET)
                        .value()
                        .add(stages.get(LifeCycleStage.SUPPLY).value()));
    }

    @Test
    void oneFlowIsSummedOverAllStepsThatUseIt() {
        BatchContributions.Sum power = contributions().byFlow().get("electricity at MET-GB");
        BigDecimal dysprosium = new BigDecimal("11").multiply(new BigDecimal("261.9"));
        BigDecimal metal = new BigDecimal("11").multiply(new BigDecimal("4121.3"));
        assertThat(power.value().round(new MathContext(20)))
                .isEqualByComparingTo(metal.add(dysprosium).multiply(new BigDecimal("0.20")));
        assertThat(power.primary()).isEqualByComparingTo(power.value());
    }

    @Test
    void primaryDataAreAPartOfTheWhole() {
        BatchContributions all = contributions();
        BigDecimal primary = all.byStage().values().stream()
                .map(BatchContributions.Sum::primary)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(A.primaryShare(MAGNETS, GWP).orElseThrow().setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(
                        primary.divide(all.total(), MathContext.DECIMAL128).setScale(20, RoundingMode.HALF_EVEN))
                .isBetween(new BigDecimal("0.2"), new BigDecimal("0.25"));
    }

    @Test
    void costIsSummedOverStagesLikeAnyImpact() {
        BatchContributions costs = A.contributions(MAGNETS, COST).orElseThrow();
        Map<LifeCycleStage, BatchContributions.Sum> stages = costs.byStage();
        BigDecimal sum =
                stages.values().stream().map(BatchContributions.Sum::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rounded(sum)).isEqualByComparingTo(rounded(costs.total()));
        // Stage by stage, by hand: power and graphite of metals; power and work of magnets; bought metals as charged.
        BigDecimal metal = product("4121.3 11 0.15").add(product("4121.3 2.5")).add(product("261.9 11 0.15"));
        assertThat(rounded(stages.get(LifeCycleStage.METAL).value())).isEqualByComparingTo(rounded(metal));
        BigDecimal magnet =
                product("13830.8 2 0.18").add(product("10307.4 9 0.18")).add(product("10307.4 9"));
        assertThat(rounded(stages.get(LifeCycleStage.MAGNET).value())).isEqualByComparingTo(rounded(magnet));
        BigDecimal bought = product("9258.958 0.9")
                .add(product("139.705 12"))
                .add(product("139.705 28"))
                .add(product("27.941 2.4"))
                .add(product("20.956 9"));
        assertThat(rounded(stages.get(LifeCycleStage.SUPPLY).value())).isEqualByComparingTo(rounded(bought));
    }

    @Test
    void costIsDividedByTheSameSharesAsImpacts() {
        BigDecimal ofOxide =
                A.shares(PhosphateChain.step("separation")).orElseThrow().of(PhosphateChain.batch("A-O1"));
        BatchContributions costs =
                A.contributions(PhosphateChain.batch("A-O1"), COST).orElseThrow();
        BigDecimal separation =
                costs.byStep().get(PhosphateChain.step("separation")).value();
        assertThat(rounded(separation))
                .isEqualByComparingTo(rounded(product("45900 4.2").multiply(ofOxide)));
    }

    @Test
    void noCostIsLostAndNoneIsCountedTwice() {
        for (String category : List.of(COST, GWP)) {
            BigDecimal caused = PhosphateActivities.activities().stream()
                    .map(activity -> activity.impact(category))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal carried = PhosphateChain.chain().batches().stream()
                    .map(batch -> A.total(batch.id(), category).orElseThrow().multiply(left(batch)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(rounded(carried)).isEqualByComparingTo(rounded(caused));
        }
    }

    @Test
    void oneActivityMovesTheMagnetByWhatItsSlopeSays() {
        for (BatchContribution entry : contributions().entries()) {
            BigDecimal moved = moved(entry.activity(), BigDecimal.TEN);
            assertThat(rounded(moved))
                    .isEqualByComparingTo(rounded(entry.slope().multiply(BigDecimal.TEN)));
        }
    }

    @Test
    void powerOfTheCellsMovesTheMagnetByTheKilowattHoursTimesTheirFactor() {
        BatchContribution cells = contributions().entries().stream()
                .filter(entry -> entry.step().id().equals(PhosphateChain.step("electrolysis")))
                .filter(entry -> entry.activity().name().equals("electricity at MET-GB"))
                .findFirst()
                .orElseThrow();
        // All metal goes into the alloy, and all alloy bears on the magnets: 12 kWh for a kg instead of 11.
        BigDecimal more = new BigDecimal("4121.3");
        BigDecimal predicted = more.multiply(new BigDecimal("0.20"));
        assertThat(rounded(cells.slope().multiply(more))).isEqualByComparingTo(rounded(predicted));
        assertThat(rounded(moved(cells.activity(), more))).isEqualByComparingTo(rounded(predicted));
    }

    @Test
    void anActivityBehindASplitMovesTheMagnetByItsShare() {
        BatchContribution reagents = contributions().entries().stream()
                .filter(entry -> entry.activity().name().equals("reagents and heat"))
                .findFirst()
                .orElseThrow();
        Shares<BatchId> shares = A.shares(PhosphateChain.step("separation")).orElseThrow();
        BigDecimal oxide = shares.of(PhosphateChain.batch("A-O1")).multiply(quotient("5000", "8754"));
        BigDecimal dysprosium = shares.of(PhosphateChain.batch("A-O2"))
                .multiply(quotient("260.0", "478.7"))
                .multiply(quotient("261.9", "269.0"));
        assertThat(rounded(reagents.slope()))
                .isEqualByComparingTo(rounded(oxide.add(dysprosium).multiply(new BigDecimal("3.0"))));
    }

    /** How much more the magnets carry when one activity is so much greater, all else as it was. */
    private static BigDecimal moved(Activity activity, BigDecimal more) {
        List<Activity> changed = PhosphateActivities.activities().stream()
                .map(each -> each.equals(activity)
                        ? Activity.builder(
                                        each.step(), each.name(), each.amount().add(more), each.factor())
                                .only(each.only().orElse(null))
                                .quality(each.quality().orElse(null))
                                .build()
                        : each)
                .toList();
        return ChainFootprint.of(PhosphateChain.chain(), changed, PLAN)
                .total(MAGNETS, GWP)
                .orElseThrow()
                .subtract(contributions().total());
    }

    /** The part of a batch that no step consumes. */
    private static BigDecimal left(Batch batch) {
        BigDecimal mass = batch.mass().value().kilograms();
        BigDecimal used = PhosphateChain.chain().steps().stream()
                .flatMap(step -> step.inputs().stream())
                .filter(input -> input.batch().equals(batch.id()))
                .map(input -> input.mass().value().kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return mass.subtract(used).divide(mass, MathContext.DECIMAL128);
    }

    private static BigDecimal product(String factors) {
        BigDecimal product = BigDecimal.ONE;
        for (String factor : factors.split(" ", -1)) {
            product = product.multiply(new BigDecimal(factor));
        }
        return product;
    }

    private static BigDecimal quotient(String dividend, String divisor) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), MathContext.DECIMAL128);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(18, RoundingMode.HALF_EVEN);
    }

    @Test
    void whatIsNotRatedIsNamedAndNotCountedAsGood() {
        QualityRating rating = A.quality(MAGNETS, GWP);
        BigDecimal primary = A.primaryShare(MAGNETS, GWP).orElseThrow();
        // The operators' own data are rated, the estimates are not.
        assertThat(rating.unratedShare().add(primary).setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("1");
        assertThat(rating.averages().orElseThrow().overall()).isEqualByComparingTo("1.2");
        assertThat(rating.atWorst().overall()).isGreaterThan(new BigDecimal("4"));
    }

    private static BatchContributions contributions() {
        return A.contributions(MAGNETS, GWP).orElseThrow();
    }

    private static String perKilogram(ChainFootprint footprint, BatchId batch) {
        return footprint
                .perKilogram(batch, GWP)
                .orElseThrow()
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
