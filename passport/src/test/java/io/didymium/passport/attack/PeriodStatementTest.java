package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.stock.statement.MaterialStatementFinding;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.PeriodRecords;
import io.didymium.passport.testing.Sketched;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The period statement of a plant with its stock-take, and who gains by a false count. */
class PeriodStatementTest {
    @Test
    void anHonestStatementPassesAndIsReadAsItWasWritten() {
        Dossier dossier = PeriodRecords.dossier();
        VerificationReport report = Sketched.verify(Sketched.bundle(dossier));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.results().stream().filter(result -> result.check() == CheckId.PERIOD_STATEMENTS))
                .singleElement()
                .matches(result ->
                        result.outcome() == Outcome.PASSED && result.findings().isEmpty());
        assertThat(report.dossier().orElseThrow().records()).containsExactlyInAnyOrderElementsOf(dossier.records());
    }

    /** A count whose uncertainty is wider than a weighing's excuses nothing; nor is a surplus better than a loss. */
    @ParameterizedTest
    @ValueSource(strings = {"2000 kg ± 400", "2700 kg ± 1", "2700 kg ± 400"})
    void aWideUncertaintyAndASurplusExcuseNothing(String counted) {
        VerificationReport report = Sketched.verify(PeriodRecords.dossier(PeriodRecords.statement(counted)));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(MaterialStatementFinding.STOCK_COUNT_BEYOND_LIMIT);
    }

    /** An element whose line is left out does not disappear. */
    @Test
    void aLineThatIsLeftOutIsFound() {
        MaterialStatement honest = PeriodRecords.statement("2350 kg ± 1");
        VerificationReport report = Sketched.verify(
                PeriodRecords.dossier(honest.toBuilder().elements(Map.of()).build()));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == MaterialStatementFinding.MATERIAL_LINE_DIFFERS)
                .extracting(finding -> finding.arguments().get("balance"))
                .contains("Nd");
    }
}
