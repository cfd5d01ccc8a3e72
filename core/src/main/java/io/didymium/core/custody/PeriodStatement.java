package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account over one closed period, in kg: opening + credited + movedIn + corrected - claimed - written - movedOut -
 * expired = closing.
 *
 * @param account the account
 * @param period the period
 * @param opening the credit at the beginning; below zero for a deficit
 * @param received qualifying material received, before conversion, including what earlier periods did not convert
 * @param factor the yield of the period, rounded down to 12 digits; empty if nothing was converted, so that the
 *     receipts are carried to the next period
 * @param credited the credit for it, after the yield
 * @param movedIn credit received from other sites
 * @param corrected what corrections of closed periods added, negative if they reduced it
 * @param claimed the credit that deliveries claimed
 * @param written the credit lost or written off
 * @param movedOut credit moved to other sites
 * @param expired credit that reached the end of its validity
 * @param closing the credit carried on; below zero for a deficit
 */
public record PeriodStatement(
        Account account,
        Period period,
        BigDecimal opening,
        BigDecimal received,
        Optional<BigDecimal> factor,
        BigDecimal credited,
        BigDecimal movedIn,
        BigDecimal corrected,
        BigDecimal claimed,
        BigDecimal written,
        BigDecimal movedOut,
        BigDecimal expired,
        BigDecimal closing) {
    /** @throws IllegalArgumentException if it does not balance */
    public PeriodStatement {
        requireNonNull(account, "account");
        requireNonNull(period, "period");
        requireNonNull(factor, "factor");
        BigDecimal balance = opening.add(credited)
                .add(movedIn)
                .add(corrected)
                .subtract(claimed)
                .subtract(written)
                .subtract(movedOut)
                .subtract(expired);
        if (balance.compareTo(closing) != 0) {
            throw new IllegalArgumentException("statement must balance: " + balance + " is not " + closing);
        }
    }

    /** Starts a builder whose amounts are zero where nothing else is set. */
    public static Builder builder(Account account, Period period) {
        return new Builder(account, period);
    }

    /** Gathers the parts of a {@link PeriodStatement}; each method sets the part of its name. */
    public static final class Builder {
        private final Account account;
        private final Period period;
        private BigDecimal opening = BigDecimal.ZERO;
        private BigDecimal received = BigDecimal.ZERO;
        private @Nullable BigDecimal factor;
        private BigDecimal credited = BigDecimal.ZERO;
        private BigDecimal movedIn = BigDecimal.ZERO;
        private BigDecimal corrected = BigDecimal.ZERO;
        private BigDecimal claimed = BigDecimal.ZERO;
        private BigDecimal written = BigDecimal.ZERO;
        private BigDecimal movedOut = BigDecimal.ZERO;
        private BigDecimal expired = BigDecimal.ZERO;
        private BigDecimal closing = BigDecimal.ZERO;

        private Builder(Account account, Period period) {
            this.account = account;
            this.period = period;
        }

        public Builder opening(BigDecimal opening) {
            this.opening = opening;
            return this;
        }

        public Builder received(BigDecimal received) {
            this.received = received;
            return this;
        }

        public Builder factor(@Nullable BigDecimal factor) {
            this.factor = factor;
            return this;
        }

        public Builder credited(BigDecimal credited) {
            this.credited = credited;
            return this;
        }

        public Builder movedIn(BigDecimal movedIn) {
            this.movedIn = movedIn;
            return this;
        }

        public Builder corrected(BigDecimal corrected) {
            this.corrected = corrected;
            return this;
        }

        public Builder claimed(BigDecimal claimed) {
            this.claimed = claimed;
            return this;
        }

        public Builder written(BigDecimal written) {
            this.written = written;
            return this;
        }

        public Builder movedOut(BigDecimal movedOut) {
            this.movedOut = movedOut;
            return this;
        }

        public Builder expired(BigDecimal expired) {
            this.expired = expired;
            return this;
        }

        public Builder closing(BigDecimal closing) {
            this.closing = closing;
            return this;
        }

        /** The value, checked. */
        public PeriodStatement build() {
            return new PeriodStatement(
                    account,
                    period,
                    opening,
                    received,
                    Optional.ofNullable(factor),
                    credited,
                    movedIn,
                    corrected,
                    claimed,
                    written,
                    movedOut,
                    expired,
                    closing);
        }
    }
}
