package io.didymium.crypto.group;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A scalar that nobody else may learn. Calculations take the same time for all values; it is never printed, and closing it overwrites
 * it. A virtual machine may have made copies, and gives no guarantee of time.
 */
public final class SecretScalar implements AutoCloseable {
    private static final int WIDE = 64;

    private final long[] words;
    private boolean closed;

    private SecretScalar(long[] words) {
        this.words = words;
    }

    /** A small integer, unsigned. */
    public static SecretScalar of(long unsigned) {
        return new SecretScalar(new long[] {unsigned, 0, 0, 0});
    }

    /** A scalar that was public until now. */
    public static SecretScalar of(Scalar scalar) {
        return new SecretScalar(scalar.toWords());
    }

    /**
     * The integer of 64 bytes, little endian, modulo L.
     *
     * @throws IllegalArgumentException if there are not 64
     */
    public static SecretScalar reduce(byte[] wide) {
        if (wide.length != WIDE) {
            throw new IllegalArgumentException(wide.length + " bytes instead of " + WIDE);
        }
        long[] eight = new long[8];
        ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(eight);
        long[] sum = new long[ScalarLimbs.OF_PRODUCT];
        ScalarLimbs.addWide(eight, sum);
        Arrays.fill(eight, 0);
        return reduced(sum);
    }

    private static SecretScalar reduced(long[] sum) {
        SecretScalar result = new SecretScalar(ScalarLimbs.reduce(sum));
        Arrays.fill(sum, 0);
        return result;
    }

    private long[] limbs() {
        requireOpen();
        long[] limbs = new long[ScalarLimbs.OF_SCALAR];
        ScalarLimbs.split(words[0], words[1], words[2], words[3], limbs);
        return limbs;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this secret was closed");
        }
    }

    /** The sum with another. */
    public SecretScalar plus(SecretScalar other) {
        requireOpen();
        other.requireOpen();
        return new SecretScalar(ScalarLimbs.sum(words, other.words));
    }

    /** The difference from another. */
    public SecretScalar minus(SecretScalar other) {
        requireOpen();
        other.requireOpen();
        return new SecretScalar(ScalarLimbs.difference(words, other.words));
    }

    /** The product with another. */
    public SecretScalar times(SecretScalar other) {
        long[] sum = new long[ScalarLimbs.OF_PRODUCT];
        long[] a = limbs();
        long[] b = other.limbs();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        return reduced(sum);
    }

    /** The product with a public scalar. */
    public SecretScalar times(Scalar factor) {
        return times(of(factor));
    }

    /** The same value, which is public from now on. */
    public Scalar reveal() {
        requireOpen();
        return Scalar.ofWords(words);
    }

    /** The canonical 32 bytes, which who asked for them overwrites. */
    public byte[] toBytes() {
        requireOpen();
        byte[] bytes = new byte[Scalar.LENGTH];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(words);
        return bytes;
    }

    /** Whether the value is below 2^64. */
    public boolean isBelow2To64() {
        requireOpen();
        return (words[1] | words[2] | words[3]) == 0;
    }

    /** The lowest 64 bits, unsigned. */
    public long lowest64Bits() {
        requireOpen();
        return words[0];
    }

    /** The digits to the base 16, the lowest first, each from -8 to 8. */
    byte[] signedDigits() {
        requireOpen();
        byte[] digits = new byte[64];
        int carry = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = (int) (words[i >> 4] >>> (4 * (i & 15)) & 15) + carry;
            carry = (digit + 8) >> 4;
            digits[i] = (byte) (digit - (carry << 4));
        }
        return digits;
    }

    /** Overwrites the value, which cannot be used afterwards. */
    @Override
    public void close() {
        Arrays.fill(words, 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "SecretScalar";
    }
}
