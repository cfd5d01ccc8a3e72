package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.testing.SkimChains;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator creates or takes a little at every step, always within what a single step may err. */
class SkimAttackTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10})
    void reGradingUpwardsIsRejected(int steps) {
        VerificationReport report = Sketched.verify(Sketched.dossier(SkimChains.regrading(steps, "1")));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.of(CheckId.ELEMENTS_CONSERVED)).allMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(report.of(CheckId.CHAIN_CONSERVED))
                .flatExtracting(result -> result.findings())
                .extracting(Finding::code)
                .contains(BalanceFinding.SERIES_CREATED);
    }

    @Test
    void lossesThatNobodyRecordsLeaveTheVerdictOpen() {
        VerificationReport report = Sketched.verify(Sketched.dossier(SkimChains.regrading(10, "-1")));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).containsOnly(BalanceFinding.LOSS_UNACCOUNTED);
    }

    @Test
    void honestReGradingIsAccepted() {
        VerificationReport report = Sketched.verify(Sketched.dossier(SkimChains.regrading(10, "0")));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** The liquor is so large that no single day shows what it created; ninety of them do. */
    @Test
    void ninetyFalseDaysAreRejected() {
        VerificationReport report = Sketched.verify(Sketched.dossier(SkimChains.daily(90, "40")));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.code() == BalanceFinding.SUM_CREATED)
                        .map(finding -> finding.arguments().get("balance")))
                .contains(Element.NEODYMIUM.symbol());
    }

    /** What goes round does not count as throughput, so a day of such a plant shows too little to be accepted. */
    @Test
    void honestDaysAreNotRejected() {
        VerificationReport report = Sketched.verify(Sketched.dossier(SkimChains.daily(10, "0")));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).containsOnly(BalanceFinding.UNCERTAINTY_TOO_LARGE);
    }
}
