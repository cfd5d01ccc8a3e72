package io.didymium.passport.render.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are rounded and written for people. */
final class NumberText {
    private static final int GROUP = 3;
    private static final int SMALLEST_GROUPED = 5;
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NumberText() {}

    /** Rounded to digits after the point, or to the three that count; without zeros at the end that the number does not have. */
    static BigDecimal rounded(BigDecimal number, int digits) {
        if (number.scale() <= digits) {
            return number;
        }
        BigDecimal rounded = number.setScale(digits, RoundingMode.HALF_EVEN);
        return rounded.precision() >= THREE.getPrecision() && rounded.signum() != 0 ? rounded : number.round(THREE);
    }

    static BigDecimal percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        for (int digits = 2; ; digits++) {
            BigDecimal rounded = percent.setScale(digits, RoundingMode.HALF_EVEN);
            boolean hides = (rounded.signum() == 0 && percent.signum() != 0)
                    || (rounded.compareTo(HUNDRED) == 0 && percent.compareTo(HUNDRED) != 0);
            if (!hides || digits >= percent.scale()) {
                return rounded;
            }
        }
    }

    /** All digits, those before the point in groups of three if there are five or more. */
    static String written(BigDecimal number, String point, String group) {
        String plain = number.abs().toPlainString();
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(number.signum() < 0 ? "\u2212" : "");
        for (int i = 0; i < end; i++) {
            if (i > 0 && end >= SMALLEST_GROUPED && (end - i) % GROUP == 0) {
                text.append(group);
            }
            text.append(plain.charAt(i));
        }
        if (end < plain.length()) {
            text.append(point).append(plain, end + 1, plain.length());
        }
        return text.toString();
    }
}
