package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.AuditedContent;
import io.didymium.passport.audit.MassUnitSample;
import io.didymium.passport.audit.PolicyDigest;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proves of each statement of an auditor that it is of what is here, by somebody who is trusted and independent; that its sample is the one
 * that its nonce gives; that its conclusion follows from what it states; and that the closes that it countersigns were not changed.
 */
record AuditCheck(
        CredentialSet credentials,
        IdentityFacts identities,
        CorporateGroups groups,
        Set<String> documents,
        VerificationPolicy policy,
        Instant at)
        implements Check {
    @Override
    public CheckId id() {
        return CheckId.AUDITED;
    }

    @Override
    public List<CheckResult> run() {
        List<AuditStatement> audits = new ArrayList<>();
        for (Statement statement : credentials.statements()) {
            if (statement.subject() instanceof Subject.OfRecord kept && kept.record() instanceof AuditStatement audit) {
                audits.add(audit);
            }
        }
        return audits.stream()
                .map(audit -> CheckResult.of(id(), audit.id().value(), findings(audit, audits)))
                .toList();
    }

    private List<Finding> findings(AuditStatement audit, List<AuditStatement> all) {
        List<Finding> findings = new ArrayList<>(RecordDocuments.absent(audit, documents));
        all.stream()
                .filter(other -> other.keeper().equals(audit.keeper())
                        && other.auditee().equals(audit.auditee())
                        && other.date().isBefore(audit.date()))
                .max(Comparator.comparing(AuditStatement::date).thenComparing(AuditStatement::id))
                .ifPresent(earlier -> findings.addAll(vanished(audit, earlier)));
        String auditor = audit.keeper().value();
        if (!identities.isTrusted(auditor, TrustRole.CERTIFIER)) {
            findings.add(finding(
                    AuditFinding.AUDITOR_UNTRUSTED,
                    audit,
                    Map.of("auditor", auditor, "reason", identities.mistrust(auditor, TrustRole.CERTIFIER))));
        }
        if (groups.isOneGroup(audit.keeper(), audit.auditee())) {
            findings.add(finding(
                    AuditFinding.AUDITOR_NOT_INDEPENDENT,
                    audit,
                    Map.of("auditor", auditor, "auditee", audit.auditee().value())));
        }
        findings.addAll(ofScope(audit));
        rules(audit, "trust list", audit.scope().trust(), AuditPlan.trustDigest(identities.trust()))
                .ifPresent(findings::add);
        rules(audit, "policy", audit.scope().policy(), PolicyDigest.of(policy)).ifPresent(findings::add);
        findings.addAll(ofObservations(audit));
        audit.closes().forEach(close -> of(close, audit).ifPresent(findings::add));
        return findings;
    }

    /** What the same auditor left open before is closed on evidence or still there, and no less grave. */
    private static List<Finding> vanished(AuditStatement audit, AuditStatement earlier) {
        return earlier.observations().stream()
                .filter(AuditObservation::isOpen)
                .filter(open -> audit.observations().stream()
                        .noneMatch(one -> one.reference().equals(open.reference())
                                && one.raisedOn().equals(open.raisedOn())
                                && one.grade().compareTo(open.grade()) <= 0))
                .map(open -> finding(
                        AuditFinding.AUDIT_FINDING_VANISHED,
                        audit,
                        Map.of(
                                "reference", open.reference(),
                                "grade", open.grade().label(),
                                "earlier", earlier.date().toString(),
                                "later", audit.date().toString())))
                .toList();
    }

    private static Optional<Finding> rules(AuditStatement audit, String what, String stated, String here) {
        return stated.equals(here)
                ? Optional.empty()
                : Optional.of(finding(
                        AuditFinding.AUDIT_BY_OTHER_RULES,
                        audit,
                        Map.of("what", what, "expected", stated, "found", here)));
    }

    private Optional<Statement> statement(String digest) {
        return credentials.withDigest(digest).flatMap(CredentialFacts::statement);
    }

    private List<Finding> ofScope(AuditStatement audit) {
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
        boolean isIssuer = content.digests().stream()
                .flatMap(digest -> statement(digest).stream())
                .anyMatch(statement -> statement.issuer().id().equals(audit.auditee()));
        if (!isIssuer) {
            return List.of(finding(
                    AuditFinding.AUDITEE_ABSENT,
                    audit,
                    Map.of("auditee", audit.auditee().value())));
        }
        return audit.sample().map(sample -> ofSample(audit, sample, content)).orElse(List.of());
    }

    /** Draws the sample again: only so is it shown that what was looked at was not chosen. */
    private List<Finding> ofSample(AuditStatement audit, AuditSample sample, AuditedContent content) {
        SortedMap<String, Batch> batches = new TreeMap<>();
        for (String digest : content.digests()) {
            CredentialFacts credential = credentials.withDigest(digest).orElseThrow();
            if (statement(digest).map(Statement::subject).orElse(null) instanceof ProductSubject made) {
                if (!credential.withheld().isEmpty()) {
                    return List.of(finding(
                            AuditFinding.AUDIT_SAMPLE_UNDECIDED,
                            audit,
                            Map.of("reason", "the passport of " + made.batch().id() + " withholds something")));
                }
                batches.put(digest, made.batch());
            }
        }
        MassUnitSample again;
        try {
            int required = AuditSample.requiredSize(sample.confidence(), sample.tolerable());
            // Not more either: who may choose the size has as many samples to choose from.
            if (sample.size() != required) {
                return List.of(mismatch(audit, "draws", String.valueOf(required), String.valueOf(sample.size())));
            }
            again = MassUnitSample.draw(
                    content.closure(), sample.nonce(), sample.element().orElse(null), sample.size(), batches);
        } catch (IllegalArgumentException e) {
            return List.of(finding(
                    AuditFinding.AUDIT_SAMPLE_UNDECIDED, audit, Map.of("reason", String.valueOf(e.getMessage()))));
        }
        return again.items().equals(sample.items())
                ? List.of()
                : List.of(mismatch(audit, "items", again.items(), sample.items()));
    }

    private static Finding mismatch(AuditStatement audit, String what, String expected, String found) {
        return finding(
                AuditFinding.AUDIT_SAMPLE_MISMATCH, audit, Map.of("what", what, "expected", expected, "found", found));
    }

    private List<Finding> ofObservations(AuditStatement audit) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<Finding> findings = new ArrayList<>();
        if (!audit.isSupported()) {
            long grave = audit.observations().stream()
                    .filter(one -> one.isOpen() && one.grade().isGrave())
                    .count();
            findings.add(finding(
                    AuditFinding.AUDIT_CONCLUSION_UNSUPPORTED,
                    audit,
                    Map.of(
                            "conclusion", audit.conclusion().label(),
                            "deviations",
                                    audit.sample()
                                            .map(sample -> String.valueOf(sample.deviations()))
                                            .orElse("0"),
                            "grave", String.valueOf(grave))));
        }
        for (AuditObservation one : audit.observations()) {
            if (one.isOverdue(day)) {
                findings.add(finding(
                        one.grade().isGrave() ? AuditFinding.AUDIT_FINDING_OVERDUE : AuditFinding.AUDIT_FINDING_LATE,
                        audit,
                        Map.of(
                                "reference", one.reference(),
                                "grade", one.grade().label(),
                                "due", one.dueOn().toString(),
                                "text", one.text())));
            }
        }
        return findings;
    }

    private Optional<Finding> of(AuditedClose close, AuditStatement audit) {
        Optional<CredentialFacts> here = credentials.withDigest(close.digest());
        if (here.isEmpty()) {
            return Optional.of(credentials
                    .withId(close.statement())
                    .map(other -> finding(
                            AuditFinding.AUDIT_CLOSE_CHANGED,
                            audit,
                            Map.of(
                                    "statement", close.statement(),
                                    "expected", close.digest(),
                                    "found", other.credential().digest())))
                    .orElseGet(() ->
                            finding(AuditFinding.AUDIT_CLOSE_ABSENT, audit, Map.of("statement", close.statement()))));
        }
        boolean ofAuditee = here.get()
                .statement()
                .filter(statement -> statement.id().equals(close.statement())
                        && statement.subject() instanceof PeriodSubject
                        && statement.issuer().id().equals(audit.auditee()))
                .isPresent();
        return ofAuditee
                ? Optional.empty()
                : Optional.of(finding(
                        AuditFinding.AUDIT_CLOSE_OTHER,
                        audit,
                        Map.of(
                                "statement", close.statement(),
                                "auditee", audit.auditee().value())));
    }

    private static Finding finding(FindingCode code, AuditStatement audit, Map<String, String> arguments) {
        return Finding.of(code, Location.of(audit.id().value()), arguments);
    }
}
