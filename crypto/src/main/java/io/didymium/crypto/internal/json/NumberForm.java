package io.didymium.crypto.internal.json;

/**
 * Decides whether the text of a number is what ECMAScript would write, so that it can be copied unchanged. Most
 * numbers are. A no only says that the number must be made and written anew: {@link EcmaScriptNumber} decides.
 */
final class NumberForm {
    private static final int SURE_LENGTH = 16;
    private static final long MAX_DIGITS = 100_000_000_000_000_000L;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private NumberForm() {}

    /** Whether a text with the grammar and the range of a {@link JsonNumber} is surely the form of its double. */
    static boolean isEcmaScript(String text) {
        int length = text.length();
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = length;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        if (point == length) {
            // An integer in range is a double of its own and is written with all its digits; minus zero loses its sign.
            return text.charAt(start) != '0' || length == 1;
        }
        if (text.charAt(length - 1) == '0' || (text.charAt(start) == '0' && text.startsWith("000000", point + 1))) {
            return false;
        }
        // Of at most 15 digits every decimal is the shortest of its double.
        return length <= SURE_LENGTH || isShortest(text, start, point);
    }

    /**
     * Whether the digits of a fraction are the shortest of a double, which is then the one they name. It is looked for
     * where two roundings lead, and one step to either side.
     */
    private static boolean isShortest(String text, int start, int point) {
        int scale = text.length() - point - 1;
        if (scale >= POWERS_OF_TEN.length) {
            return false;
        }
        long digits = 0;
        for (int i = start; i < text.length(); i++) {
            if (digits >= MAX_DIGITS) {
                return false;
            }
            if (i != point) {
                digits = 10 * digits + (text.charAt(i) - '0');
            }
        }
        double near = digits / POWERS_OF_TEN[scale];
        return isShortest(digits, scale, near)
                || isShortest(digits, scale, Math.nextUp(near))
                || isShortest(digits, scale, Math.nextDown(near));
    }

    private static boolean isShortest(long digits, int scale, double value) {
        ShortestDecimal shortest = ShortestDecimal.of(value);
        long significant = shortest.digits();
        int exponent = shortest.exponent();
        while (significant % 10 == 0) {
            significant /= 10;
            exponent++;
        }
        return significant == digits && exponent == -scale;
    }
}
