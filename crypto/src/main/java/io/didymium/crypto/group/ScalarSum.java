package io.didymium.crypto.group;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A sum of products of scalars, reduced modulo L when it is asked for. Not safe for use by several threads. */
public final class ScalarSum {
    /** A product of limbs is below 2^42, and there are at most 13 in a limb of a sum. */
    private static final int MOST_UNCARRIED = 1 << 16;

    private final long[] limbs = new long[ScalarLimbs.OF_PRODUCT];
    private final long[] left = new long[ScalarLimbs.OF_SCALAR];
    private final long[] right = new long[ScalarLimbs.OF_SCALAR];
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
            carry();
        }
    }

    /** Adds all of another sum. */
    public void add(ScalarSum other) {
        addProduct(other.reduced(), Scalar.ONE);
    }

    /** Adds an integer of 64 bytes, little endian. */
    void addWide(byte[] wide) {
        long[] words = new long[8];
        ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        ScalarLimbs.addWide(words, limbs);
    }

    /** The number of limbs without leading zeros. */
    private static int split(Scalar scalar, long[] to) {
        scalar.split(to);
        return (scalar.bitLength() + ScalarLimbs.BITS - 1) / ScalarLimbs.BITS;
    }

    /** The sum modulo L; the sum itself stays as it is, but for carries. */
    public Scalar reduced() {
        carry();
        return Scalar.ofWords(ScalarLimbs.reduce(limbs.clone()));
    }

    private void carry() {
        ScalarLimbs.carry(limbs, 0, ScalarLimbs.OF_PRODUCT - 1);
        uncarried = 0;
    }
}
