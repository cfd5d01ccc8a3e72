package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.RecordFinding;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.PolicyDigest;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves of each statement of an auditor that it is of what is here, by somebody who is trusted and independent; that its sample is the one
 * that its nonce gives; that its conclusion follows from what it states; that no finding was dropped or is overdue; and that the closes that
 * it countersigns were not changed. A grave overdue finding is named at the certificates of whom it concerns too.
 */
record AuditCheck(BundleFacts facts) implements Check {
    @Override
    public CheckId id() {
        return CheckId.AUDITED;
    }

    @Override
    public List<CheckResult> run() {
        List<AuditStatement> audits = records(AuditStatement.class);
        AuditRegisters registers = new AuditRegisters(audits);
        AuditContentJudgement content = new AuditContentJudgement(facts);
        LocalDate day = facts.at().atZone(ZoneOffset.UTC).toLocalDate();
        List<CheckResult> results = new ArrayList<>();
        Map<AuditStatement, List<AuditObservation>> overdue = new LinkedHashMap<>();
        for (AuditStatement audit : audits) {
            overdue.put(audit, registers.overdue(audit, day));
            List<Finding> findings = new ArrayList<>(documents(audit));
            findings.addAll(registers.since(audit));
            findings.addAll(parties(audit));
            findings.addAll(content.of(audit));
            spare(audit, audits).ifPresent(findings::add);
            rules(
                            audit,
                            "trust list",
                            audit.scope().trust(),
                            AuditPlan.trustDigest(facts.identities().trust()))
                    .ifPresent(findings::add);
            rules(audit, "policy", audit.scope().policy(), PolicyDigest.of(facts.policy()))
                    .ifPresent(findings::add);
            conclusion(audit).ifPresent(findings::add);
            overdue.get(audit).forEach(one -> findings.add(AuditRegisters.overdue(audit, one)));
            audit.closes().forEach(close -> of(close, audit).ifPresent(findings::add));
            results.add(CheckResult.of(id(), audit.id().value(), findings));
        }
        for (Certificate certificate : facts.chain().certificates().values()) {
            List<Finding> findings = at(certificate, certificate.holderOn(day), overdue);
            if (!findings.isEmpty()) {
                results.add(CheckResult.of(id(), certificate.id().value(), findings));
            }
        }
        return results;
    }

    private <T extends ResponsibilityRecord> List<T> records(Class<T> kind) {
        return facts.credentials().statements().stream()
                .map(Statement::subject)
                .filter(Subject.OfRecord.class::isInstance)
                .map(subject -> ((Subject.OfRecord) subject).record())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<Finding> documents(AuditStatement audit) {
        List<Finding> findings = new ArrayList<>(RecordDocuments.absent(audit, facts.documents()));
        for (AuditObservation one : audit.observations()) {
            one.evidence()
                    .filter(digest -> !facts.documents().contains(digest))
                    .ifPresent(digest -> findings.add(finding(
                            RecordFinding.REPORT_ABSENT,
                            audit,
                            Map.of("name", "evidence of finding " + one.reference(), "digest", digest))));
        }
        return findings;
    }

    private List<Finding> parties(AuditStatement audit) {
        List<Finding> findings = new ArrayList<>();
        String auditor = audit.keeper().value();
        mistrust(audit)
                .ifPresent(reason -> findings.add(
                        finding(AuditFinding.AUDITOR_UNTRUSTED, audit, Map.of("auditor", auditor, "reason", reason))));
        if (facts.groups().isOneGroup(audit.keeper(), audit.auditee())) {
            findings.add(finding(
                    AuditFinding.AUDITOR_NOT_INDEPENDENT,
                    audit,
                    Map.of("auditor", auditor, "auditee", audit.auditee().value())));
        }
        return findings;
    }

    /** Why an auditor is not trusted for the criteria of an audit, if it is not. */
    private Optional<String> mistrust(AuditStatement audit) {
        String auditor = audit.keeper().value();
        if (!facts.identities().isTrusted(auditor, TrustRole.CERTIFIER)) {
            return Optional.of(facts.identities().mistrust(auditor, TrustRole.CERTIFIER));
        }
        return audit.criteria().stream()
                .map(Concept::iri)
                .filter(iri -> !facts.identities().scopeOf(auditor).includesScheme(iri))
                .findFirst()
                .map(iri -> "the trust list trusts it, but not for " + iri);
    }

    /** Anybody could state findings of a competitor, so only those of trusted auditors put a certificate in doubt. */
    private List<Finding> at(
            Certificate certificate, PartyId holder, Map<AuditStatement, List<AuditObservation>> overdue) {
        List<Finding> findings = new ArrayList<>();
        overdue.forEach((audit, observations) -> {
            if (audit.auditee().equals(holder) && mistrust(audit).isEmpty()) {
                observations.stream()
                        .filter(one -> one.grade().isGrave())
                        .forEach(one -> findings.add(AuditRegisters.overdueAt(certificate.id(), audit, one)));
            }
        });
        return findings;
    }

    private Optional<Finding> spare(AuditStatement audit, List<AuditStatement> all) {
        Set<RecordId> used = all.stream()
                .flatMap(one -> one.sample().stream())
                .map(AuditSample::commitment)
                .collect(Collectors.toSet());
        long spare = records(AuditCommitment.class).stream()
                .filter(one -> one.keeper().equals(audit.keeper())
                        && one.auditee().equals(audit.auditee())
                        && !used.contains(one.id()))
                .count();
        return spare == 0
                ? Optional.empty()
                : Optional.of(finding(
                        AuditFinding.AUDIT_COMMITMENT_SPARE,
                        audit,
                        Map.of(
                                "auditor", audit.keeper().value(),
                                "auditee", audit.auditee().value(),
                                "count", String.valueOf(spare))));
    }

    private static Optional<Finding> rules(AuditStatement audit, String what, String stated, String here) {
        return stated.equals(here)
                ? Optional.empty()
                : Optional.of(finding(
                        AuditFinding.AUDIT_BY_OTHER_RULES,
                        audit,
                        Map.of("what", what, "expected", stated, "found", here)));
    }

    private static Optional<Finding> conclusion(AuditStatement audit) {
        long grave = audit.observations().stream()
                .filter(one -> one.isOpen() && one.grade().isGrave())
                .count();
        return audit.isSupported()
                ? Optional.empty()
                : Optional.of(finding(
                        AuditFinding.AUDIT_CONCLUSION_UNSUPPORTED,
                        audit,
                        Map.of(
                                "conclusion", audit.conclusion().label(),
                                "deviations",
                                        audit.sample()
                                                .map(sample -> String.valueOf(sample.deviating()))
                                                .orElse("0"),
                                "grave", String.valueOf(grave))));
    }

    private Optional<Finding> of(AuditedClose close, AuditStatement audit) {
        Optional<CredentialFacts> here = facts.credentials().withDigest(close.digest());
        if (here.isEmpty()) {
            return Optional.of(facts.credentials()
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
                        && statement.subject() instanceof PeriodSubject stated
                        && stated.period().closed()
                        && !stated.period().days().from().isBefore(audit.from())
                        && !stated.period().days().until().isAfter(audit.until())
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
