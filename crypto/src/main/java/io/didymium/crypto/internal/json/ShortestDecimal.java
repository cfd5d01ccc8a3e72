package io.didymium.crypto.internal.json;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a double, and of several the nearest to it, by the method of R. Giulietti, "The
 * Schubfach way to render doubles" (2020). Exact: the JDK's own conversion is not the shortest before release 19.
 *
 * @param digits the digits as one number, trailing zeros included
 * @param exponent the power of ten to multiply them by
 */
record ShortestDecimal(long digits, int exponent) {
    private static final int MIN_EXPONENT = -324;
    private static final int MAX_EXPONENT = 292;
    private static final int MIN_BINARY_EXPONENT = -1074;
    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final long LOW_63 = Long.MAX_VALUE;
    private static final long[] POWERS = powers();

    /** The shortest decimal of a positive, finite double. */
    static ShortestDecimal of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (HIDDEN_BIT - 1);
        int biased = (int) (bits >>> FRACTION_BITS);
        return biased == 0
                ? of(fraction, MIN_BINARY_EXPONENT)
                : of(fraction | HIDDEN_BIT, biased - 1 + MIN_BINARY_EXPONENT);
    }

    /** For the value c times 2 to the q. The rounding interval is closed if c is even. */
    private static ShortestDecimal of(long c, int q) {
        int odd = (int) c & 1;
        boolean regular = c != HIDDEN_BIT || q == MIN_BINARY_EXPONENT;
        // The floors of log10 of 2^q and of 3/4 times 2^q.
        int k = (int) ((regular ? q * 661_971_961_083L : q * 661_971_961_083L - 274_743_187_321L) >> 41);
        int shift = q + log2OfPower(-k) + 2;
        long middle = rounded(k, c << 2 << shift);
        long left = rounded(k, ((c << 2) - (regular ? 2 : 1)) << shift);
        long right = rounded(k, ((c << 2) + 2) << shift);

        long s = middle >> 2;
        if (s >= 10) {
            long below = s / 10 * 10;
            boolean belowIn = left + odd <= below << 2;
            boolean aboveIn = ((below + 10) << 2) + odd <= right;
            if (belowIn != aboveIn) {
                return new ShortestDecimal(belowIn ? below : below + 10, k);
            }
        }
        boolean belowIn = left + odd <= s << 2;
        boolean aboveIn = ((s + 1) << 2) + odd <= right;
        if (belowIn != aboveIn) {
            return new ShortestDecimal(belowIn ? s : s + 1, k);
        }
        long toMiddle = middle - ((2 * s + 1) << 1);
        boolean belowIsNearer = toMiddle < 0 || (toMiddle == 0 && (s & 1) == 0);
        return new ShortestDecimal(belowIsNearer ? s : s + 1, k);
    }

    /** The floor of log2 of 10^e. */
    private static int log2OfPower(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }

    /** The product of a scaled value and 10^-k, rounded to odd. */
    private static long rounded(int k, long scaled) {
        long high = POWERS[2 * (k - MIN_EXPONENT)];
        long low = POWERS[2 * (k - MIN_EXPONENT) + 1];
        long carried = Math.multiplyHigh(low, scaled);
        long z = ((high * scaled) >>> 1) + carried;
        long w = Math.multiplyHigh(high, scaled) + (z >>> 63);
        return w | (((z & LOW_63) + LOW_63) >>> 63);
    }

    /** For each k the upper and the lower 63 bits of 10^-k, scaled to 126 bits and rounded up. */
    private static long[] powers() {
        long[] powers = new long[2 * (MAX_EXPONENT - MIN_EXPONENT + 1)];
        for (int k = MIN_EXPONENT; k <= MAX_EXPONENT; k++) {
            int shift = 125 - log2OfPower(-k);
            BigInteger power = BigInteger.TEN.pow(Math.abs(k));
            BigInteger scaled = k <= 0
                    ? power.shiftLeft(Math.max(shift, 0)).shiftRight(Math.max(-shift, 0))
                    : BigInteger.ONE.shiftLeft(shift).divide(power);
            BigInteger above = scaled.add(BigInteger.ONE);
            powers[2 * (k - MIN_EXPONENT)] = above.shiftRight(63).longValueExact();
            powers[2 * (k - MIN_EXPONENT) + 1] = above.longValue() & LOW_63;
        }
        return powers;
    }
}
