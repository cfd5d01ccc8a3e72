package io.didymium.core.custody.books;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rest of one receipt, in kg; mutable, used only inside the books. */
final class CreditLot {
    final long receipt;
    /** The period of the receipt. */
    final int period;
    /** Credit if received before the last close, otherwise qualifying material that is still to be converted. */
    BigDecimal amount;
    /** The part of its credit used in the open period. */
    BigDecimal used = BigDecimal.ZERO;

    CreditLot(long receipt, int period, BigDecimal amount) {
        this.receipt = receipt;
        this.period = period;
        this.amount = amount;
    }

    /** Its credit at a yield, less the part used; negative if the yield fell since. */
    BigDecimal room(Yield yield) {
        return yield.of(amount).subtract(used);
    }

    /** Output and input of conversions, in kg. */
    record Yield(BigDecimal in, BigDecimal out) {
        private static final int MICROGRAMS = 9;
        static final Yield NONE = new Yield(BigDecimal.ZERO, BigDecimal.ZERO);

        Yield plus(BigDecimal moreIn, BigDecimal moreOut) {
            return new Yield(in.add(moreIn), out.add(moreOut));
        }

        boolean isKnown() {
            return in.signum() > 0;
        }

        /** The credit for an amount, rounded down to micrograms; zero before anything was converted. */
        BigDecimal of(BigDecimal amount) {
            return isKnown() ? amount.multiply(out).divide(in, MICROGRAMS, RoundingMode.DOWN) : BigDecimal.ZERO;
        }

        /** The yield, rounded down to a number of digits. */
        BigDecimal factor(int digits) {
            return out.divide(in, digits, RoundingMode.DOWN);
        }
    }
}
