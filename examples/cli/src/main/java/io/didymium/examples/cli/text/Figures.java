package io.didymium.examples.cli.text;

import java.math.BigDecimal;
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

    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return number.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
    }
}
