package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of product category rules.
 *
 * @param processCutOff the cut-off for a unit process, in per cent of its mass or energy
 * @param moduleCutOff the cut-off for a module, in per cent
 * @param coreSpecific the minimum share of specific data in the impact of core processes, in per cent
 * @param proxy the maximum share of proxy data, in per cent
 * @param referenceMonths the minimum period of specific data, in months
 * @param genericYears the maximum age of generic data at the end of the reference period, in years
 * @param priceMonths the minimum averaging period of prices, in months
 * @param validityYears the maximum validity of a declaration, in years
 * @param worsening the increase of an indicator that requires a new declaration, in per cent
 */
public record RuleThresholds(
        BigDecimal processCutOff,
        BigDecimal moduleCutOff,
        BigDecimal coreSpecific,
        BigDecimal proxy,
        int referenceMonths,
        int genericYears,
        int priceMonths,
        int validityYears,
        BigDecimal worsening) {
    /** @throws IllegalArgumentException if a number is negative, or a share above 100 % */
    public RuleThresholds {
        BigDecimal hundred = BigDecimal.valueOf(100);
        for (BigDecimal part : new BigDecimal[] {processCutOff, moduleCutOff, coreSpecific, proxy}) {
            if (part.signum() < 0 || part.compareTo(hundred) > 0) {
                throw new IllegalArgumentException("a share must be from 0 to 100 %: " + part.toPlainString());
            }
        }
        for (int number : new int[] {referenceMonths, genericYears, priceMonths, validityYears, worsening.signum()}) {
            if (number < 0) {
                throw new IllegalArgumentException("a threshold must not be negative: " + number);
            }
        }
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder()
                .processCutOff(processCutOff)
                .moduleCutOff(moduleCutOff)
                .coreSpecific(coreSpecific)
                .proxy(proxy)
                .referenceMonths(referenceMonths)
                .genericYears(genericYears)
                .priceMonths(priceMonths)
                .validityYears(validityYears)
                .worsening(worsening);
    }

    /** Gathers the parts of a {@link RuleThresholds}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable BigDecimal processCutOff;
        private @Nullable BigDecimal moduleCutOff;
        private @Nullable BigDecimal coreSpecific;
        private @Nullable BigDecimal proxy;
        private @Nullable Integer referenceMonths;
        private @Nullable Integer genericYears;
        private @Nullable Integer priceMonths;
        private @Nullable Integer validityYears;
        private @Nullable BigDecimal worsening;

        private Builder() {}

        public Builder processCutOff(BigDecimal processCutOff) {
            this.processCutOff = processCutOff;
            return this;
        }

        public Builder moduleCutOff(BigDecimal moduleCutOff) {
            this.moduleCutOff = moduleCutOff;
            return this;
        }

        public Builder coreSpecific(BigDecimal coreSpecific) {
            this.coreSpecific = coreSpecific;
            return this;
        }

        public Builder proxy(BigDecimal proxy) {
            this.proxy = proxy;
            return this;
        }

        public Builder referenceMonths(Integer referenceMonths) {
            this.referenceMonths = referenceMonths;
            return this;
        }

        public Builder genericYears(Integer genericYears) {
            this.genericYears = genericYears;
            return this;
        }

        public Builder priceMonths(Integer priceMonths) {
            this.priceMonths = priceMonths;
            return this;
        }

        public Builder validityYears(Integer validityYears) {
            this.validityYears = validityYears;
            return this;
        }

        public Builder worsening(BigDecimal worsening) {
            this.worsening = worsening;
            return this;
        }

        /** The value, checked as by the constructor. */
        public RuleThresholds build() {
            return new RuleThresholds(
                    requireNonNull(processCutOff, "processCutOff"),
                    requireNonNull(moduleCutOff, "moduleCutOff"),
                    requireNonNull(coreSpecific, "coreSpecific"),
                    requireNonNull(proxy, "proxy"),
                    requireNonNull(referenceMonths, "referenceMonths"),
                    requireNonNull(genericYears, "genericYears"),
                    requireNonNull(priceMonths, "priceMonths"),
                    requireNonNull(validityYears, "validityYears"),
                    requireNonNull(worsening, "worsening"));
        }
    }
}
