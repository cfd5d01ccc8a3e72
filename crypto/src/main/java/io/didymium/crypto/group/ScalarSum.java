package io.didymium.crypto.group;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A sum of products of scalars, reduced modulo L when it is asked for. Not safe for use by several threads. */
public final class ScalarSum {
    private static final int BITS = 21;
    private static final long MASK = (1L << BITS) - 1;

    /** Limbs of a scalar: 252 bits and the one above. */
    private static final int SCALAR_LIMBS = 13;

    private static final int LIMBS = 26;

    /** A product of limbs is below 2^42, and there are at most 13 in a limb of a sum. */
    private static final int MOST_UNCARRIED = 1 << 16;

    /** Limbs of -c, where L = 2^252 + c, so that 2^252 is congruent to it. */
    private static final long[] FOLD = {666643, 470296, 654183, -997805, 136657, -683901};

    private final long[] limbs = new long[LIMBS];
    private final long[] left = new long[SCALAR_LIMBS];
    private final long[] right = new long[SCALAR_LIMBS];
    private int uncarried;

    /** Adds the product of two scalars. */
    public void addProduct(Scalar a, Scalar b) {
        int lefts = split(a, left);
        int rights = split(b, right);
        for (int i = 0; i < lefts; i++) {
            for (int j = 0; j < rights; j++) {
                limbs[i + j] += left[i] * right[j];
            }
        }
        if (++uncarried == MOST_UNCARRIED) {
            carry(0, LIMBS - 1);
            uncarried = 0;
        }
    }

    /** Adds all of another sum. */
    public void add(ScalarSum other) {
        addProduct(other.reduced(), Scalar.ONE);
    }

    void subtract(Scalar a) {
        int count = split(a, left);
        for (int i = 0; i < count; i++) {
            limbs[i] -= left[i];
        }
    }

    /** Adds an integer of 64 bytes, little endian. */
    void addWide(byte[] wide) {
        ByteBuffer words = ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN);
        for (int word = 0; word < 8; word++) {
            long value = words.getLong();
            int at = 64 * word;
            for (int bit = 0; bit < 64; bit += 32) {
                long half = value >>> bit & 0xffffffffL;
                int limb = (at + bit) / BITS;
                int shift = (at + bit) % BITS;
                limbs[limb] += half << shift & MASK;
                limbs[limb + 1] += half << shift >>> BITS & MASK;
                limbs[limb + 2] += half << shift >>> (2 * BITS);
            }
        }
    }

    private static int split(Scalar scalar, long[] to) {
        int count = (scalar.bitLength() + BITS - 1) / BITS;
        for (int i = 0; i < count; i++) {
            to[i] = scalar.bits(BITS * i, BITS);
        }
        return count;
    }

    /** The sum modulo L; the sum itself stays as it is, but for carries. */
    public Scalar reduced() {
        carry(0, LIMBS - 1);
        uncarried = 0;
        long[] s = limbs.clone();
        fold(s, LIMBS - 1, 20);
        carry(s, 8, 20);
        fold(s, 20, 12);
        carry(s, 0, 12);
        fold(s, 12, 12);
        carry(s, 0, 12);
        fold(s, 12, 12);
        carry(s, 0, 12);
        if (s[12] < 0) {
            addOrder(s);
        }
        return pack(s);
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

    private void carry(int from, int to) {
        carry(limbs, from, to);
    }

    private static void carry(long[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            s[i + 1] += s[i] >> BITS;
            s[i] &= MASK;
        }
    }

    private static void addOrder(long[] s) {
        for (int j = 0; j < FOLD.length; j++) {
            s[j] -= FOLD[j];
        }
        s[12]++;
        carry(s, 0, 12);
    }

    private static Scalar pack(long[] s) {
        long[] words = new long[4];
        for (int i = 0; i < SCALAR_LIMBS; i++) {
            int bit = BITS * i;
            words[bit >> 6] |= s[i] << (bit & 63);
            if ((bit & 63) > 64 - BITS && (bit >> 6) < 3) {
                words[(bit >> 6) + 1] |= s[i] >>> (64 - (bit & 63));
            }
        }
        return Scalar.ofNearly(words[0], words[1], words[2], words[3]);
    }
}
