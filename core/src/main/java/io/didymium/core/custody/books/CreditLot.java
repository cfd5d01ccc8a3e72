package io.didymium.core.custody.books;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is left of one receipt, in kg; mutable, inside the books only. */
final class CreditLot {
    final long receipt;
    /** The period in which it came in. */
    final int period;
    /** Credit if it came in before the last close, else matter that qualifies and is still to be converted. */
    BigDecimal amount;
    /** What was taken of its credit in the open period. */
    BigDecimal used = BigDecimal.ZERO;

    CreditLot(long receipt, int period, BigDecimal amount) {
        this.receipt = receipt;
        this.period = period;
        this.amount = amount;
    }

    /** The credit that a yield leaves of it, less what was used; below zero if the yield fell since. */
    BigDecimal room(Yield yield) {
        return yield.of(amount).subtract(used);
    }

    /** What came out of what went in, in kg. */
    record Yield(BigDecimal in, BigDecimal out) {
        private static final int MICROGRAMS = 9;
        static final Yield NONE = new Yield(BigDecimal.ZERO, BigDecimal.ZERO);

        Yield plus(BigDecimal moreIn, BigDecimal moreOut) {
            return new Yield(in.add(moreIn), out.add(moreOut));
        }

        boolean isKnown() {
            return in.signum() > 0;
        }

        /** The credit of an amount, down to whole micrograms; none before anything was converted. */
        BigDecimal of(BigDecimal amount) {
            return isKnown() ? amount.multiply(out).divide(in, MICROGRAMS, RoundingMode.DOWN) : BigDecimal.ZERO;
        }

        /** The factor, down to a number of digits. */
        BigDecimal factor(int digits) {
            return out.divide(in, digits, RoundingMode.DOWN);
        }
    }
}
