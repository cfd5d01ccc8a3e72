package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.ReceiptPolicy;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.LatestEvents;
import io.didymium.passport.verify.facts.ReceiptFacts;
import io.didymium.passport.verify.facts.ReceiptResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that the receipts of a credential are valid, and that they support its date as far as the policy requires.
 *
 * <p>A receipt that is older than an event which the credential or its history states shows that it was signed in advance: that is
 * false, and gives its key no time.
 *
 * <p>A receipt whose log or witnesses are not trusted counts for nothing: where one is required, it is as if there were none.
 * A false receipt is always reported.
 */
final class DatedCheck extends CredentialCheck {
    private final ReceiptFacts receipts;
    private final LatestEvents events;
    private final ReceiptPolicy policy;

    DatedCheck(CredentialSet credentials, ReceiptFacts receipts, LatestEvents events, ReceiptPolicy policy) {
        super(CheckId.DATED, credentials);
        this.receipts = receipts;
        this.events = events;
        this.policy = policy;
    }

    @Override
    Optional<CheckId> prerequisite(CredentialFacts credential) {
        return credential.statement().isPresent()
                        || events.after(credential, receipts).isPresent()
                ? Optional.empty()
                : Optional.of(credential.isOpen() ? CheckId.CONFORMS : CheckId.SIGNATURE);
    }

    @Override
    List<Finding> findings(CredentialFacts credential) {
        List<ReceiptResult> results = receipts.of(credential.credential());
        Optional<Instant> seenAt = receipts.seenAt(credential.credential());
        List<Finding> findings = new ArrayList<>();
        for (ReceiptResult receipt : results) {
            if (receipt instanceof ReceiptResult.Unreadable none) {
                findings.add(finding(
                        PassportFinding.RECEIPT_UNREADABLE,
                        credential,
                        Map.of("receipt", none.receipt(), "reason", none.reason())));
            } else if (receipt instanceof ReceiptResult.Wrong wrong) {
                findings.add(finding(
                        PassportFinding.RECEIPT_INVALID,
                        credential,
                        Map.of("receipt", wrong.receipt(), "log", wrong.log(), "reason", wrong.reason())));
            } else if (receipt instanceof ReceiptResult.Unproven unproven && seenAt.isEmpty()) {
                findings.add(finding(
                        PassportFinding.RECEIPT_UNPROVEN,
                        credential,
                        Map.of("receipt", unproven.receipt(), "log", unproven.log(), "reason", unproven.reason())));
            }
        }
        credential.statement().ifPresent(statement -> {
            if (seenAt.isEmpty() && policy.required()) {
                findings.add(finding(
                        PassportFinding.RECEIPT_ABSENT,
                        credential,
                        Map.of("validFrom", statement.validFrom().toString())));
            }
            seenAt.flatMap(seen -> late(credential, statement.validFrom(), seen))
                    .ifPresent(findings::add);
        });
        events.after(credential, receipts)
                .map(event -> finding(
                        EvidenceFinding.SEEN_BEFORE_EVENT,
                        credential,
                        Map.of(
                                "seenAt", seenAt.orElseThrow().toString(),
                                "what", event.what(),
                                "time", event.time().toString())))
                .ifPresent(findings::add);
        return findings;
    }

    /** Seeing it late proves nothing false, so it fails nothing; where receipts are required, the date stays undecided. */
    private Optional<Finding> late(CredentialFacts credential, Instant validFrom, Instant seenAt) {
        Duration tolerated = policy.delay();
        if (Duration.between(validFrom, seenAt).compareTo(tolerated) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                PassportFinding.DATE_UNSUBSTANTIATED,
                policy.required() ? Severity.UNDECIDED : PassportFinding.DATE_UNSUBSTANTIATED.severity(),
                Location.of(credential.subject()),
                Map.of(
                        "validFrom", validFrom.toString(),
                        "seenAt", seenAt.toString(),
                        "tolerated", tolerated.toString())));
    }
}
