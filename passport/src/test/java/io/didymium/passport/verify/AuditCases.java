package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditDeviation;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditScope;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.AuditedContent;
import io.didymium.passport.audit.MassUnitSample;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Cases of statements of auditors. */
final class AuditCases {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 15);
    private static final String OTHER = Sketched.bundle(Audits.dossier()).credentials().stream()
            .map(SignedCredential::digest)
            .min(String::compareTo)
            .orElseThrow();

    private static final String NOWHERE = "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk";

    private AuditCases() {}

    static List<Case> all() {
        return List.of(
                of(
                        AuditFinding.AUDITOR_UNTRUSTED,
                        INDETERMINATE,
                        "an audit by a trader whom nobody trusts as a certifier",
                        audit -> {
                            AuditStatement.Builder other = AuditStatement.builder(
                                    audit.id(), new PartyId("did:web:trader.example"), audit.auditee());
                            return other.name(audit.name())
                                    .date(audit.date())
                                    .period(audit.from(), audit.until())
                                    .text(audit.text())
                                    .criteria(audit.criteria())
                                    .scope(audit.scope())
                                    .conclusion(audit.conclusion())
                                    .build();
                        }),
                new Case(
                        AuditFinding.AUDITOR_NOT_INDEPENDENT,
                        REJECTED,
                        "an audit of the plant by its parent",
                        () -> Audits.verify(Audits.ofOneGroup())),
                of(
                        AuditFinding.AUDIT_SUBJECT_ABSENT,
                        INDETERMINATE,
                        "an audit of something else",
                        audit -> audit.toBuilder()
                                .scope(new AuditScope(
                                        new TreeSet<>(List.of(NOWHERE)),
                                        audit.scope().closure(),
                                        audit.scope().trust(),
                                        audit.scope().policy()))
                                .build()),
                of(
                        AuditFinding.AUDIT_OF_OTHER_CONTENT,
                        REJECTED,
                        "an audit that gives another digest for what it was of",
                        audit -> audit.toBuilder()
                                .scope(new AuditScope(
                                        audit.scope().roots(),
                                        OTHER,
                                        audit.scope().trust(),
                                        audit.scope().policy()))
                                .build()),
                of(
                        AuditFinding.AUDIT_BY_OTHER_RULES,
                        ACCEPTED,
                        "an audit with another trust list",
                        audit -> audit.toBuilder()
                                .scope(new AuditScope(
                                        audit.scope().roots(),
                                        audit.scope().closure(),
                                        OTHER,
                                        audit.scope().policy()))
                                .build()),
                of(
                        AuditFinding.AUDIT_SAMPLE_MISMATCH,
                        REJECTED,
                        "a sample of fewer draws than its confidence needs",
                        audit -> sampled(
                                audit,
                                sample -> AuditSample.builder(sample.commitment(), sample.nonce(), sample.items(), 20)
                                        .build())),
                of(
                        AuditFinding.AUDIT_SAMPLE_MISMATCH,
                        REJECTED,
                        "a sample that somebody chose",
                        audit -> sampled(
                                audit,
                                sample -> AuditSample.builder(sample.commitment(), sample.nonce(), OTHER, sample.size())
                                        .build())),
                of(
                        AuditFinding.AUDIT_SAMPLE_MISMATCH,
                        REJECTED,
                        "a deviation in something that was not drawn",
                        audit -> Audits.deviating().toBuilder()
                                .sample(audit.sample().orElseThrow().toBuilder()
                                        .deviations(List.of(new AuditDeviation(NOWHERE, "F-1", "another weight")))
                                        .build())
                                .build()),
                new Case(
                        AuditFinding.AUDIT_COMMITMENT_ABSENT,
                        INDETERMINATE,
                        "a sample without the commitment by which it was drawn",
                        () -> Audits.verify(new ResponsibilityRecord[] {Audits.statement()})),
                of(
                        AuditFinding.AUDIT_COMMITMENT_ABSENT,
                        INDETERMINATE,
                        "a sample drawn by a commitment for somebody else",
                        Audits.commitment(),
                        commitment -> AuditCommitment.builder(
                                        commitment.id(), commitment.keeper(), new PartyId("did:web:nobody.example"))
                                .name(commitment.name())
                                .date(commitment.date())
                                .digest(commitment.digest())
                                .build()),
                of(
                        AuditFinding.AUDIT_COMMITMENT_BROKEN,
                        REJECTED,
                        "a nonce to which nobody committed",
                        Audits.commitment(),
                        commitment -> commitment.toBuilder()
                                .digest(AuditPlan.nonceDigest("60".repeat(32)))
                                .build()),
                of(
                        AuditFinding.AUDIT_COMMITMENT_LATE,
                        REJECTED,
                        "a commitment made after the last shipment",
                        Audits.commitment(),
                        commitment -> commitment.toBuilder()
                                .date(LocalDate.of(2026, 6, 30))
                                .build()),
                new Case(
                        AuditFinding.AUDIT_COMMITMENT_UNSHOWN,
                        ACCEPTED,
                        "a commitment that no log had",
                        () -> Audits.verifyAsItIs(Audits.bundle(Audits.statement()))),
                new Case(
                        AuditFinding.AUDIT_COMMITMENT_SPARE,
                        ACCEPTED,
                        "a second commitment, whose sample nobody sees",
                        () -> Audits.verify(
                                Audits.commitment(),
                                AuditCommitment.builder(
                                                new RecordId("urn:didymium:weights:record:other-commitment"),
                                                Sketched.CERTIFIER,
                                                Audits.PLANT)
                                        .name("Another sample of the second quarter")
                                        .date(LocalDate.of(2026, 3, 31))
                                        .digest(AuditPlan.nonceDigest("60".repeat(32)))
                                        .build(),
                                Audits.statement())),
                new Case(
                        AuditFinding.AUDIT_SAMPLE_THIN,
                        ACCEPTED,
                        "reasonable assurance on a sample of 22 draws",
                        AuditCases::thin),
                of(
                        AuditFinding.AUDIT_BEFORE_CONTENT,
                        REJECTED,
                        "an audit of shipments to come",
                        audit -> audit.toBuilder()
                                .date(LocalDate.of(2026, 4, 1))
                                .period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1))
                                .build()),
                new Case(
                        AuditFinding.AUDIT_OF_A_PART,
                        ACCEPTED,
                        "an audit of one shipment of several",
                        AuditCases::ofAPart),
                of(
                        AuditFinding.AUDIT_SAMPLE_UNDECIDED,
                        INDETERMINATE,
                        "a sample that would need too many draws",
                        Audits.commitment(),
                        commitment -> commitment.toBuilder()
                                .tolerable(new BigDecimal("0.000001"))
                                .build()),
                of(
                        AuditFinding.AUDIT_CONCLUSION_UNSUPPORTED,
                        REJECTED,
                        "an unqualified conclusion with a deviation",
                        audit -> Audits.deviating().toBuilder()
                                .conclusion(AuditConclusion.UNQUALIFIED)
                                .build()),
                of(
                        AuditFinding.AUDIT_FINDING_OVERDUE,
                        INDETERMINATE,
                        "a major finding that is not closed in time",
                        audit -> audit.toBuilder()
                                .conclusion(AuditConclusion.QUALIFIED)
                                .observations(List.of(AuditObservation.builder(
                                                "F-1", AuditGrade.MAJOR, "the weighbridge was not calibrated", MAY)
                                        .dueOn(JULY)
                                        .build()))
                                .build()),
                new Case(
                        AuditFinding.CERTIFICATE_FINDING_OVERDUE,
                        INDETERMINATE,
                        "a certificate of an operator with a major finding that is not closed in time",
                        () -> Audits.verify(Audits.certified(Sketched.CERTIFIER, AuditGrade.MAJOR))),
                of(
                        AuditFinding.AUDIT_FINDING_LATE,
                        ACCEPTED,
                        "a minor finding that is not closed in time",
                        audit -> audit.toBuilder()
                                .observations(List.of(
                                        AuditObservation.builder("F-2", AuditGrade.MINOR, "a slip was not signed", MAY)
                                                .dueOn(JULY)
                                                .build()))
                                .build()),
                new Case(
                        AuditFinding.AUDITEE_ABSENT,
                        REJECTED,
                        "an audit of somebody who stated nothing of it",
                        () -> Audits.verify(of(Audits.statement(), new PartyId("did:web:nobody.example")))),
                new Case(
                        AuditFinding.AUDIT_FINDING_VANISHED,
                        REJECTED,
                        "a major finding that the next statement calls minor",
                        () -> Audits.verify(
                                Audits.commitment(),
                                found(AuditGrade.MAJOR, "first", 1),
                                found(AuditGrade.MINOR, "second", 10))),
                new Case(
                        AuditFinding.AUDIT_FINDING_VANISHED,
                        REJECTED,
                        "a finding that was closed before the statement in which it is open",
                        () -> Audits.verify(
                                Audits.commitment(),
                                found(AuditGrade.MAJOR, "first", 1),
                                found(AuditGrade.MAJOR, "second", 10).toBuilder()
                                        .observations(List.of(AuditObservation.builder(
                                                        "F-3", AuditGrade.MAJOR, "scales not calibrated", MAY)
                                                .dueOn(LocalDate.of(2026, 9, 1))
                                                .closed(LocalDate.of(2026, 6, 20), OTHER)
                                                .build()))
                                        .build())),
                new Case(
                        AuditFinding.AUDIT_FINDING_POSTPONED,
                        ACCEPTED,
                        "a finding that the next statement gives more time",
                        () -> Audits.verify(
                                Audits.commitment(),
                                found(AuditGrade.MINOR, "first", 1),
                                found(AuditGrade.MINOR, "second", 10).toBuilder()
                                        .observations(List.of(AuditObservation.builder(
                                                        "F-3", AuditGrade.MINOR, "scales not calibrated", MAY)
                                                .dueOn(LocalDate.of(2026, 12, 1))
                                                .build()))
                                        .build())),
                new Case(
                        AuditFinding.AUDIT_FINDING_VANISHED,
                        REJECTED,
                        "a finding that the next statement leaves out",
                        () -> Audits.verify(
                                Audits.commitment(),
                                found(AuditGrade.MINOR, "first", 1),
                                found(AuditGrade.MINOR, "second", 10).toBuilder()
                                        .observations(List.of())
                                        .build())),
                of(
                        AuditFinding.AUDIT_CLOSE_ABSENT,
                        INDETERMINATE,
                        "a close that is not here",
                        audit -> audit.toBuilder()
                                .closes(List.of(new AuditedClose("urn:example:close", NOWHERE)))
                                .build()),
                of(
                        AuditFinding.AUDIT_CLOSE_CHANGED,
                        REJECTED,
                        "a statement that is not the one that was countersigned",
                        audit -> audit.toBuilder()
                                .closes(List.of(new AuditedClose(id(OTHER), NOWHERE)))
                                .build()),
                of(
                        AuditFinding.AUDIT_CLOSE_OTHER,
                        REJECTED,
                        "a countersigned passport, which is no close",
                        audit -> audit.toBuilder()
                                .closes(List.of(new AuditedClose(id(OTHER), OTHER)))
                                .build()));
    }

    private static AuditStatement of(AuditStatement audit, PartyId auditee) {
        return AuditStatement.builder(audit.id(), audit.keeper(), auditee)
                .name(audit.name())
                .date(audit.date())
                .period(audit.from(), audit.until())
                .text(audit.text())
                .criteria(audit.criteria())
                .scope(audit.scope())
                .sample(audit.sample().orElseThrow())
                .conclusion(audit.conclusion())
                .build();
    }

    private static AuditStatement found(AuditGrade grade, String name, int day) {
        AuditStatement audit = Audits.statement();
        return AuditStatement.builder(
                        new RecordId("urn:didymium:weights:record:audit-" + name), audit.keeper(), audit.auditee())
                .name(name)
                .date(LocalDate.of(2026, 7, day))
                .period(audit.from(), audit.until())
                .text(audit.text())
                .criteria(audit.criteria())
                .scope(audit.scope())
                .sample(audit.sample().orElseThrow())
                .observations(List.of(AuditObservation.builder("F-3", grade, "scales not calibrated", MAY)
                        .dueOn(LocalDate.of(2026, 9, 1))
                        .build()))
                .conclusion(AuditConclusion.QUALIFIED)
                .build();
    }

    /** The sample that 90 % and 10 % need, drawn as it must be, under a statement of reasonable assurance. */
    private static VerificationReport thin() {
        BigDecimal confidence = new BigDecimal("0.90");
        BigDecimal tolerable = new BigDecimal("0.10");
        MassUnitSample drawn = Audits.plan().draw(Audits.NONCE, confidence, tolerable, null);
        return Audits.verify(
                Audits.commitment().toBuilder()
                        .confidence(confidence)
                        .tolerable(tolerable)
                        .build(),
                sampled(
                        Audits.statement(),
                        sample -> AuditSample.builder(sample.commitment(), sample.nonce(), drawn.items(), drawn.size())
                                .build()));
    }

    private static VerificationReport ofAPart() {
        CredentialSet all = BundleFacts.gather(
                        Sketched.bundle(Audits.dossier()), Audits.trust(), VerificationPolicy.standard(), Sketched.AT)
                .credentials();
        AuditStatement whole = Audits.statement();
        TreeSet<String> root = new TreeSet<>(List.of(whole.scope().roots().first()));
        AuditedContent content = AuditedContent.of(
                root,
                digest -> all.withDigest(digest)
                        .flatMap(CredentialFacts::statement)
                        .map(Statement::pinned));
        return Audits.verify(whole.toBuilder()
                .scope(new AuditScope(
                        root,
                        content.closure(),
                        whole.scope().trust(),
                        whole.scope().policy()))
                .sample(null)
                .build());
    }

    private static Case of(
            AuditFinding code,
            Verdict verdict,
            String what,
            AuditCommitment commitment,
            UnaryOperator<AuditCommitment> change) {
        return new Case(code, verdict, what, () -> Audits.verify(change.apply(commitment), Audits.statement()));
    }

    private static Case of(AuditFinding code, Verdict verdict, String what, UnaryOperator<AuditStatement> change) {
        return new Case(code, verdict, what, () -> Audits.verify(change.apply(Audits.statement())));
    }

    private static AuditStatement sampled(AuditStatement audit, UnaryOperator<AuditSample> change) {
        return audit.toBuilder()
                .sample(change.apply(audit.sample().orElseThrow()))
                .build();
    }

    private static String id(String digest) {
        return Sketched.bundle(Audits.dossier()).credentials().stream()
                .filter(credential -> credential.digest().equals(digest))
                .map(Forgery::id)
                .findFirst()
                .orElseThrow();
    }
}
