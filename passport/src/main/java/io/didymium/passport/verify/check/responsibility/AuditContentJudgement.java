package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.AuditedContent;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whether an audit is of what is here, and not of something younger, and what was looked at of it. */
record AuditContentJudgement(BundleFacts facts) {
    private Optional<Statement> statement(String digest) {
        return facts.credentials().withDigest(digest).flatMap(CredentialFacts::statement);
    }

    List<Finding> of(AuditStatement audit) {
        AuditedContent content = AuditedContent.of(
                audit.scope().roots(), digest -> statement(digest).map(Statement::pinned));
        if (!content.isComplete()) {
            String absent = content.digests().stream()
                    .filter(digest -> statement(digest).isEmpty())
                    .findFirst()
                    .orElseThrow();
            return List.of(finding(AuditFinding.AUDIT_SUBJECT_ABSENT, audit, Map.of("digest", absent)));
        }
        if (!content.closure().equals(audit.scope().closure())) {
            return List.of(finding(
                    AuditFinding.AUDIT_OF_OTHER_CONTENT,
                    audit,
                    Map.of("expected", audit.scope().closure(), "found", content.closure())));
        }
        List<Statement> audited = content.digests().stream()
                .flatMap(digest -> statement(digest).stream())
                .toList();
        if (audited.stream().noneMatch(one -> one.issuer().id().equals(audit.auditee()))) {
            return List.of(finding(
                    AuditFinding.AUDITEE_ABSENT,
                    audit,
                    Map.of("auditee", audit.auditee().value())));
        }
        List<Finding> findings = new ArrayList<>();
        audited.stream()
                .filter(one ->
                        one.validFrom().atZone(ZoneOffset.UTC).toLocalDate().isAfter(audit.date()))
                .findFirst()
                .ifPresent(one -> findings.add(finding(
                        AuditFinding.AUDIT_BEFORE_CONTENT,
                        audit,
                        Map.of(
                                "date", audit.date().toString(),
                                "credential", one.id(),
                                "issued", one.validFrom().toString()))));
        part(audit, content).ifPresent(findings::add);
        audit.sample()
                .ifPresent(sample -> findings.addAll(
                        new AuditSampleJudgement(facts.credentials(), facts.receipts()).of(audit, sample, content)));
        return findings;
    }

    private Optional<Finding> part(AuditStatement audit, AuditedContent content) {
        List<String> all = facts.described().all().stream()
                .map(one -> one.credential().digest())
                .toList();
        Function<String, Optional<Batch>> issued =
                digest -> statement(digest).flatMap(one -> ProductSubject.batchBy(one, audit.auditee()));
        int here = AuditPlan.batches(all, issued).size();
        int audited = AuditPlan.batches(content.digests(), issued).size();
        return audited >= here
                ? Optional.empty()
                : Optional.of(finding(
                        AuditFinding.AUDIT_OF_A_PART,
                        audit,
                        Map.of(
                                "audited", String.valueOf(audited),
                                "here", String.valueOf(here),
                                "auditee", audit.auditee().value())));
    }

    private static Finding finding(FindingCode code, AuditStatement audit, Map<String, String> arguments) {
        return Finding.of(code, Location.of(audit.id().value()), arguments);
    }
}
