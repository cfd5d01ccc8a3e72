package io.didymium.core.burden;

import static io.didymium.core.testing.Usage.GWP;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.core.testing.CsyaresActivities;
import io.didymium.core.testing.CsyaresChain;
import io.didymium.core.testing.HpmsActivities;
import io.didymium.core.testing.HpmsChain;
import io.didymium.core.testing.SecreetsActivities;
import io.didymium.core.testing.SecreetsChain;
import io.didymium.core.uncertainty.QualityRating;
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
    private static final ChainFootprint A = ChainFootprint.of(
            SecreetsChain.chain(),
            SecreetsActivities.activities(),
            BatchAllocationPlan.of(SecreetsActivities.BY_VALUE)
                    .with(SecreetsChain.step("procurement"), new BatchAllocation.ByMass()));
    private static final ChainFootprint B =
            ChainFootprint.of(CsyaresChain.chain(), CsyaresActivities.activities(), BY_MASS);
    private static final ChainFootprint C = ChainFootprint.of(HpmsChain.chain(), HpmsActivities.activities(), BY_MASS);

    private static final BatchId MAGNETS = SecreetsChain.batch("A-A7");

    @Test
    void recordedChainsGiveTheNumbersOfTheScenarios() {
        assertThat(perKilogram(A, SecreetsChain.batch("A-O1"))).isEqualTo("31.95");
        assertThat(perKilogram(A, SecreetsChain.batch("A-M1"))).isEqualTo("41.51");
        assertThat(perKilogram(A, MAGNETS)).isEqualTo("24.50");
        assertThat(perKilogram(B, CsyaresChain.batch("B-P1"))).isEqualTo("39.89");
        assertThat(perKilogram(C, HpmsChain.batch("C-M1"))).isEqualTo("15.92");
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
        BatchContributions.Sum maker = operators.get(SecreetsChain.chain()
                .facility(SecreetsChain.facility("VAC-HAN"))
                .operator());
        Map<LifeCycleStage, BatchContributions.Sum> stages = contributions().byStage();
        assertThat(maker.value())
                .isEqualByComparingTo(stages.get(LifeCycleStage.MAGNET)
                        .value()
                        .add(stages.get(LifeCycleStage.SUPPLY).value()));
    }

    @Test
    void oneFlowIsSummedOverAllStepsThatUseIt() {
        BatchContributions.Sum power = contributions().byFlow().get("electricity at LCM-ELP");
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
