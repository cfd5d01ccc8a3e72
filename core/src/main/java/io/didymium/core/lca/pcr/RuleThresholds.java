package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a profile.
 *
 * @param processCutOff how much of the mass or energy of a process may be left out, in per cent
 * @param moduleCutOff how much of a module in all, in per cent
 * @param coreSpecific how much of the impact of core processes must rest on data measured there, in per cent
 * @param proxy how much of it may rest on data of something else, in per cent
 * @param referenceMonths how many months specific data must span
 * @param genericYears how many years generic data may be older than the end of the reference period
 * @param priceMonths how many months prices must be averaged over
 * @param validityYears how many years a declaration is valid
 * @param worsening by how much an indicator may worsen before the declaration must be renewed, in per cent
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
    /** @throws IllegalArgumentException if a number is negative, or a part above 100 % */
    public RuleThresholds {
        BigDecimal hundred = BigDecimal.valueOf(100);
        for (BigDecimal part : new BigDecimal[] {processCutOff, moduleCutOff, coreSpecific, proxy}) {
            if (part.signum() < 0 || part.compareTo(hundred) > 0) {
                throw new IllegalArgumentException("a part must be from 0 to 100 %: " + part.toPlainString());
            }
        }
        for (int number : new int[] {referenceMonths, genericYears, priceMonths, validityYears, worsening.signum()}) {
            if (number < 0) {
                throw new IllegalArgumentException("a limit must not be negative: " + number);
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

    /** Collects the parts of a {@link RuleThresholds}. */
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

        /** Sets {@link RuleThresholds#processCutOff}. */
        public Builder processCutOff(BigDecimal processCutOff) {
            this.processCutOff = processCutOff;
            return this;
        }

        /** Sets {@link RuleThresholds#moduleCutOff}. */
        public Builder moduleCutOff(BigDecimal moduleCutOff) {
            this.moduleCutOff = moduleCutOff;
            return this;
        }

        /** Sets {@link RuleThresholds#coreSpecific}. */
        public Builder coreSpecific(BigDecimal coreSpecific) {
            this.coreSpecific = coreSpecific;
            return this;
        }

        /** Sets {@link RuleThresholds#proxy}. */
        public Builder proxy(BigDecimal proxy) {
            this.proxy = proxy;
            return this;
        }

        /** Sets {@link RuleThresholds#referenceMonths}. */
        public Builder referenceMonths(Integer referenceMonths) {
            this.referenceMonths = referenceMonths;
            return this;
        }

        /** Sets {@link RuleThresholds#genericYears}. */
        public Builder genericYears(Integer genericYears) {
            this.genericYears = genericYears;
            return this;
        }

        /** Sets {@link RuleThresholds#priceMonths}. */
        public Builder priceMonths(Integer priceMonths) {
            this.priceMonths = priceMonths;
            return this;
        }

        /** Sets {@link RuleThresholds#validityYears}. */
        public Builder validityYears(Integer validityYears) {
            this.validityYears = validityYears;
            return this;
        }

        /** Sets {@link RuleThresholds#worsening}. */
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
