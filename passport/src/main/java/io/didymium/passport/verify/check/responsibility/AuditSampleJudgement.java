package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditDeviation;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.AuditedContent;
import io.didymium.passport.audit.MassUnitSample;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.ReceiptFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Whether what an auditor looked at was chosen by nobody: the auditor committed to its nonce before what was audited was fixed, and the
 * sample is the one that the nonce gives.
 */
record AuditSampleJudgement(CredentialSet credentials, ReceiptFacts receipts) {
    List<Finding> of(AuditStatement audit, AuditSample sample, AuditedContent content) {
        Optional<CredentialFacts> committed = credentials.all().stream()
                .filter(credential -> commitment(credential)
                        .filter(one -> one.id().equals(sample.commitment())
                                && one.keeper().equals(audit.keeper())
                                && one.auditee().equals(audit.auditee()))
                        .isPresent())
                .findFirst();
        if (committed.isEmpty()) {
            return List.of(finding(
                    AuditFinding.AUDIT_COMMITMENT_ABSENT,
                    audit,
                    Map.of("commitment", sample.commitment().value())));
        }
        AuditCommitment commitment = commitment(committed.get()).orElseThrow();
        List<Finding> findings = new ArrayList<>(opened(audit, sample, commitment));
        inTime(audit, commitment, committed.get(), content).ifPresent(findings::add);
        if (!commitment.carries(audit.level())) {
            findings.add(finding(
                    AuditFinding.AUDIT_SAMPLE_THIN,
                    audit,
                    Map.of(
                            "confidence", commitment.confidence().toPlainString(),
                            "tolerable", commitment.tolerable().toPlainString())));
        }
        drawnAgain(audit, sample, commitment, content).ifPresent(findings::add);
        return findings;
    }

    private static Optional<AuditCommitment> commitment(CredentialFacts credential) {
        return credential
                .statement()
                .map(Statement::subject)
                .filter(Subject.OfRecord.class::isInstance)
                .map(subject -> ((Subject.OfRecord) subject).record())
                .filter(AuditCommitment.class::isInstance)
                .map(AuditCommitment.class::cast);
    }

    private static List<Finding> opened(AuditStatement audit, AuditSample sample, AuditCommitment commitment) {
        String digest = AuditPlan.nonceDigest(sample.nonce());
        return digest.equals(commitment.digest())
                ? List.of()
                : List.of(finding(
                        AuditFinding.AUDIT_COMMITMENT_BROKEN,
                        audit,
                        Map.of("expected", commitment.digest(), "found", digest)));
    }

    /** Who knows all that will be audited can try nonces; who does not know its last credential cannot. */
    private Optional<Finding> inTime(
            AuditStatement audit, AuditCommitment commitment, CredentialFacts committed, AuditedContent content) {
        Instant fixed = content.digests().stream()
                .flatMap(digest -> credentials.withDigest(digest).stream())
                .flatMap(credential -> credential.statement().stream())
                .map(Statement::validFrom)
                .max(Instant::compareTo)
                .orElseThrow();
        if (commitment.date().isAfter(LocalDate.ofInstant(fixed, ZoneOffset.UTC))) {
            return Optional.of(finding(
                    AuditFinding.AUDIT_COMMITMENT_LATE,
                    audit,
                    Map.of("committed", commitment.date().toString(), "fixed", fixed.toString())));
        }
        return receipts.seenAt(committed.credential()).filter(fixed::isAfter).isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        AuditFinding.AUDIT_COMMITMENT_UNSHOWN,
                        audit,
                        Map.of("commitment", commitment.id().value(), "fixed", fixed.toString())));
    }

    private Optional<Finding> drawnAgain(
            AuditStatement audit, AuditSample sample, AuditCommitment commitment, AuditedContent content) {
        SortedMap<String, Batch> batches = AuditPlan.batches(
                content.digests(),
                digest -> credentials
                        .withDigest(digest)
                        .flatMap(CredentialFacts::statement)
                        .flatMap(statement -> ProductSubject.batchBy(statement, audit.auditee())));
        for (Map.Entry<String, Batch> passport : batches.entrySet()) {
            if (!credentials
                    .withDigest(passport.getKey())
                    .orElseThrow()
                    .withheld()
                    .isEmpty()) {
                return Optional.of(undecided(
                        audit, "the passport of " + passport.getValue().id() + " withholds something"));
            }
        }
        MassUnitSample again;
        try {
            int required = AuditCommitment.requiredSize(commitment.confidence(), commitment.tolerable());
            if (sample.size() != required) {
                return Optional.of(mismatch(audit, "draws", String.valueOf(required), String.valueOf(sample.size())));
            }
            again = MassUnitSample.draw(sample.nonce(), commitment.element().orElse(null), sample.size(), batches);
        } catch (IllegalArgumentException e) {
            return Optional.of(undecided(audit, String.valueOf(e.getMessage())));
        }
        if (!again.items().equals(sample.items())) {
            return Optional.of(mismatch(audit, "items", again.items(), sample.items()));
        }
        return sample.deviations().stream()
                .map(AuditDeviation::passport)
                .filter(passport -> !again.drawn().containsKey(passport))
                .findFirst()
                .map(passport -> mismatch(audit, "deviation", "one of the passports drawn", passport));
    }

    private static Finding mismatch(AuditStatement audit, String what, String expected, String found) {
        return finding(
                AuditFinding.AUDIT_SAMPLE_MISMATCH, audit, Map.of("what", what, "expected", expected, "found", found));
    }

    private static Finding undecided(AuditStatement audit, String reason) {
        return finding(AuditFinding.AUDIT_SAMPLE_UNDECIDED, audit, Map.of("reason", reason));
    }

    private static Finding finding(FindingCode code, AuditStatement audit, Map<String, String> arguments) {
        return Finding.of(code, Location.of(audit.id().value()), arguments);
    }
}
