package io.didymium.crypto.group;

/** Sums of products of scalars in limbs of 21 bits, and their reduction modulo L, in a time that does not depend on the values. */
final class ScalarLimbs {
    /** The bits of a limb. */
    static final int BITS = 21;

    /** Limbs of a scalar: 252 bits and the one above. */
    static final int OF_SCALAR = 13;

    /** Limbs of a product. */
    static final int OF_PRODUCT = 26;

    private static final long MASK = (1L << BITS) - 1;

    private static final long L0 = 0x5812631a5cf5d3edL;
    private static final long L1 = 0x14def9dea2f79cd6L;
    private static final long L3 = 0x1000000000000000L;

    /** Limbs of -c, where L = 2^252 + c, so that 2^252 is congruent to it. */
    private static final long[] FOLD = {666643, 470296, 654183, -997805, 136657, -683901};

    private ScalarLimbs() {}

    /** Writes the 13 limbs of an integer of four words, the lowest first. */
    static void split(long w0, long w1, long w2, long w3, long[] to) {
        to[0] = w0 & MASK;
        to[1] = w0 >>> 21 & MASK;
        to[2] = w0 >>> 42 & MASK;
        to[3] = (w0 >>> 63 | w1 << 1) & MASK;
        to[4] = w1 >>> 20 & MASK;
        to[5] = w1 >>> 41 & MASK;
        to[6] = (w1 >>> 62 | w2 << 2) & MASK;
        to[7] = w2 >>> 19 & MASK;
        to[8] = w2 >>> 40 & MASK;
        to[9] = (w2 >>> 61 | w3 << 3) & MASK;
        to[10] = w3 >>> 18 & MASK;
        to[11] = w3 >>> 39 & MASK;
        to[12] = w3 >>> 60;
    }

    /** Adds an integer of eight words, the lowest first, to the limbs of a sum. */
    static void addWide(long[] words, long[] sum) {
        for (int word = 0; word < 8; word++) {
            int at = 64 * word;
            for (int bit = 0; bit < 64; bit += 32) {
                long half = words[word] >>> bit & 0xffffffffL;
                int limb = (at + bit) / BITS;
                int shift = (at + bit) % BITS;
                sum[limb] += half << shift & MASK;
                sum[limb + 1] += half << shift >>> BITS & MASK;
                sum[limb + 2] += half << shift >>> (2 * BITS);
            }
        }
    }

    /** Moves what limbs have beyond 21 bits to the next, from one to below another. */
    static void carry(long[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            s[i + 1] += s[i] >> BITS;
            s[i] &= MASK;
        }
    }

    /** The four words of a sum of 26 limbs modulo L; the limbs are used up. */
    static long[] reduce(long[] s) {
        carry(s, 0, OF_PRODUCT - 1);
        fold(s, OF_PRODUCT - 1, 20);
        carry(s, 8, 20);
        fold(s, 20, 12);
        carry(s, 0, 12);
        fold(s, 12, 12);
        carry(s, 0, 12);
        fold(s, 12, 12);
        carry(s, 0, 12);
        addOrderIfNegative(s);
        return subtractOrderIfNotBelow(pack(s));
    }

    private static void fold(long[] s, int from, int to) {
        for (int i = from; i >= to; i--) {
            long high = s[i];
            s[i] = 0;
            for (int j = 0; j < FOLD.length; j++) {
                s[i - 12 + j] += high * FOLD[j];
            }
        }
    }

    private static void addOrderIfNegative(long[] s) {
        long negative = s[12] >> 63;
        for (int j = 0; j < FOLD.length; j++) {
            s[j] -= FOLD[j] & negative;
        }
        s[12] -= negative;
        carry(s, 0, 12);
    }

    private static long[] pack(long[] s) {
        long[] words = new long[4];
        for (int i = 0; i < OF_SCALAR; i++) {
            int bit = BITS * i;
            words[bit >> 6] |= s[i] << (bit & 63);
            if ((bit & 63) > 64 - BITS && (bit >> 6) < 3) {
                words[(bit >> 6) + 1] |= s[i] >>> (64 - (bit & 63));
            }
        }
        return words;
    }

    /** The four words of a + b modulo L, where both are below L. */
    static long[] sum(long[] a, long[] b) {
        long s0 = a[0] + b[0];
        long carry = carry(a[0], b[0], s0);
        long s1 = a[1] + b[1] + carry;
        carry = carry(a[1], b[1], s1);
        long s2 = a[2] + b[2] + carry;
        carry = carry(a[2], b[2], s2);
        return subtractOrderIfNotBelow(new long[] {s0, s1, s2, a[3] + b[3] + carry});
    }

    /** The four words of a - b modulo L, where both are below L: a and what b lacks to L. */
    static long[] difference(long[] a, long[] b) {
        long d0 = L0 - b[0];
        long borrow = borrow(L0, b[0], d0);
        long d1 = L1 - b[1] - borrow;
        borrow = borrow(L1, b[1], d1);
        long d2 = -b[2] - borrow;
        borrow = borrow(0, b[2], d2);
        return sum(a, new long[] {d0, d1, d2, L3 - b[3] - borrow});
    }

    /** What a sum carries to the next word: 1 or 0. */
    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }

    private static long[] subtractOrderIfNotBelow(long[] w) {
        long d0 = w[0] - L0;
        long borrow = borrow(w[0], L0, d0);
        long d1 = w[1] - L1 - borrow;
        borrow = borrow(w[1], L1, d1);
        long d2 = w[2] - borrow;
        borrow = borrow(w[2], 0, d2);
        long d3 = w[3] - L3 - borrow;
        long below = -borrow(w[3], L3, d3);
        w[0] = d0 ^ ((d0 ^ w[0]) & below);
        w[1] = d1 ^ ((d1 ^ w[1]) & below);
        w[2] = d2 ^ ((d2 ^ w[2]) & below);
        w[3] = d3 ^ ((d3 ^ w[3]) & below);
        return w;
    }

    /** What a subtraction with this difference borrows from the next word: 1 or 0. */
    private static long borrow(long a, long b, long difference) {
        return ((~a & b) | ((~a | b) & difference)) >>> 63;
    }
}
