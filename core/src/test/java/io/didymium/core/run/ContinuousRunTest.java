package io.didymium.core.run;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.stepId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.stock.StockRule;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.DailyRun;
import io.didymium.core.testing.SmallChain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContinuousRunTest {
    private static final Assay ASSAY =
            Assay.of("ICP-OES").percent("Nd2O3", "99", "0.1").build();

    private static double percent(OriginBook origins, BatchId batch, String country) {
        return origins.origin(batch)
                .share(
                        Element.NEODYMIUM,
                        source -> source.country()
                                .filter(from -> from.equals(new CountryCode(country)))
                                .isPresent())
                .percent(4)
                .doubleValue();
    }

    private static double old(OriginBook origins, int day) {
        return percent(origins, DailyRun.product(day), "AU");
    }

    @Test
    void underFullMixTheOldOriginFadesDayByDay() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        OriginBook origins = daily.days(daily.opened(), 90).origins();

        assertThat(old(origins, 1)).isEqualTo(98.28, offset(0.005));
        assertThat(old(origins, 10)).isEqualTo(84.07, offset(0.005));
        assertThat(old(origins, 90)).isEqualTo(20.98, offset(0.005));
    }

    @Test
    void firstInFirstOutSwitchesOnDayFiftyEight() {
        DailyRun daily = new DailyRun(MixingRule.FIFO);
        OriginBook origins = daily.days(daily.opened(), 60).origins();

        assertThat(old(origins, 57)).isEqualTo(100);
        assertThat(old(origins, 58)).isEqualTo(14.2857);
        assertThat(old(origins, 59)).isZero();
    }

    @Test
    void theAverageOfThePeriodCountsAllThatCame() {
        DailyRun daily = new DailyRun(MixingRule.PERIOD_AVERAGE);
        OriginBook origins = daily.days(daily.opened(), 10).origins();

        assertThat(old(origins, 10)).isEqualTo(85.1064); // 12,000 of 14,100
    }

    /** The mean of all that came can give more of the first origin than there ever was: then it gives none. */
    @Test
    void theAverageOfThePeriodGivesNoMoreOfASourceThanCame() {
        DailyRun daily = new DailyRun(MixingRule.PERIOD_AVERAGE);
        ContinuousRun run = daily.opened();
        for (int day = 1; day <= 3; day++) {
            Batch lot = daily.source("lot-" + day, "11900 kg ± 20", DailyRun.START, "SE");
            run.pour(lot, MeasuredMass.parse("11900 kg ± 20"), DailyRun.day(day).minusSeconds(3600));
            daily.draft()
                    .add(run.draw(
                            DailyRun.step(day),
                            DailyRun.drawn(day, "11900 kg ± 20"),
                            OutputRole.PRODUCT,
                            DailyRun.day(day)));
        }
        OriginBook origins = daily.origins();

        assertThat(old(origins, 1)).isEqualTo(50.2092);
        assertThat(old(origins, 2)).isEqualTo(33.5196);
        // 5,975 + 3,989 of 12,000 kg are given; another quarter is more than is left.
        assertThat(origins.origin(DailyRun.product(3)).byClass(Element.NEODYMIUM))
                .containsOnlyKeys(SourceClass.UNDETERMINED);
    }

    @Test
    void aProductRestsOnNothingThatCameAfterIt() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        SupplyChain chain = daily.days(daily.opened(), 5).chain();

        assertThat(RunInspection.findings(chain, StockRule.STANDARD)).isEmpty();
        assertThat(chain.producerOf(DailyRun.product(3)).inputs())
                .extracting(input -> input.batch())
                .containsExactlyInAnyOrder(batchId("hold-up-day-2"), batchId("lot-3"));
    }

    @Test
    void theBooksOfEachDayCloseAndTheHoldUpIsTestedWhenItIsMeasured() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        ContinuousRun run = daily.opened();
        daily.days(run, 30);
        assertThat(run.booked(Element.NEODYMIUM).doubleValue()).isEqualTo(12_000 * 0.99 * 0.857356, offset(0.01));
        daily.draft()
                .add(run.close(
                        stepId("close"),
                        Batch.builder(batchId("measured"), MaterialForm.LIQUOR, "11980 kg ± 25", ASSAY)
                                .name("Measured"),
                        DailyRun.day(31)));
        ChainBalance balance = ChainBalance.of(daily.chain());

        assertThat(balance.findings()).isEmpty();
        BalanceLine closing = balance.steps().get(30).total();
        assertThat(closing.differenceKilograms()).isEqualByComparingTo("20");
        // Of the opening, of 30 lots and 30 products, and of the measurement.
        assertThat(closing.standardUncertainty().kilograms().doubleValue()).isBetween(32.0, 34.0);
        assertThat(balance.steps().get(5).total().standardUncertainty().isZero())
                .isTrue();
    }

    /** 300 kg more are drawn in small amounts than were poured; while the process runs, its books close. */
    @Test
    void whatWasCreatedInTheProcessIsMissingWhenItIsMeasured() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        ContinuousRun run = daily.opened();
        daily.days(run, 30);
        daily.draft()
                .add(run.close(
                        stepId("close"),
                        Batch.builder(batchId("measured"), MaterialForm.LIQUOR, "12300 kg ± 25", ASSAY)
                                .name("Measured"),
                        DailyRun.day(31)));
        assertThat(ChainBalance.of(daily.chain()).findings())
                .extracting(Finding::code)
                .contains(BalanceFinding.MASS_CREATED, BalanceFinding.ELEMENT_CREATED);
    }

    @Test
    void aHoldUpThatIsNotWhatWentInLessWhatWasDrawnIsFound() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        SupplyChain chain = daily.days(daily.opened(), 3).chain();
        Batch holdUp = chain.batch(batchId("hold-up-day-3"));
        Batch more = holdUp.toBuilder().mass("12001 kg ± 25").build();

        assertThat(ChainBalance.of(ChainEdit.replace(chain, more)).findings())
                .extracting(Finding::code)
                .contains(BalanceFinding.MASS_CREATED);
    }

    @Test
    void whatIsUnaccountedForAtTheCloseHasItsLimit() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        ContinuousRun run = daily.opened();
        daily.days(run, 30);
        daily.draft()
                .add(run.close(
                        stepId("close"),
                        Batch.builder(batchId("measured"), MaterialForm.LIQUOR, "11800 kg ± 25", ASSAY)
                                .name("Measured"),
                        DailyRun.day(31),
                        Flow.of(FlowKind.UNACCOUNTED, "difference", "200 kg", ASSAY)));
        assertThat(ChainBalance.of(daily.chain()).findings())
                .extracting(Finding::code)
                .containsOnly(StockFinding.UNACCOUNTED);
    }

    private static List<Finding> inspected(SupplyChain chain, ProcessStep changed) {
        return RunInspection.findings(ChainEdit.replace(chain, changed), StockRule.STANDARD);
    }

    @Test
    void anInputAfterTheDrawingIsFound() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        SupplyChain chain = daily.days(daily.opened(), 3).chain();
        ProcessStep step = chain.step(DailyRun.step(2));

        assertThat(inspected(
                        chain,
                        step.toBuilder()
                                .drawing(RunDrawing.of(MixingRule.FULL_MIX, Map.of(batchId("lot-2"), DailyRun.day(20))))
                                .build()))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message())
                                .isEqualTo(
                                        "urn:example:step:day-2 drew at 2026-01-03T00:00:00Z, but takes urn:example:batch:lot-2, which was poured at 2026-01-21T00:00:00Z"));
        assertThat(inspected(
                        chain,
                        step.toBuilder()
                                .drawing(RunDrawing.of(MixingRule.FULL_MIX, Map.of(batchId("lot-2"), DailyRun.START)))
                                .build()))
                .extracting(Finding::code)
                .containsExactly(RunFinding.INPUT_BEFORE_STEP);
    }

    @Test
    void theRuleIsNotChosenByProduct() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        SupplyChain chain = daily.days(daily.opened(), 3).chain();
        ProcessStep step = chain.step(DailyRun.step(2));

        assertThat(inspected(
                        chain,
                        step.toBuilder()
                                .drawing(new RunDrawing(
                                        MixingRule.FIFO,
                                        step.drawing().orElseThrow().pouredAt()))
                                .build()))
                .extracting(Finding::code)
                .contains(RunFinding.MIXING_RULE_CHANGED, RunFinding.MIXING_RULES_DIFFER);
        assertThat(inspected(chain, step.toBuilder().drawing(null).build()))
                .extracting(Finding::code)
                .contains(RunFinding.MIXING_RULE_UNNAMED);
    }

    @Test
    void aHoldUpIsTakenWholeByOneDrawing() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        SupplyChain chain = daily.days(daily.opened(), 3).chain();
        ProcessStep step = chain.step(DailyRun.step(3));
        List<BatchPortion> parts = step.inputs().stream()
                .map(input -> input.batch().equals(batchId("hold-up-day-2"))
                        ? new BatchPortion(input.batch(), MeasuredMass.parse("6000 kg ± 5"))
                        : input)
                .toList();
        assertThat(inspected(chain, step.toBuilder().inputs(parts).build()))
                .extracting(Finding::code)
                .containsExactly(RunFinding.HOLD_UP_DIVIDED);
    }

    @Test
    void aHoldUpIsMeasuredWithinTwoPeriods() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        SupplyChain chain = daily.days(daily.opened(), 185).chain();
        assertThat(RunInspection.findings(chain, StockRule.STANDARD))
                .extracting(Finding::code)
                .hasSize(4)
                .containsOnly(RunFinding.HOLD_UP_NOT_MEASURED);
    }

    @Test
    void noMoreIsDrawnThanIsThere() {
        DailyRun daily = new DailyRun(MixingRule.FIFO);
        ContinuousRun run = daily.opened();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.draw(
                        DailyRun.step(1), DailyRun.drawn(1, "12001 kg ± 1"), OutputRole.PRODUCT, DailyRun.day(1)))
                .withMessageContaining("more is drawn than is there: 1 kg");
    }

    @Test
    void theUncertaintyOfASharesUnderFullMixIsThatOfTheInputs() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        OriginBook full = daily.days(daily.opened(), 3).origins();
        assertThat(full.standardUncertainty(DailyRun.product(3), Element.NEODYMIUM, Set.of(SourceClass.PRIMARY)))
                .hasValueSatisfying(u -> assertThat(u).isEqualByComparingTo(BigDecimal.ZERO));
        DailyRun fifo = new DailyRun(MixingRule.FIFO);
        assertThat(fifo.days(fifo.opened(), 3)
                        .origins()
                        .standardUncertainty(DailyRun.product(3), Element.NEODYMIUM, Set.of(SourceClass.PRIMARY)))
                .isEmpty();
    }

    /** Full mix, first in first out: who admits one of them finds the other, at each drawing. */
    @Test
    void aVerifierMayAdmitSomeRulesAlone() {
        DailyRun daily = new DailyRun(MixingRule.FULL_MIX);
        daily.days(daily.opened(), 3);

        assertThat(RunInspection.findings(daily.chain(), StockRule.STANDARD, Set.of(MixingRule.FULL_MIX)))
                .isEmpty();
        assertThat(RunInspection.findings(daily.chain(), StockRule.STANDARD, Set.of(MixingRule.FIFO)))
                .hasSize(3)
                .allMatch(finding -> finding.code() == RunFinding.MIXING_RULE_NOT_ADMITTED);
    }

    /** A step that leaves a hold-up and names no rule is found where the verifier demands one, also if no other step names any. */
    @Test
    void noRuleIsNoneThatIsAdmitted() {
        SupplyChain chain = SmallChain.draft()
                .add(SmallChain.source("purchase", 1, "feed"))
                .add(
                        SmallChain.batch("feed", "100", 1),
                        SmallChain.batch("drawn", "40", 2),
                        SmallChain.batch("left", "60", 2))
                .add(SmallChain.step(
                        "separation",
                        ProcessKind.SEPARATION,
                        SmallChain.SITE,
                        2,
                        2,
                        List.of(SmallChain.portion("feed", "100")),
                        List.of(
                                new Output(batchId("drawn"), OutputRole.PRODUCT),
                                new Output(batchId("left"), OutputRole.HOLD_UP)),
                        List.of()))
                .build();

        assertThat(RunInspection.findings(chain, StockRule.STANDARD)).isEmpty();
        assertThat(RunInspection.findings(chain, StockRule.STANDARD, Set.of(MixingRule.FULL_MIX)))
                .extracting(Finding::code)
                .containsExactly(RunFinding.MIXING_RULE_UNNAMED);
    }
}
