package io.didymium.core.stock;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * How far stocks may differ from what was booked. All limits are the verifier's; periods are those of the calendar (UTC), so that no
 * operator chooses them afterwards.
 *
 * @param coverageFactor the standard uncertainties of a lot and its portions together up to which more may be taken than was booked
 * @param weighing the relative standard uncertainty up to which a weighing is evidence; a less certain one excuses nothing
 * @param weighingShare the part of what passes through an operator in a period that the excesses of a period may reach, of all mass and of
 *     each element
 * @param unaccountedShare the part of what enters the processes of a site in a period that may be unaccounted for, of all mass and of each
 *     element
 * @param transitShare the part of a shipment whose loss in transit needs no evidence
 * @param periodMonths how long a period is: 1, 2, 3, 4, 6 or 12 months of a calendar year
 */
public record StockRule(
        BigDecimal coverageFactor,
        BigDecimal weighing,
        BigDecimal weighingShare,
        BigDecimal unaccountedShare,
        BigDecimal transitShare,
        int periodMonths) {
    /** Two standard uncertainties; weighings of 2 %; 0.2 % of a quarter in excess; 2 % unaccounted; 2 % lost in transit. */
    public static final StockRule STANDARD = builder().build();

    /** @throws IllegalArgumentException if a factor or share is negative, a share above one, or the months do not divide a year */
    public StockRule {
        coverageFactor = Decimals.normal(coverageFactor, "coverage factor");
        if (coverageFactor.signum() < 0) {
            throw new IllegalArgumentException(
                    "coverage factor must not be negative: " + coverageFactor.toPlainString());
        }
        weighing = share(weighing, "weighing");
        weighingShare = share(weighingShare, "weighingShare");
        unaccountedShare = share(unaccountedShare, "unaccountedShare");
        transitShare = share(transitShare, "transitShare");
        if (periodMonths < 1 || 12 % periodMonths != 0) {
            throw new IllegalArgumentException("periodMonths must divide a year: " + periodMonths);
        }
    }

    private static BigDecimal share(BigDecimal share, String name) {
        BigDecimal normal = Decimals.normal(share, name);
        if (normal.signum() < 0 || normal.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(name + " must be from 0 to 1: " + normal.toPlainString());
        }
        return normal;
    }

    /** Starts with the {@linkplain #STANDARD standard} rule. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this rule. */
    public Builder toBuilder() {
        return new Builder()
                .coverageFactor(coverageFactor)
                .weighing(weighing)
                .weighingShare(weighingShare)
                .unaccountedShare(unaccountedShare)
                .transitShare(transitShare)
                .periodMonths(periodMonths);
    }

    /** The first day of the period of a time, in UTC. */
    public LocalDate periodOf(Instant at) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        return LocalDate.of(utc.getYear(), (utc.getMonthValue() - 1) / periodMonths * periodMonths + 1, 1);
    }

    /** Whether a mass was weighed, and so well that it is evidence; one that is exact is a figure of the books. */
    boolean isWeighing(MeasuredMass mass) {
        return !mass.standardUncertainty().isZero()
                && mass.standardUncertainty()
                                .kilograms()
                                .compareTo(mass.value().kilograms().multiply(weighing))
                        <= 0;
    }

    /** By how much masses added and subtracted may miss zero; what is no weighing adds nothing. */
    public Mass tolerance(Collection<MeasuredMass> masses) {
        BigDecimal variance = BigDecimal.ZERO;
        for (MeasuredMass mass : masses) {
            if (isWeighing(mass)) {
                BigDecimal u = mass.standardUncertainty().kilograms();
                variance = variance.add(u.multiply(u));
            }
        }
        return new Mass(
                Decimals.fitted(variance.sqrt(MathContext.DECIMAL64).multiply(coverageFactor, MathContext.DECIMAL64)));
    }

    /** Whether what was received differs from what was shipped by no more than weighings can. */
    public boolean isWithinTolerance(WeighingDifference inTransit) {
        return inTransit.kilograms().abs().compareTo(tolerance(inTransit).kilograms()) <= 0;
    }

    /** By how much a received mass may differ from a shipped one; a receipt that is no weighing may not. */
    Mass tolerance(WeighingDifference inTransit) {
        return inTransit.went().stream().allMatch(this::isWeighing) ? tolerance(inTransit.masses()) : Mass.ZERO;
    }

    /** Gathers the parts of a {@link StockRule}; each method sets the part of its name. */
    public static final class Builder {
        private BigDecimal coverageFactor = BigDecimal.valueOf(2);
        private BigDecimal weighing = new BigDecimal("0.02");
        private BigDecimal weighingShare = new BigDecimal("0.002");
        private BigDecimal unaccountedShare = new BigDecimal("0.02");
        private BigDecimal transitShare = new BigDecimal("0.02");
        private int periodMonths = 3;

        private Builder() {}

        public Builder coverageFactor(BigDecimal coverageFactor) {
            this.coverageFactor = requireNonNull(coverageFactor, "coverageFactor");
            return this;
        }

        public Builder weighing(BigDecimal weighing) {
            this.weighing = requireNonNull(weighing, "weighing");
            return this;
        }

        public Builder weighingShare(BigDecimal weighingShare) {
            this.weighingShare = requireNonNull(weighingShare, "weighingShare");
            return this;
        }

        public Builder unaccountedShare(BigDecimal unaccountedShare) {
            this.unaccountedShare = requireNonNull(unaccountedShare, "unaccountedShare");
            return this;
        }

        public Builder transitShare(BigDecimal transitShare) {
            this.transitShare = requireNonNull(transitShare, "transitShare");
            return this;
        }

        public Builder periodMonths(int periodMonths) {
            this.periodMonths = periodMonths;
            return this;
        }

        /** The rule, checked. */
        public StockRule build() {
            return new StockRule(coverageFactor, weighing, weighingShare, unaccountedShare, transitShare, periodMonths);
        }
    }
}
