package io.didymium.passport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.Concept;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.passport.certificate.CertificateRow;
import io.didymium.passport.certificate.CertificateTable;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustScope;
import io.didymium.passport.verify.ChainVerifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement of an auditor, bound to what was audited, by what, and how it was sampled. */
class AuditTest {
    private static final String WEIGHTS = "https://schemes.example/weights";
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void anHonestAuditIsAccepted() {
        VerificationReport report = Audits.verify(Audits.statement());

        assertThat(report.findings()).extracting(Finding::code).doesNotHaveAnyElementsOfTypes(AuditFinding.class);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.AUDITED))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
    }

    @Test
    void theStatementIsReadAsItWasWritten() {
        AuditStatement statement = Audits.statement();

        assertThat(Audits.verify(statement).dossier().orElseThrow().records())
                .containsExactlyInAnyOrder(Audits.commitment(), statement);
    }

    @Test
    void fiveInAHundredAreFoundWithNinetyFivePercentByFiftyNineDraws() {
        assertThat(AuditCommitment.requiredSize(new BigDecimal("0.95"), new BigDecimal("0.05")))
                .isEqualTo(59);
        assertThat(AuditCommitment.requiredSize(new BigDecimal("0.90"), new BigDecimal("0.10")))
                .isEqualTo(22);
        assertThat(AuditCommitment.requiredSize(new BigDecimal("0.99"), new BigDecimal("0.01")))
                .isEqualTo(459);
    }

    @Test
    void theSameNonceGivesTheSameSampleAndAnotherAnother() {
        AuditPlan plan = Audits.plan();
        BigDecimal part = new BigDecimal("0.05");
        BigDecimal confidence = new BigDecimal("0.95");

        MassUnitSample sample = plan.draw(Audits.NONCE, confidence, part, Element.NEODYMIUM);

        assertThat(plan.draw(Audits.NONCE, confidence, part, Element.NEODYMIUM)).isEqualTo(sample);
        assertThat(plan.draw("60".repeat(32), confidence, part, Element.NEODYMIUM))
                .isNotEqualTo(sample);
        assertThat(sample.drawn().values().stream().mapToInt(draws -> draws).sum())
                .isEqualTo(59);
    }

    @Test
    void aCloseIsCountersignedAsItIs() {
        assertThat(MotorCustody.verify(Audits.countersigned("2026-04-01", "2026-09-30"))
                        .of(CheckId.AUDITED))
                .singleElement()
                .satisfies(result -> assertThat(result.findings()).isEmpty());
    }

    @Test
    void aCloseOfAPeriodThatWasNotAuditedIsNotCountersigned() {
        assertThat(MotorCustody.verify(Audits.countersigned("2026-04-02", "2026-09-30"))
                        .findings())
                .extracting(Finding::code)
                .contains(AuditFinding.AUDIT_CLOSE_OTHER);
    }

    private static AuditStatement later(
            String name, LocalDate day, String criterion, AuditObservation... observations) {
        AuditStatement first = Audits.deviating();
        return AuditStatement.builder(
                        new RecordId("urn:didymium:weights:record:" + name), first.keeper(), first.auditee())
                .name(name)
                .date(day)
                .period(first.from(), first.until())
                .text(first.text())
                .criteria(List.of(new Concept(criterion, "Rules")))
                .scope(first.scope())
                .observations(List.of(observations))
                .conclusion(AuditConclusion.QUALIFIED)
                .build();
    }

    private static AuditStatement overdue(String name, LocalDate day) {
        return later(
                name,
                day,
                WEIGHTS,
                AuditObservation.builder("F-9", AuditGrade.MAJOR, "no scales", DAY)
                        .dueOn(DAY)
                        .build());
    }

    private static List<FindingCode> codes(AuditStatement... statements) {
        return Audits.verify(statements).findings().stream()
                .map(Finding::code)
                .filter(AuditFinding.class::isInstance)
                .toList();
    }

    @Test
    void aFindingThatTheNextStatementClosesIsNoLongerOverdue() {
        AuditStatement open = overdue("first", DAY);

        assertThat(codes(open)).containsExactly(AuditFinding.AUDIT_FINDING_OVERDUE);
        assertThat(codes(
                        open,
                        later(
                                "second",
                                DAY.plusDays(9),
                                WEIGHTS,
                                open.observations().get(0).toBuilder()
                                        .closed(DAY.plusDays(5), open.scope().trust())
                                        .build())))
                .isEmpty();
    }

    @Test
    void aStatementUnderOtherCriteriaIsOfAnotherRegister() {
        AuditStatement open = overdue("first", DAY);

        assertThat(codes(open, later("second", DAY.plusDays(9), "https://schemes.example/labour")))
                .containsExactly(AuditFinding.AUDIT_FINDING_OVERDUE);
    }

    @Test
    void aFindingOpenInAnotherStatementOfTheSameDayMayNotBeMissing() {
        assertThat(codes(later("first", DAY, WEIGHTS), overdue("second", DAY)))
                .containsExactlyInAnyOrder(AuditFinding.AUDIT_FINDING_VANISHED, AuditFinding.AUDIT_FINDING_OVERDUE);
    }

    @Test
    void aFindingCannotBeDroppedOverAThirdStatement() {
        assertThat(codes(
                        overdue("first", DAY),
                        later("second", DAY.plusDays(1), "https://schemes.example/labour"),
                        later("third", DAY.plusDays(2), WEIGHTS)))
                .contains(AuditFinding.AUDIT_FINDING_VANISHED);
    }

    @Test
    void aGraveOverdueFindingIsNamedAtTheCertificatesOfTheHolder() {
        VerificationReport report = Audits.verify(Audits.certified(Sketched.CERTIFIER, AuditGrade.CRITICAL));

        assertThat(report.of(CheckId.AUDITED))
                .filteredOn(result ->
                        result.subject().equals(Audits.certificate().id().value()))
                .singleElement()
                .satisfies(result -> assertThat(result.findings())
                        .extracting(Finding::code)
                        .containsExactly(AuditFinding.CERTIFICATE_FINDING_OVERDUE));
        assertThat(CertificateTable.of(report).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.open()).contains(CertificateRow.Open.OVERDUE_FINDING));
    }

    @Test
    void aLesserOverdueFindingLeavesCertificatesAlone() {
        VerificationReport report = Audits.verify(Audits.certified(Sketched.CERTIFIER, AuditGrade.MINOR));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(CertificateTable.of(report).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.open()).doesNotContain(CertificateRow.Open.OVERDUE_FINDING));
    }

    @Test
    void anAuditorIsTrustedWithinItsScopeAlone() {
        TrustList known = Audits.trust();
        TrustList narrow = new TrustList(known.anchors().stream()
                        .map(anchor -> anchor.did().text().equals(Sketched.CERTIFIER.value())
                                ? anchor.toBuilder()
                                        .scope(TrustScope.builder()
                                                .schemes("https://schemes.example/labour")
                                                .build())
                                        .build()
                                : anchor)
                        .toList())
                .withLogs(known.logs());

        assertThat(new ChainVerifier(narrow)
                        .verify(Audits.bundle(Audits.statement()), Sketched.AT).findings().stream()
                                .filter(finding -> finding.code() == AuditFinding.AUDITOR_UNTRUSTED)
                                .map(finding -> finding.arguments().get("reason")))
                .containsExactly("the trust list trusts it, but not for " + WEIGHTS);
    }
}
