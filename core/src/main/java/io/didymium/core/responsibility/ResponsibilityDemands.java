package io.didymium.core.responsibility;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.party.CountryCode;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a verifier demands of records of responsibility.
 *
 * @param statementPercent the part in per cent of each rare earth in a final batch whose whole way must have valid due-diligence
 *     statements, from 0 to 100; 0 demands none
 * @param auditCriteria the IRIs of criteria whose assessment counts as an audit of due diligence
 * @param riskCountries countries of which an operator must state a risk or its absence
 * @param grievanceDays after how many days an open grievance is too old, from 1
 * @param hazards whether the data on hazards that form and process ask for are demanded
 */
public record ResponsibilityDemands(
        int statementPercent,
        SortedSet<String> auditCriteria,
        SortedSet<CountryCode> riskCountries,
        int grievanceDays,
        boolean hazards) {
    /** The criterion of an audit of due diligence by step 4 of the OECD guidance. */
    public static final String AUDIT_CRITERION = "https://w3id.org/didymium/ree#due-diligence-audit";

    /** @throws IllegalArgumentException if a number is out of its range */
    public ResponsibilityDemands {
        if (statementPercent < 0 || statementPercent > 100 || grievanceDays < 1) {
            throw new IllegalArgumentException(
                    "per cent must be from 0 to 100 and days from 1: " + statementPercent + ", " + grievanceDays);
        }
        auditCriteria = ImmutableSortedSet.copyOfSorted(auditCriteria);
        riskCountries = ImmutableSortedSet.copyOfSorted(riskCountries);
    }

    /** No statement is demanded; audits by {@link #AUDIT_CRITERION}; no country; 90 days; no data on hazards. */
    public static ResponsibilityDemands standard() {
        return builder().build();
    }

    /** Starts with the {@linkplain #standard() standard} demands. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder()
                .statementPercent(statementPercent)
                .auditCriteria(auditCriteria)
                .riskCountries(riskCountries)
                .grievanceDays(grievanceDays)
                .hazards(hazards);
    }

    /** Gathers the parts of {@link ResponsibilityDemands}; each method sets the part of its name. */
    public static final class Builder {
        private int statementPercent;
        private SortedSet<String> auditCriteria = ImmutableSortedSet.of(AUDIT_CRITERION);
        private SortedSet<CountryCode> riskCountries = ImmutableSortedSet.of();
        private int grievanceDays = 90;
        private boolean hazards;

        private Builder() {}

        public Builder statementPercent(int statementPercent) {
            this.statementPercent = statementPercent;
            return this;
        }

        public Builder auditCriteria(Set<String> auditCriteria) {
            this.auditCriteria = ImmutableSortedSet.copyOf(auditCriteria);
            return this;
        }

        public Builder riskCountries(Set<CountryCode> riskCountries) {
            this.riskCountries = ImmutableSortedSet.copyOf(riskCountries);
            return this;
        }

        public Builder grievanceDays(int grievanceDays) {
            this.grievanceDays = grievanceDays;
            return this;
        }

        public Builder hazards(boolean hazards) {
            this.hazards = hazards;
            return this;
        }

        /** The value, checked. */
        public ResponsibilityDemands build() {
            return new ResponsibilityDemands(statementPercent, auditCriteria, riskCountries, grievanceDays, hazards);
        }
    }
}
