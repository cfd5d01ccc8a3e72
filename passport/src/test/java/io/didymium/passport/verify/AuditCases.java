package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditScope;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
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
                        () -> Sketched.verify(Audits.ofOneGroup())),
                of(
                        AuditFinding.AUDIT_SUBJECT_ABSENT,
                        INDETERMINATE,
                        "an audit of something else",
                        audit -> audit.toBuilder()
                                .scope(new AuditScope(
                                        new TreeSet<>(List.of("zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk")),
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
                                sample -> AuditSample.builder(
                                                sample.nonce(),
                                                sample.confidence(),
                                                sample.tolerable(),
                                                sample.items(),
                                                20)
                                        .build())),
                of(
                        AuditFinding.AUDIT_SAMPLE_MISMATCH,
                        REJECTED,
                        "a sample that somebody chose",
                        audit -> sampled(
                                audit,
                                sample -> AuditSample.builder(
                                                sample.nonce(),
                                                sample.confidence(),
                                                sample.tolerable(),
                                                OTHER,
                                                sample.size())
                                        .build())),
                of(
                        AuditFinding.AUDIT_SAMPLE_UNDECIDED,
                        INDETERMINATE,
                        "a sample that would need too many draws",
                        audit -> sampled(
                                audit,
                                sample -> AuditSample.builder(
                                                sample.nonce(),
                                                sample.confidence(),
                                                new BigDecimal("0.000001"),
                                                sample.items(),
                                                sample.size())
                                        .build())),
                of(
                        AuditFinding.AUDIT_CONCLUSION_UNSUPPORTED,
                        REJECTED,
                        "an unqualified conclusion with a deviation",
                        audit -> sampled(
                                audit,
                                sample -> sample.toBuilder().deviations(1).build())),
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
                                found(AuditGrade.MAJOR, "first", 1), found(AuditGrade.MINOR, "second", 10))),
                new Case(
                        AuditFinding.AUDIT_FINDING_VANISHED,
                        REJECTED,
                        "a finding that the next statement leaves out",
                        () -> Audits.verify(
                                found(AuditGrade.MINOR, "first", 1),
                                found(AuditGrade.MINOR, "second", 10).toBuilder()
                                        .observations(List.of())
                                        .build())),
                of(
                        AuditFinding.AUDIT_CLOSE_ABSENT,
                        INDETERMINATE,
                        "a close that is not here",
                        audit -> audit.toBuilder()
                                .closes(List.of(new AuditedClose(
                                        "urn:example:close", "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk")))
                                .build()),
                of(
                        AuditFinding.AUDIT_CLOSE_CHANGED,
                        REJECTED,
                        "a statement that is not the one that was countersigned",
                        audit -> audit.toBuilder()
                                .closes(List.of(
                                        new AuditedClose(id(OTHER), "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk")))
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
