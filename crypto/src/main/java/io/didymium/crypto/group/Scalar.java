package io.didymium.crypto.group;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An integer from 0 to L - 1, where L = 2^252 + 27742317777372353535851937790883648493 is the order of the base point. Immutable.
 * Calculations take a time that depends on the value.
 */
public final class Scalar {
    /** The length of the encoding in bytes. */
    public static final int LENGTH = 32;

    /** The greatest number of bits. */
    public static final int BITS = 253;

    /** Zero. */
    public static final Scalar ZERO = new Scalar(0, 0, 0, 0);

    /** One. */
    public static final Scalar ONE = new Scalar(1, 0, 0, 0);

    private static final long L0 = 0x5812631a5cf5d3edL;
    private static final long L1 = 0x14def9dea2f79cd6L;
    private static final long L3 = 0x1000000000000000L;

    private final long w0;
    private final long w1;
    private final long w2;
    private final long w3;

    private Scalar(long w0, long w1, long w2, long w3) {
        this.w0 = w0;
        this.w1 = w1;
        this.w2 = w2;
        this.w3 = w3;
    }

    /** An integer below 2^128 of its two halves. */
    public static Scalar of128Bits(long low, long high) {
        return new Scalar(low, high, 0, 0);
    }

    /** Whether the 32 bytes from a place on, little endian, are an integer below L. */
    public static boolean isCanonical(byte[] bytes, int from) {
        ByteBuffer words = ByteBuffer.wrap(bytes, from, LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        return isBelowOrder(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    private static boolean isBelowOrder(long v0, long v1, long v2, long v3) {
        if (v3 != L3) {
            return Long.compareUnsigned(v3, L3) < 0;
        }
        if (v2 != 0) {
            return false;
        }
        return v1 == L1 ? Long.compareUnsigned(v0, L0) < 0 : Long.compareUnsigned(v1, L1) < 0;
    }

    /**
     * The integer of 32 bytes, little endian.
     *
     * @throws IllegalArgumentException unless they are canonical
     */
    public static Scalar ofCanonical(byte[] bytes, int from) {
        if (!isCanonical(bytes, from)) {
            throw new IllegalArgumentException("not below the order of the group");
        }
        ByteBuffer words = ByteBuffer.wrap(bytes, from, LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        return new Scalar(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /** The integer of 64 bytes, little endian, modulo L. */
    public static Scalar reduce(byte[] wide) {
        ScalarSum sum = new ScalarSum();
        sum.addWide(wide);
        return sum.reduced();
    }

    /** An integer below L, given by four words, the lowest first. */
    static Scalar ofWords(long[] words) {
        return new Scalar(words[0], words[1], words[2], words[3]);
    }

    /** The four words, the lowest first. */
    long[] toWords() {
        return new long[] {w0, w1, w2, w3};
    }

    /** A small integer. */
    public static Scalar of(long unsigned) {
        return new Scalar(unsigned, 0, 0, 0);
    }

    /** The sum with another. */
    public Scalar plus(Scalar other) {
        return ofWords(ScalarLimbs.sum(toWords(), other.toWords()));
    }

    /** The difference from another. */
    public Scalar minus(Scalar other) {
        return ofWords(ScalarLimbs.difference(toWords(), other.toWords()));
    }

    /**
     * The multiplicative inverse, by Fermat's theorem.
     *
     * @throws ArithmeticException if this is zero
     */
    public Scalar inverse() {
        if (isZero()) {
            throw new ArithmeticException("zero has no inverse");
        }
        Scalar exponent = ZERO.minus(Scalar.of(2));
        Scalar power = ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            power = power.times(power);
            if (exponent.bits(bit, 1) == 1) {
                power = power.times(this);
            }
        }
        return power;
    }

    /** The product with another. */
    public Scalar times(Scalar other) {
        ScalarSum sum = new ScalarSum();
        sum.addProduct(this, other);
        return sum.reduced();
    }

    /**
     * The inverses of scalars, by one inversion (Montgomery 1987).
     *
     * @throws ArithmeticException if one is zero
     */
    public static List<Scalar> inverses(List<Scalar> scalars) {
        List<Scalar> products = new ArrayList<>(scalars.size() + 1);
        products.add(ONE);
        for (Scalar scalar : scalars) {
            products.add(products.get(products.size() - 1).times(scalar));
        }
        Scalar inverse = products.get(scalars.size()).inverse();
        Scalar[] inverses = new Scalar[scalars.size()];
        for (int i = inverses.length - 1; i >= 0; i--) {
            inverses[i] = inverse.times(products.get(i));
            inverse = inverse.times(scalars.get(i));
        }
        return List.of(inverses);
    }

    /** L less this, or zero. */
    public Scalar negated() {
        return ZERO.minus(this);
    }

    /** Whether it is zero. */
    public boolean isZero() {
        return (w0 | w1 | w2 | w3) == 0;
    }

    /** Writes the limbs. */
    void split(long[] to) {
        ScalarLimbs.split(w0, w1, w2, w3, to);
    }

    /** The number of bits without leading zeros. */
    int bitLength() {
        if (w3 != 0) {
            return 256 - Long.numberOfLeadingZeros(w3);
        }
        if (w2 != 0) {
            return 192 - Long.numberOfLeadingZeros(w2);
        }
        return w1 != 0 ? 128 - Long.numberOfLeadingZeros(w1) : 64 - Long.numberOfLeadingZeros(w0);
    }

    /** Up to 32 bits from a place on, the lowest first; beyond the highest they are zero. */
    int bits(int from, int count) {
        int word = from >> 6;
        int shift = from & 63;
        long low = word(word) >>> shift;
        if (shift + count > 64) {
            low |= word(word + 1) << (64 - shift);
        }
        return (int) (low & ((1L << count) - 1));
    }

    private long word(int index) {
        return switch (index) {
            case 0 -> w0;
            case 1 -> w1;
            case 2 -> w2;
            case 3 -> w3;
            default -> 0;
        };
    }

    /** The canonical 32 bytes, little endian. */
    public byte[] toBytes() {
        byte[] bytes = new byte[LENGTH];
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(w0)
                .putLong(w1)
                .putLong(w2)
                .putLong(w3);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar scalar
                && ((w0 ^ scalar.w0) | (w1 ^ scalar.w1) | (w2 ^ scalar.w2) | (w3 ^ scalar.w3)) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(w0 ^ w1 ^ w2 ^ w3);
    }
}
