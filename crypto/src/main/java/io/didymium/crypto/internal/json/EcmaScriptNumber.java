package io.didymium.crypto.internal.json;

import java.math.BigDecimal;

/**
 * Numbers as ECMAScript's Number::toString writes them (ECMA-262 section 6.1.6.1.20; RFC 8785 section 3.2.2.3): the fewest
 * digits that read back as the same double, and of those the nearest to it.
 *
 * <p>No decimal of at most 15 digits shares its double with another such decimal, as long as the double is normal. So a
 * decimal of at most 15 digits is its own shortest form, and no double need be made.
 */
final class EcmaScriptNumber {
    private static final int UNIQUE_DIGITS = 15;
    private static final int SAFE_MAGNITUDE = 300;
    private static final int MAX_PLAIN_MAGNITUDE = 21;
    private static final int MIN_PLAIN_MAGNITUDE = -5;

    private EcmaScriptNumber() {}

    /** Appends the form of the double nearest to a decimal, which must be finite. */
    static void append(BigDecimal decimal, StringBuilder out) {
        int magnitude = decimal.precision() - decimal.scale();
        if (decimal.signum() != 0 && decimal.precision() <= UNIQUE_DIGITS && Math.abs(magnitude) < SAFE_MAGNITUDE) {
            long digits = decimal.unscaledValue().longValue();
            append(digits < 0, Math.abs(digits), -decimal.scale(), out);
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
            ShortestDecimal shortest = ShortestDecimal.of(Math.abs(value));
            append(value < 0, shortest.digits(), shortest.exponent(), out);
        }
    }

    /** Appends a decimal that is not zero in one of the four notations of the standard. */
    private static void append(boolean negative, long digits, int exponent, StringBuilder out) {
        long significant = digits;
        int scale = exponent;
        while (significant % 10 == 0) {
            significant /= 10;
            scale++;
        }
        String text = Long.toString(significant);
        int count = text.length();
        int magnitude = count + scale;
        if (negative) {
            out.append('-');
        }
        if (magnitude > MAX_PLAIN_MAGNITUDE || magnitude < MIN_PLAIN_MAGNITUDE) {
            appendScientific(text, magnitude - 1, out);
        } else if (magnitude >= count) {
            out.append(text).append("0".repeat(magnitude - count));
        } else if (magnitude > 0) {
            out.append(text, 0, magnitude).append('.').append(text, magnitude, count);
        } else {
            out.append("0.").append("0".repeat(-magnitude)).append(text);
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
