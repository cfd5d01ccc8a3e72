package io.didymium.passport.verify.check.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers in messages. */
final class DecimalText {
    private static final int DIGITS = 6;

    private DecimalText() {}

    /** A number with at most six digits after the point. */
    static String shown(BigDecimal number) {
        BigDecimal rounded = number.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
