package io.didymium.passport.report;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.crypto.status.StatusPolicy;
import java.util.HashMap;
import java.util.Map;

/**
 * What a verifier demands beyond what no verifier may waive.
 *
 * @param severities the severities that replace those of the codes, in the order of the ids
 * @param balance when a difference in the books counts as one
 * @param status what is demanded of status lists
 * @param receipts what is demanded of the receipts of logs
 * @param rules by which rules recycled shares and what is said of magnets are judged
 */
public record VerificationPolicy(
        Map<FindingCode, Severity> severities,
        BalanceRule balance,
        StatusPolicy status,
        ReceiptPolicy receipts,
        LegalRules rules) {
    /** @throws IllegalArgumentException if a severity is set that no policy may change */
    public VerificationPolicy {
        severities = ImmutableSortedMap.copyOf(severities, comparing(FindingCode::id));
        for (FindingCode code : severities.keySet()) {
            if (code.explanation().mandatory()) {
                throw new IllegalArgumentException("no policy may change the severity of " + code.id());
            }
        }
        requireNonNull(balance, "balance");
        requireNonNull(status, "status");
        requireNonNull(receipts, "receipts");
        requireNonNull(rules, "rules");
    }

    /**
     * Every finding counts as its code says; three standard uncertainties; status lists of at most thirty days; no receipts
     * required; the rules that come with the library.
     */
    public static VerificationPolicy standard() {
        return new VerificationPolicy(
                Map.of(),
                BalanceRule.STANDARD,
                StatusPolicy.standard(),
                ReceiptPolicy.standard(),
                LegalRules.standard());
    }

    /** This policy with another severity of one kind of finding. */
    public VerificationPolicy with(FindingCode code, Severity severity) {
        Map<FindingCode, Severity> more = new HashMap<>(severities);
        more.put(code, severity);
        return new VerificationPolicy(more, balance, status, receipts, rules);
    }

    /** This policy with other demands on status lists. */
    public VerificationPolicy with(StatusPolicy other) {
        return new VerificationPolicy(severities, balance, other, receipts, rules);
    }

    /** This policy with other demands on receipts. */
    public VerificationPolicy with(ReceiptPolicy other) {
        return new VerificationPolicy(severities, balance, status, other, rules);
    }

    /** This policy with other rules. */
    public VerificationPolicy with(LegalRules other) {
        return new VerificationPolicy(severities, balance, status, receipts, other);
    }

    /** The finding as this policy weighs it. */
    public Finding weigh(Finding finding) {
        Severity severity = severities.getOrDefault(finding.code(), finding.severity());
        return new Finding(finding.code(), severity, finding.location(), finding.arguments());
    }
}
