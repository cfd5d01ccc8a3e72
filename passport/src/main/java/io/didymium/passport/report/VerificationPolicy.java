package io.didymium.passport.report;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.process.MixingRule;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.crypto.status.StatusPolicy;
import io.didymium.passport.inventory.BackgroundData;
import io.didymium.passport.report.conformity.MembershipPolicy;
import io.didymium.passport.report.register.RegisterPolicy;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a verifier demands beyond what no verifier may waive.
 *
 * @param severities the severities that replace those of the codes, in the order of the ids
 * @param balance when a difference in the books counts as one
 * @param status what is demanded of status lists
 * @param receipts what is demanded of the receipts of logs
 * @param rules the rules for recycled shares and magnet information
 * @param originParts how many parts the origins of all batches may have together: one for each batch, element, and class and
 *     country of its sources, of about 12 bytes
 * @param settlements how disputed determinations of lots are settled, by measurand and seller; without a rule a dispute stays open
 * @param specifications what batches must be of which conformity is claimed, by the criterion of the claim
 * @param backgrounds inventories and methods, to calculate factors again that name them
 * @param criteria the catalogues of criteria that the verifier relies on
 * @param membership of which associations claimers must be members
 * @param responsibility what is demanded of records of responsibility
 * @param register what is demanded of withdrawals in registers
 * @param mixingRules the rules by which drawings from continuous processes may be booked
 */
public record VerificationPolicy(
        Map<FindingCode, Severity> severities,
        BalanceRule balance,
        StatusPolicy status,
        ReceiptPolicy receipts,
        LegalRules rules,
        long originParts,
        List<SettlementRule> settlements,
        List<Specification> specifications,
        List<BackgroundData> backgrounds,
        CriteriaCatalogue criteria,
        MembershipPolicy membership,
        ResponsibilityDemands responsibility,
        RegisterPolicy register,
        Set<MixingRule> mixingRules) {
    private static final long STANDARD_ORIGIN_PARTS = 8_000_000;

    /** @throws IllegalArgumentException if a severity is set that no policy may change, or the number of parts is negative */
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
        settlements = List.copyOf(settlements);
        if (SettlementRule.isRepeated(settlements)) {
            throw new IllegalArgumentException("two rules settle one measurand: " + settlements);
        }
        specifications = List.copyOf(specifications);
        backgrounds = List.copyOf(backgrounds);
        requireNonNull(criteria, "criteria");
        requireNonNull(membership, "membership");
        requireNonNull(responsibility, "responsibility");
        requireNonNull(register, "register");
        mixingRules = Sets.immutableEnumSet(mixingRules);
        if (mixingRules.isEmpty()) {
            throw new IllegalArgumentException("a policy must admit some mixing rule");
        }
        if (originParts < 0) {
            throw new IllegalArgumentException("originParts must not be negative: " + originParts);
        }
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
        builder.originParts = originParts;
        builder.settlements = settlements;
        builder.specifications = specifications;
        builder.backgrounds = backgrounds;
        builder.criteria = criteria;
        builder.membership = membership;
        builder.responsibility = responsibility;
        builder.register = register;
        builder.mixingRules = mixingRules;
        return builder;
    }

    /**
     * Every finding counts as its code says; three standard uncertainties; status lists of at most thirty days; no receipts
     * required; the rules that come with the library; 8,000,000 parts of origins; no criteria and no memberships; the
     * standard demands of records of responsibility; no withdrawals required; any mixing rule.
     */
    public static VerificationPolicy standard() {
        return builder().build();
    }

    /** The finding as this policy weighs it. */
    public Finding weigh(Finding finding) {
        Severity severity = severities.getOrDefault(finding.code(), finding.severity());
        return new Finding(finding.code(), severity, finding.location(), finding.arguments());
    }

    /** Gathers the parts of a {@link VerificationPolicy}; each method sets the part of its name. */
    public static final class Builder {
        private final Map<FindingCode, Severity> severities = new HashMap<>();
        private BalanceRule balance = BalanceRule.STANDARD;
        private StatusPolicy status = StatusPolicy.standard();
        private ReceiptPolicy receipts = ReceiptPolicy.standard();
        private LegalRules rules = LegalRules.standard();
        private long originParts = STANDARD_ORIGIN_PARTS;
        private List<SettlementRule> settlements = List.of();
        private List<Specification> specifications = List.of();
        private List<BackgroundData> backgrounds = List.of();
        private CriteriaCatalogue criteria = CriteriaCatalogue.EMPTY;
        private MembershipPolicy membership = MembershipPolicy.NONE;
        private ResponsibilityDemands responsibility = ResponsibilityDemands.standard();
        private RegisterPolicy register = RegisterPolicy.standard();
        private Set<MixingRule> mixingRules = EnumSet.allOf(MixingRule.class);

        private Builder() {}

        /** Sets the severity of one kind of finding. */
        public Builder severity(FindingCode code, Severity severity) {
            severities.put(code, severity);
            return this;
        }

        public Builder balance(BalanceRule balance) {
            this.balance = balance;
            return this;
        }

        public Builder status(StatusPolicy status) {
            this.status = status;
            return this;
        }

        public Builder receipts(ReceiptPolicy receipts) {
            this.receipts = receipts;
            return this;
        }

        public Builder rules(LegalRules rules) {
            this.rules = rules;
            return this;
        }

        public Builder originParts(long originParts) {
            this.originParts = originParts;
            return this;
        }

        public Builder settlements(List<SettlementRule> settlements) {
            this.settlements = settlements;
            return this;
        }

        public Builder specifications(List<Specification> specifications) {
            this.specifications = specifications;
            return this;
        }

        public Builder backgrounds(List<BackgroundData> backgrounds) {
            this.backgrounds = backgrounds;
            return this;
        }

        public Builder criteria(CriteriaCatalogue criteria) {
            this.criteria = criteria;
            return this;
        }

        public Builder membership(MembershipPolicy membership) {
            this.membership = membership;
            return this;
        }

        public Builder responsibility(ResponsibilityDemands responsibility) {
            this.responsibility = responsibility;
            return this;
        }

        public Builder register(RegisterPolicy register) {
            this.register = register;
            return this;
        }

        public Builder mixingRules(Set<MixingRule> mixingRules) {
            this.mixingRules = mixingRules;
            return this;
        }

        /** The value, checked. */
        public VerificationPolicy build() {
            return new VerificationPolicy(
                    severities,
                    balance,
                    status,
                    receipts,
                    rules,
                    originParts,
                    settlements,
                    specifications,
                    backgrounds,
                    criteria,
                    membership,
                    responsibility,
                    register,
                    mixingRules);
        }
    }
}
