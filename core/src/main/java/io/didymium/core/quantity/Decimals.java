package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one normal form of every decimal in the model.
 *
 * <p>A normal decimal has no trailing zeros and no negative scale, so that {@code equals} agrees with
 * {@code compareTo} and equal amounts have equal text.
 */
public final class Decimals {
    /** The context of divisions and roots, which have no exact result: 34 digits, half even. */
    public static final MathContext ROUNDING = MathContext.DECIMAL128;

    private static final MathContext SHORT = new MathContext(6);

    static final int MAX_INTEGER_DIGITS = 30;
    static final int MAX_SCALE = 100;

    /** Room for 600 digits; longer numbers are refused, trailing zeros included. */
    private static final int MAX_BITS = 2_000;

    private Decimals() {}

    /**
     * The normal form of a decimal.
     *
     * @param name what the decimal is, for the message
     * @throws IllegalArgumentException if it has over 30 digits before or over 100 digits after the point, or is
     *     written with over 600 digits
     */
    public static BigDecimal normal(BigDecimal value, String name) {
        requireNonNull(value, name);
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (value.unscaledValue().bitLength() > MAX_BITS) {
            throw new IllegalArgumentException(name + " must not be written with over 600 digits");
        }
        // Checked before any arithmetic, because 1E+1000000000 costs nothing to write and everything to expand.
        if ((long) value.precision() - value.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException(name + " must have at most " + MAX_INTEGER_DIGITS
                    + " digits before the point: " + value.round(SHORT));
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(
                    name + " must have at most " + MAX_SCALE + " digits after the point: " + value.round(SHORT));
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A result of arithmetic, rounded half even to the 100 digits after the point that a normal decimal may have. */
    public static BigDecimal fitted(BigDecimal value) {
        return value.scale() > MAX_SCALE ? value.setScale(MAX_SCALE, RoundingMode.HALF_EVEN) : value;
    }

    /** The normal form of a decimal that may not be negative. */
    static BigDecimal normalNonNegative(BigDecimal value, String name) {
        BigDecimal normal = normal(value, name);
        if (normal.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + normal.toPlainString());
        }
        return normal;
    }
}
