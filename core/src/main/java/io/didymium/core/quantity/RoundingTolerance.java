package io.didymium.core.quantity;

import java.math.BigDecimal;

/**
 * How far a claimed number may be better than the true one because it is rounded: by half a unit of its last digit, but never by
 * more than 2 % of itself, nor a share by more than half a percentage point. So few digits are no licence.
 */
public final class RoundingTolerance {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal RELATIVE = new BigDecimal("0.02");
    private static final BigDecimal HALF_POINT = new BigDecimal("0.005");

    private RoundingTolerance() {}

    /** Half a unit of the last digit with which a number is stated. */
    public static BigDecimal halfDigit(BigDecimal stated) {
        return HALF.movePointLeft(stated.scale());
    }

    /** How much better than the true value a claimed value may be. */
    public static BigDecimal ofValue(BigDecimal claimed) {
        return halfDigit(claimed).min(claimed.abs().multiply(RELATIVE));
    }

    /** How much more than the true share a claimed share may be, both as fractions of one. */
    public static BigDecimal ofShare(BigDecimal claimed) {
        return ofValue(claimed).min(HALF_POINT);
    }

    /** How much more than the true share a claimed share may be, both in per cent. */
    public static BigDecimal ofPercent(BigDecimal claimed) {
        return ofShare(claimed.movePointLeft(2)).movePointRight(2);
    }
}
