package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.ReceiptPolicy;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.ReceiptFacts;
import io.didymium.passport.verify.facts.ReceiptResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that the receipts of a credential hold, and that they substantiate its date as far as the policy demands.
 *
 * <p>A receipt whose log or witnesses are not trusted counts for nothing; it leaves the credential undecided only where no
 * other receipt of it holds. One that is false is never ignored.
 */
final class DatedCheck extends CredentialCheck.OfStatement {
    private final ReceiptFacts receipts;
    private final ReceiptPolicy policy;

    DatedCheck(CredentialSet credentials, ReceiptFacts receipts, ReceiptPolicy policy) {
        super(CheckId.DATED, credentials);
        this.receipts = receipts;
        this.policy = policy;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
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
        if (results.isEmpty() && policy.required()) {
            findings.add(finding(
                    PassportFinding.RECEIPT_ABSENT,
                    credential,
                    Map.of("validFrom", statement.validFrom().toString())));
        }
        seenAt.flatMap(seen -> late(credential, statement.validFrom(), seen)).ifPresent(findings::add);
        return findings;
    }

    /** Seeing it late proves nothing false, so it fails nothing; where receipts are required, the date is unsubstantiated. */
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
