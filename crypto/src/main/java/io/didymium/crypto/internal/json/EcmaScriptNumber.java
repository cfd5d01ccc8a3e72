package io.didymium.crypto.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as ECMAScript's Number::toString writes them (ECMA-262 section 6.1.6.1.20; RFC 8785 section 3.2.2.3): the fewest
 * digits that read back as the same double, and of those the nearest to it.
 *
 * <p>No decimal of at most 15 digits shares its double with another such decimal, as long as the double is normal. So a
 * decimal of at most 15 digits is its own shortest form, and no double need be made. For the rest, exact decimals decide:
 * if any decimal of n digits reads back, then so does one of the two next to the exact value.
 */
final class EcmaScriptNumber {
    private static final int UNIQUE_DIGITS = 15;
    private static final int SUFFICIENT_DIGITS = 17;
    private static final int SAFE_MAGNITUDE = 300;
    private static final int MAX_PLAIN_MAGNITUDE = 21;
    private static final int MIN_PLAIN_MAGNITUDE = -6;

    private EcmaScriptNumber() {}

    /** Appends the form of the double nearest to a decimal, which must be finite. */
    static void append(BigDecimal decimal, StringBuilder out) {
        int magnitude = decimal.precision() - decimal.scale();
        if (decimal.signum() != 0 && decimal.precision() <= UNIQUE_DIGITS && Math.abs(magnitude) < SAFE_MAGNITUDE) {
            appendDigits(decimal.stripTrailingZeros(), out);
        } else {
            append(decimal.doubleValue(), out);
        }
    }

    /**
     * Appends the form of a double.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    static void append(double value, StringBuilder out) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a JSON number is finite: " + value);
        }
        if (value == 0) {
            out.append('0');
        } else {
            appendDigits(shortest(value).stripTrailingZeros(), out);
        }
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        boolean normal = Math.abs(value) >= 1e-300;
        for (int digits = normal ? UNIQUE_DIGITS : 1; digits < SUFFICIENT_DIGITS; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            BigDecimal near = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            BigDecimal far = near.compareTo(below) == 0 ? above : below;
            if (near.doubleValue() == value) {
                return near;
            }
            if (far.doubleValue() == value) {
                return far;
            }
        }
        return exact.round(new MathContext(SUFFICIENT_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** Appends a decimal without trailing zeros in one of the four notations of the standard. */
    private static void appendDigits(BigDecimal decimal, StringBuilder out) {
        String digits = decimal.unscaledValue().abs().toString();
        int count = digits.length();
        int magnitude = count - decimal.scale();
        if (decimal.signum() < 0) {
            out.append('-');
        }
        if (magnitude > MAX_PLAIN_MAGNITUDE || magnitude < MIN_PLAIN_MAGNITUDE + 1) {
            appendScientific(digits, magnitude - 1, out);
        } else if (magnitude >= count) {
            out.append(digits).append("0".repeat(magnitude - count));
        } else if (magnitude > 0) {
            out.append(digits, 0, magnitude).append('.').append(digits, magnitude, count);
        } else {
            out.append("0.").append("0".repeat(-magnitude)).append(digits);
        }
    }

    private static void appendScientific(String digits, int exponent, StringBuilder out) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        out.append(exponent < 0 ? "e-" : "e+").append(Math.abs(exponent));
    }
}
