package io.didymium.crypto.group;

/** Scalars written with signed digits. */
final class SignedDigits {
    private SignedDigits() {}

    /**
     * The non-adjacent form of a width: digits to the base 2, the lowest first, each zero or odd and below 2^(width - 1) in
     * magnitude, of which no two within a width are not zero.
     */
    static byte[] nonAdjacent(Scalar scalar, int width) {
        int length = scalar.bitLength() + 1;
        byte[] digits = new byte[length];
        int carry = 0;
        int at = 0;
        while (at < length) {
            int window = scalar.bits(at, width) + carry;
            if ((window & 1) == 0) {
                at++;
                continue;
            }
            carry = window >> (width - 1);
            digits[at] = (byte) (window - (carry << width));
            at += width;
        }
        return digits;
    }

    /**
     * Writes the digits to the base 2^width, the lowest first, each from -2^(width - 1) to 2^(width - 1).
     *
     * @param digits where they go, in the rows of a column: as many as the scalar has bits divided by the width, and one more
     */
    static void windows(Scalar scalar, int width, short[][] digits, int column) {
        int carry = 0;
        for (int i = 0; i < digits.length; i++) {
            int window = scalar.bits(i * width, width) + carry;
            carry = window > 1 << (width - 1) ? 1 : 0;
            digits[i][column] = (short) (window - (carry << width));
        }
    }
}
