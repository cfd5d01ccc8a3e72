package io.didymium.examples.cli.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: a comma at each thousand, a point before decimals. */
public final class Figures {
    private Figures() {}

    /** A number rounded to a given count of decimals. */
    public static String rounded(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** A number with all its digits, at least one of them a decimal. */
    public static String exact(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return grouped(stripped.scale() < 1 ? stripped.setScale(1) : stripped);
    }

    /** A whole number. */
    public static String grouped(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /** A number with all its digits and no more. */
    public static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return number.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    /** A measured or calculated number with so many digits; very large and very small ones as a power of ten. */
    public static String significant(double number, int digits) {
        if (!Double.isFinite(number)) {
            return "not known";
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 7) {
            return grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
        }
        return rounded.movePointLeft(exponent)
                        .setScale(digits - 1, RoundingMode.HALF_EVEN)
                        .toPlainString() + "e" + exponent;
    }

    /** A part of a whole in percent, with one decimal; not known if the whole is not. */
    public static String percent(double part) {
        return Double.isFinite(part) ? rounded(new BigDecimal(part).movePointRight(2), 1) + " %" : "not known";
    }
}
