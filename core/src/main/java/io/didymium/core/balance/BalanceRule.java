package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import io.didymium.core.stock.StockRule;
import java.math.BigDecimal;

/**
 * When a difference between what went in and what came out counts as one.
 *
 * @param coverageFactor the standard uncertainties beyond which a difference is noted (JCGM 100:2008, 6.2), above 0
 * @param resolution the difference in kg below which nothing counts
 * @param falseAlarmRate the probability that any of the tests of an honest chain raises an alarm, above 0 and up to 0.1
 * @param commonPart the part of each standard uncertainty, from 0 to 1, that contents of one element from one laboratory have in common
 *     on top of their own, and masses from the scales of one site
 * @param evidence how uncertain values and balances may be
 * @param stock how far stocks may differ from what was booked
 */
public record BalanceRule(
        BigDecimal coverageFactor,
        Mass resolution,
        double falseAlarmRate,
        double commonPart,
        EvidenceLimits evidence,
        StockRule stock) {
    /** Three standard uncertainties, one microgram, one false alarm in a thousand honest chains, a common part of 0.3. */
    public static final BalanceRule STANDARD = builder().build();

    /** @throws IllegalArgumentException if a part is out of its range */
    public BalanceRule {
        coverageFactor = Decimals.normal(coverageFactor, "coverage factor");
        if (coverageFactor.signum() <= 0) {
            throw new IllegalArgumentException("coverage factor must be positive: " + coverageFactor.toPlainString());
        }
        requireNonNull(resolution, "resolution");
        if (!(falseAlarmRate > 0) || falseAlarmRate > 0.1) {
            throw new IllegalArgumentException("rate of false alarms must be above 0 and up to 0.1: " + falseAlarmRate);
        }
        if (!(commonPart >= 0) || commonPart > 1) {
            throw new IllegalArgumentException("common part must be from 0 to 1: " + commonPart);
        }
        requireNonNull(evidence, "evidence");
        requireNonNull(stock, "stock");
    }

    /** Starts with the {@linkplain #STANDARD standard} rule. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this rule. */
    public Builder toBuilder() {
        return new Builder()
                .coverageFactor(coverageFactor)
                .resolution(resolution)
                .falseAlarmRate(falseAlarmRate)
                .commonPart(commonPart)
                .evidence(evidence)
                .stock(stock);
    }

    /** Gathers the parts of a {@link BalanceRule}; each method sets the part of its name. */
    public static final class Builder {
        private BigDecimal coverageFactor = BigDecimal.valueOf(3);
        private Mass resolution = Mass.ofKilograms("0.000000001");
        private double falseAlarmRate = 0.001;
        private double commonPart = 0.3;
        private EvidenceLimits evidence = EvidenceLimits.builder().build();
        private StockRule stock = StockRule.STANDARD;

        private Builder() {}

        public Builder coverageFactor(BigDecimal coverageFactor) {
            this.coverageFactor = coverageFactor;
            return this;
        }

        public Builder resolution(Mass resolution) {
            this.resolution = resolution;
            return this;
        }

        public Builder falseAlarmRate(double falseAlarmRate) {
            this.falseAlarmRate = falseAlarmRate;
            return this;
        }

        public Builder commonPart(double commonPart) {
            this.commonPart = commonPart;
            return this;
        }

        public Builder evidence(EvidenceLimits evidence) {
            this.evidence = evidence;
            return this;
        }

        public Builder stock(StockRule stock) {
            this.stock = stock;
            return this;
        }

        /** The rule, checked. */
        public BalanceRule build() {
            return new BalanceRule(coverageFactor, resolution, falseAlarmRate, commonPart, evidence, stock);
        }
    }
}
