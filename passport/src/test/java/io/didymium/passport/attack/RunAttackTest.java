package io.didymium.passport.attack;

import static io.didymium.passport.testing.DailyPassports.FULL_MIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.process.MixingRule;
import io.didymium.core.run.RunFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.DailyPassports;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who profits from the hold-up of a plant: from choosing the rule, the time, or what is in it. */
class RunAttackTest {
    private static final String MEASURED = "12010 kg ± 20";

    private static void assertRejected(VerificationReport report, FindingCode code) {
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"FULL_MIX, 94.928", "FIFO, 100", "PERIOD_AVERAGE, 95.01"})
    void whatFollowsFromTheNamedRuleIsAccepted(MixingRule rule, String share) {
        VerificationReport report = DailyPassports.verify(rule, share, MEASURED, UnaryOperator.identity());

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.DRAWINGS_IN_ORDER))
                .hasSize(6)
                .allMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(report.of(CheckId.ORIGIN_CLAIM)).isNotEmpty();
    }

    /** The shares of one rule under the name of another. */
    @Test
    void sharesThatDoNotFollowFromTheNamedRuleAreRejected() {
        assertRejected(
                DailyPassports.verify(MixingRule.FULL_MIX, "100", MEASURED, UnaryOperator.identity()),
                OriginFinding.ORIGIN_OVERSTATED);
    }

    @Test
    void aProductDoesNotRestOnWhatCameAfterIt() {
        assertRejected(
                DailyPassports.verify(step -> DailyPassports.pouredOn(20, step)), RunFinding.INPUT_AFTER_DRAWING);
    }

    @Test
    void anInputIsNotDatedBack() {
        assertRejected(DailyPassports.verify(step -> DailyPassports.pouredOn(0, step)), RunFinding.INPUT_BEFORE_STEP);
    }

    @Test
    void theRuleIsNotChosenAfterwardsForOneCustomer() {
        assertRejected(
                DailyPassports.verify(
                        MixingRule.FULL_MIX, "100", MEASURED, step -> DailyPassports.under(MixingRule.FIFO, step)),
                RunFinding.MIXING_RULE_CHANGED);
    }

    /** Each day's books close by themselves; what was created is missing when the hold-up is measured. */
    @Test
    void whatIsCreatedInAHoldUpIsFoundWhenItIsMeasured() {
        assertRejected(
                DailyPassports.verify(MixingRule.FULL_MIX, FULL_MIX, "12200 kg ± 20", UnaryOperator.identity()),
                BalanceFinding.MASS_CREATED);
    }
}
