package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import io.didymium.core.party.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A risk that an operator found in its supply chain.
 *
 * @param risk which one
 * @param country where
 * @param tier how far upstream, 1 for direct suppliers, 0 for the operator itself
 * @param severity how severe
 * @param likelihood how likely
 * @param response the answer
 * @param state what became of it
 */
public record SupplyRisk(
        AnnexRisk risk,
        CountryCode country,
        int tier,
        RiskGrade severity,
        RiskGrade likelihood,
        RiskResponse response,
        RiskState state) {
    /** @throws IllegalArgumentException if the tier is not from 0 to 99 */
    public SupplyRisk {
        requireNonNull(risk, "risk");
        requireNonNull(country, "country");
        requireNonNull(severity, "severity");
        requireNonNull(likelihood, "likelihood");
        requireNonNull(response, "response");
        requireNonNull(state, "state");
        if (tier < 0 || tier > 99) {
            throw new IllegalArgumentException("tier must be from 0 to 99: " + tier);
        }
    }

    /** Whether trade goes on although the risk is severe and nothing has been done. */
    public boolean isUnanswered() {
        return severity == RiskGrade.HIGH && state == RiskState.OPEN && response == RiskResponse.CONTINUE;
    }

    /** Starts a builder of a risk in a country; all else must follow. */
    public static Builder builder(AnnexRisk risk, CountryCode country) {
        return new Builder(risk, country);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(risk, country)
                .tier(tier)
                .severity(severity)
                .likelihood(likelihood)
                .response(response)
                .state(state);
    }

    /** Gathers the parts of a {@link SupplyRisk}; each method sets the part of its name. */
    public static final class Builder {
        private final AnnexRisk risk;
        private final CountryCode country;
        private int tier = 1;
        private @Nullable RiskGrade severity;
        private @Nullable RiskGrade likelihood;
        private @Nullable RiskResponse response;
        private @Nullable RiskState state;

        private Builder(AnnexRisk risk, CountryCode country) {
            this.risk = risk;
            this.country = country;
        }

        public Builder tier(int tier) {
            this.tier = tier;
            return this;
        }

        public Builder severity(RiskGrade severity) {
            this.severity = severity;
            return this;
        }

        public Builder likelihood(RiskGrade likelihood) {
            this.likelihood = likelihood;
            return this;
        }

        public Builder response(RiskResponse response) {
            this.response = response;
            return this;
        }

        public Builder state(RiskState state) {
            this.state = state;
            return this;
        }

        /** The value, checked. */
        public SupplyRisk build() {
            return new SupplyRisk(
                    risk,
                    country,
                    tier,
                    requireNonNull(severity, "severity"),
                    requireNonNull(likelihood, "likelihood"),
                    requireNonNull(response, "response"),
                    requireNonNull(state, "state"));
        }
    }
}
