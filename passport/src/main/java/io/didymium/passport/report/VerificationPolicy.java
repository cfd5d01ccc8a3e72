package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.crypto.status.StatusPolicy;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a verifier demands beyond what no verifier may waive.
 *
 * @param severities the severity of findings whose own is not to count, by the code's id
 * @param balance when a difference in the books counts as one
 * @param status what is demanded of status lists
 * @param receipts what is demanded of the receipts of logs
 * @param rules by which rules recycled shares and what is said of magnets are judged
 */
public record VerificationPolicy(
        Map<String, Severity> severities,
        BalanceRule balance,
        StatusPolicy status,
        ReceiptPolicy receipts,
        LegalRules rules) {
    /** The codes whose severity stands: without signatures and links there is no proof of anything. */
    private static final Set<String> BINDING = Set.of(
            PassportFinding.TOKEN_UNREADABLE.id(),
            PassportFinding.TOKEN_REFUSED.id(),
            PassportFinding.SIGNATURE_MISMATCH.id(),
            PassportFinding.DISCLOSURE_REFUSED.id(),
            PassportFinding.KEY_UNKNOWN.id(),
            PassportFinding.KEY_NOT_AUTHORISED.id(),
            PassportFinding.DID_DOCUMENT_UNPINNED.id(),
            PassportFinding.DID_DOCUMENT_MISMATCH.id(),
            PassportFinding.RECEIPT_UNREADABLE.id(),
            PassportFinding.RECEIPT_WRONG.id(),
            PassportFinding.PROFILE_UNKNOWN.id(),
            PassportFinding.PROFILE_VIOLATED.id(),
            PassportFinding.LINK_TARGET_ABSENT.id(),
            PassportFinding.LINK_DIGEST_MISMATCH.id(),
            PassportFinding.LINK_UNPINNED.id(),
            PassportFinding.REQUIRED_LINK_ABSENT.id(),
            PassportFinding.BUNDLE_EMPTY.id());

    /** @throws IllegalArgumentException if a severity is set that no policy may change */
    public VerificationPolicy {
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
        for (String code : severities.keySet()) {
            if (BINDING.contains(code)) {
                throw new IllegalArgumentException("no policy may change the severity of " + code);
            }
        }
        requireNonNull(balance, "balance");
        requireNonNull(status, "status");
        requireNonNull(receipts, "receipts");
        requireNonNull(rules, "rules");
    }

    /** Starts with the {@linkplain #standard() standard} policy. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.severities.putAll(severities);
        builder.balance = balance;
        builder.status = status;
        builder.receipts = receipts;
        builder.rules = rules;
        return builder;
    }

    /**
     * Every finding counts as its code says; three standard uncertainties; status lists of at most thirty days; no receipts
     * required; the rules that come with the library.
     */
    public static VerificationPolicy standard() {
        return builder().build();
    }

    /** The finding as this policy weighs it. */
    public Finding weigh(Finding finding) {
        Severity severity = severities.getOrDefault(finding.code().id(), finding.severity());
        return new Finding(finding.code(), severity, finding.location(), finding.arguments());
    }

    /** Gathers the parts of a {@link VerificationPolicy}. */
    public static final class Builder {
        private final SortedMap<String, Severity> severities = new TreeMap<>();
        private BalanceRule balance = BalanceRule.STANDARD;
        private StatusPolicy status = StatusPolicy.standard();
        private ReceiptPolicy receipts = ReceiptPolicy.standard();
        private LegalRules rules = LegalRules.standard();

        private Builder() {}

        /** Sets the severity of one kind of finding. */
        public Builder severity(FindingCode code, Severity severity) {
            severities.put(code.id(), severity);
            return this;
        }

        /** Sets {@link VerificationPolicy#balance}. */
        public Builder balance(BalanceRule balance) {
            this.balance = balance;
            return this;
        }

        /** Sets {@link VerificationPolicy#status}. */
        public Builder status(StatusPolicy status) {
            this.status = status;
            return this;
        }

        /** Sets {@link VerificationPolicy#receipts}. */
        public Builder receipts(ReceiptPolicy receipts) {
            this.receipts = receipts;
            return this;
        }

        /** Sets {@link VerificationPolicy#rules}. */
        public Builder rules(LegalRules rules) {
            this.rules = rules;
            return this;
        }

        /** The value, checked. */
        public VerificationPolicy build() {
            return new VerificationPolicy(severities, balance, status, receipts, rules);
        }
    }
}
