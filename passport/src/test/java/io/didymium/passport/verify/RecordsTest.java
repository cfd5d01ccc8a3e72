package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.responsibility.RecordFinding;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.diligence.DiligenceFinding;
import io.didymium.core.responsibility.engagement.EngagementFinding;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records of responsibility in passports: what was composed is read back, verified offline, and judged. */
class RecordsTest {
    @Test
    void recordsAreWrittenAndReadBackAsTheyWere() throws Exception {
        VerificationReport report = Sketched.verify(BundleReader.read(BundleWriter.write(Records.bundle())));

        assertThat(report.dossier()).contains(Records.dossier());
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void eachStatementAndEachFinalBatchHasAResult() {
        VerificationReport report = Sketched.verify(Records.bundle());

        assertThat(report.of(CheckId.DUE_DILIGENCE))
                .extracting(CheckResult::subject)
                .contains(Records.ALPHA.value(), Records.MAGNETS.value(), "urn:didymium:rotors:batch:B-R1");
        assertThat(report.of(CheckId.DUE_DILIGENCE))
                .extracting(CheckResult::outcome)
                .containsOnly(Outcome.PASSED);
    }

    @Test
    void aGrievanceOlderThanTheVerifierAcceptsWarns() {
        VerificationPolicy patient = VerificationPolicy.builder()
                .responsibility(
                        ResponsibilityDemands.builder().grievanceDays(134).build())
                .build();
        VerificationPolicy impatient = VerificationPolicy.builder()
                .responsibility(
                        ResponsibilityDemands.builder().grievanceDays(133).build())
                .build();

        assertThat(Sketched.verify(Records.bundle(), patient).findings())
                .extracting(Finding::code)
                .doesNotContain(EngagementFinding.GRIEVANCE_OLD);
        assertThat(Sketched.verify(Records.bundle(), impatient).findings().stream()
                        .filter(finding -> finding.code() == EngagementFinding.GRIEVANCE_OLD)
                        .map(Finding::message))
                .containsExactly(
                        "grievance G-2 at urn:didymium:rotors:facility:S-ALPHA is open for 134 days, more than 133");
    }

    @Test
    void aChangedReportIsFoundByItsDigest() {
        PassportBundle changed = Sketched.bundle(Records.dossier()).toBuilder()
                .document(Records.REPORT)
                .document(new EvidenceDocument("text/plain", Bytes.ofUtf8("Minutes of 3 February 2026, changed.\n")))
                .build();

        assertThat(Sketched.verify(changed).findings().stream()
                        .filter(finding -> finding.code() == RecordFinding.REPORT_ABSENT)
                        .map(finding -> finding.arguments().get("name")))
                .containsExactly("Minutes");
        assertThat(Sketched.verify(Records.bundle()).findings())
                .extracting(Finding::code)
                .doesNotContain(RecordFinding.REPORT_ABSENT);
    }

    @Test
    void aSupplierWithoutStatementIsNamedWithItsShare() {
        List<Finding> findings = Sketched.verify(Records.bundle()).findings().stream()
                .filter(finding -> finding.code() == DiligenceFinding.SUPPLIER_WITHOUT_STATEMENT)
                .toList();

        assertThat(findings)
                .extracting(finding -> finding.arguments().get("supplier") + " "
                        + finding.arguments().get("share") + " "
                        + finding.arguments().get("state"))
                .contains("did:web:s-beta.example 21.05 requested and not given in time")
                .contains("did:web:met-1.example 100.00 neither given nor requested");
    }

    @Test
    void withoutRecordsAndDemandsThereIsNothingToCheck() {
        assertThat(Sketched.verify(Rotors.dossier()).of(CheckId.DUE_DILIGENCE)).isEmpty();
    }

    @Test
    void whereStatementsAreDemandedAChainWithoutAnyIsUndecided() {
        VerificationPolicy policy = VerificationPolicy.builder()
                .responsibility(
                        ResponsibilityDemands.builder().statementPercent(1).build())
                .build();

        VerificationReport report = Sketched.verify(Sketched.bundle(Rotors.dossier()), policy);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(DiligenceFinding.DILIGENCE_DEMANDED, DiligenceFinding.SUPPLIER_WITHOUT_STATEMENT);
    }
}
