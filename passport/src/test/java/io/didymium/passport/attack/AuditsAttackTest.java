package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** Auditors who help whom they audit, and operators who change what was audited. */
class AuditsAttackTest {
    private static final String COMMITMENT = "urn:didymium:dcc-record:" + Audits.COMMITMENT.value();
    private static final String STATEMENT = "urn:didymium:dcc-record:" + Audits.ID.value();
    private static final String CONTENT = "/credentialSubject/auditStatement";
    private static final String SAMPLE = CONTENT + "/auditSample";
    private static final String OTHER_NONCE = "61".repeat(32);
    private static final PassportBundle BUNDLE = Audits.bundle(Audits.deviating());

    private static Insider insider() {
        return new Insider(BUNDLE);
    }

    private static void assertFound(PassportBundle bundle, Verdict verdict, FindingCode code) {
        VerificationReport report = Audits.verify(bundle);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
    }

    @Test
    void anAuditorWhoTriesNoncesIsBoundByItsCommitment() {
        assertFound(
                insider()
                        .setText(STATEMENT, SAMPLE + "/sampleNonce", OTHER_NONCE)
                        .bundle(),
                Verdict.REJECTED,
                AuditFinding.AUDIT_COMMITMENT_BROKEN);
    }

    @Test
    void anAuditorWhoCommitsAnewAfterwardsHasNoReceiptOfThatTime() {
        PassportBundle bundle = insider()
                .setText(
                        COMMITMENT,
                        "/credentialSubject/auditCommitment/nonceDigest",
                        AuditPlan.nonceDigest(OTHER_NONCE))
                .setText(STATEMENT, SAMPLE + "/sampleNonce", OTHER_NONCE)
                .bundle();

        assertThat(Audits.verifyAsItIs(bundle).findings())
                .extracting(Finding::code)
                .contains(AuditFinding.AUDIT_COMMITMENT_UNSHOWN);
    }

    @Test
    void anAuditorWhoShrinksTheSampleAfterwardsIsBoundByItsCommitment() {
        assertFound(
                insider().set(STATEMENT, SAMPLE + "/draws", "1").bundle(),
                Verdict.REJECTED,
                AuditFinding.AUDIT_SAMPLE_MISMATCH);
    }

    @Test
    void anotherConfidenceIsAnotherSample() {
        assertFound(
                insider()
                        .setText(COMMITMENT, "/credentialSubject/auditCommitment/sampleConfidence", "0.9")
                        .bundle(),
                Verdict.REJECTED,
                AuditFinding.AUDIT_SAMPLE_MISMATCH);
    }

    @Test
    void whoForgetsADeviationKeepsItsFinding() {
        assertFound(
                insider()
                        .set(STATEMENT, SAMPLE + "/auditDeviation", "[]")
                        .setText(STATEMENT, CONTENT + "/auditConclusion", "UNQUALIFIED")
                        .bundle(),
                Verdict.REJECTED,
                AuditFinding.AUDIT_CONCLUSION_UNSUPPORTED);
    }

    @Test
    void whoForgetsTheFindingOfADeviationCannotBeRead() {
        assertFound(
                insider().set(STATEMENT, CONTENT + "/auditObservation", "[]").bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void anOperatorWhoChangesWhatWasAuditedLosesTheAudit() {
        assertFound(
                insider()
                        .setText(
                                "urn:didymium:dpp:"
                                        + new Shipments().batch("G1").value(),
                                "/credentialSubject/name",
                                "another name")
                        .bundle(),
                Verdict.REJECTED,
                AuditFinding.AUDIT_OF_OTHER_CONTENT);
    }

    @Test
    void nobodyAuditsItself() {
        assertFound(
                insider()
                        .setText(STATEMENT, CONTENT + "/auditee", Sketched.CERTIFIER.value())
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void anAuditOfADayToComeIsFound() {
        assertFound(
                insider()
                        .setText(STATEMENT, CONTENT + "/recordDate", "2026-07-31")
                        .bundle(),
                Verdict.REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @Test
    void aCommitmentAndAStatementAreTwoCredentials() {
        assertFound(
                insider()
                        .set(STATEMENT, "/credentialSubject/auditCommitment", "{}")
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aCompetitorWhomNobodyTrustsPutsNoCertificateInDoubt() {
        VerificationReport report = Audits.verify(Audits.certified(Audits.TRADER, AuditGrade.CRITICAL));

        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(AuditFinding.AUDITOR_UNTRUSTED)
                .doesNotContain(AuditFinding.CERTIFICATE_FINDING_OVERDUE);
    }
}
