package io.didymium.crypto.group;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An integer modulo p = 2^255 - 19, in five limbs to the base 2^51. Mutable: each operation sets this element to its result, and
 * operands may be the element itself.
 *
 * <p>Limbs are signed. Products, squares and bytes that were read have limbs from -2^15 to 2^51 + 2^15; operands of products may have
 * limbs of up to 2^53 in magnitude, so that up to four such values can be added or subtracted before the next product.
 */
final class FieldElement {
    /** The length of the encoding in bytes. */
    static final int LENGTH = 32;

    private static final int BITS = 51;
    private static final long MASK = (1L << BITS) - 1;

    private long l0;
    private long l1;
    private long l2;
    private long l3;
    private long l4;

    /** A new element of a small value. */
    static FieldElement of(long small) {
        FieldElement element = new FieldElement();
        element.l0 = small;
        return element;
    }

    /** The value of 32 bytes, little endian, of which the highest bit is ignored; it may be p or above. */
    static FieldElement read(byte[] bytes, int from) {
        ByteBuffer words = ByteBuffer.wrap(bytes, from, LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        long w0 = words.getLong();
        long w1 = words.getLong();
        long w2 = words.getLong();
        long w3 = words.getLong();
        FieldElement element = new FieldElement();
        element.l0 = w0 & MASK;
        element.l1 = (w0 >>> 51 | w1 << 13) & MASK;
        element.l2 = (w1 >>> 38 | w2 << 26) & MASK;
        element.l3 = (w2 >>> 25 | w3 << 39) & MASK;
        element.l4 = w3 >>> 12 & MASK;
        return element;
    }

    FieldElement set(FieldElement a) {
        return set(a.l0, a.l1, a.l2, a.l3, a.l4);
    }

    private FieldElement set(long v0, long v1, long v2, long v3, long v4) {
        l0 = v0;
        l1 = v1;
        l2 = v2;
        l3 = v3;
        l4 = v4;
        return this;
    }

    /** Sets this to another, if all bits of a mask are set, or leaves it as it is if none is, in the same time. */
    FieldElement setIf(long mask, FieldElement a) {
        return set(
                l0 ^ ((l0 ^ a.l0) & mask),
                l1 ^ ((l1 ^ a.l1) & mask),
                l2 ^ ((l2 ^ a.l2) & mask),
                l3 ^ ((l3 ^ a.l3) & mask),
                l4 ^ ((l4 ^ a.l4) & mask));
    }

    /** Sets this to a + b; magnitudes of limbs add up. */
    FieldElement setSum(FieldElement a, FieldElement b) {
        return set(a.l0 + b.l0, a.l1 + b.l1, a.l2 + b.l2, a.l3 + b.l3, a.l4 + b.l4);
    }

    /** Sets this to a - b; magnitudes of limbs add up. */
    FieldElement setDifference(FieldElement a, FieldElement b) {
        return set(a.l0 - b.l0, a.l1 - b.l1, a.l2 - b.l2, a.l3 - b.l3, a.l4 - b.l4);
    }

    /** Sets this to -a. */
    FieldElement setNegative(FieldElement a) {
        return set(-a.l0, -a.l1, -a.l2, -a.l3, -a.l4);
    }

    /** Sets this to a b. */
    FieldElement setProduct(FieldElement a, FieldElement b) {
        // A product of limbs divided by 2^51 is the high half of (a << 8) (b << 5). What is left below 2^51 follows
        // from the sum of the
        // low halves, since it fits 64 bits. Limbs beyond the fifth return with the factor 19.
        long a0 = a.l0;
        long a1 = a.l1;
        long a2 = a.l2;
        long a3 = a.l3;
        long a4 = a.l4;
        long b0 = b.l0;
        long b1 = b.l1;
        long b2 = b.l2;
        long b3 = b.l3;
        long b4 = b.l4;
        long c1 = 19 * b1;
        long c2 = 19 * b2;
        long c3 = 19 * b3;
        long c4 = 19 * b4;
        long s0 = a0 * b0 + a1 * c4 + a2 * c3 + a3 * c2 + a4 * c1;
        long s1 = a0 * b1 + a1 * b0 + a2 * c4 + a3 * c3 + a4 * c2;
        long s2 = a0 * b2 + a1 * b1 + a2 * b0 + a3 * c4 + a4 * c3;
        long s3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + a4 * c4;
        long s4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
        a0 <<= 8;
        a1 <<= 8;
        a2 <<= 8;
        a3 <<= 8;
        a4 <<= 8;
        b0 <<= 5;
        b1 <<= 5;
        b2 <<= 5;
        b3 <<= 5;
        b4 <<= 5;
        c1 <<= 5;
        c2 <<= 5;
        c3 <<= 5;
        c4 <<= 5;
        long h0 = high(a0, b0) + high(a1, c4) + high(a2, c3) + high(a3, c2) + high(a4, c1);
        long h1 = high(a0, b1) + high(a1, b0) + high(a2, c4) + high(a3, c3) + high(a4, c2);
        long h2 = high(a0, b2) + high(a1, b1) + high(a2, b0) + high(a3, c4) + high(a4, c3);
        long h3 = high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0) + high(a4, c4);
        long h4 = high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0);
        return setCarried(
                s0 - (h0 << BITS) + 19 * h4,
                s1 - (h1 << BITS) + h0,
                s2 - (h2 << BITS) + h1,
                s3 - (h3 << BITS) + h2,
                s4 - (h4 << BITS) + h3);
    }

    private static long high(long a, long b) {
        return Math.multiplyHigh(a, b);
    }

    private FieldElement setCarried(long r0, long r1, long r2, long r3, long r4) {
        l0 = (r0 & MASK) + 19 * (r4 >> BITS);
        l1 = (r1 & MASK) + (r0 >> BITS);
        l2 = (r2 & MASK) + (r1 >> BITS);
        l3 = (r3 & MASK) + (r2 >> BITS);
        l4 = (r4 & MASK) + (r3 >> BITS);
        return this;
    }

    /** Sets this to a^2. */
    FieldElement setSquare(FieldElement a) {
        return setSquares(a, 1);
    }

    /** Sets this to a^(2^times). */
    FieldElement setSquares(FieldElement a, int times) {
        long a0 = a.l0;
        long a1 = a.l1;
        long a2 = a.l2;
        long a3 = a.l3;
        long a4 = a.l4;
        for (int i = 0; i < times; i++) {
            long d0 = 2 * a0;
            long d1 = 2 * a1;
            long c3 = 19 * a3;
            long c4 = 19 * a4;
            long e3 = 2 * c3;
            long e4 = 2 * c4;
            long s0 = a0 * a0 + a1 * e4 + a2 * e3;
            long s1 = d0 * a1 + a2 * e4 + a3 * c3;
            long s2 = d0 * a2 + a1 * a1 + a3 * e4;
            long s3 = d0 * a3 + d1 * a2 + a4 * c4;
            long s4 = d0 * a4 + d1 * a3 + a2 * a2;
            // The factor 2 goes to the operand that was not multiplied by 19, which has a bit to spare.
            long x1 = a1 << 8;
            long x2 = a2 << 8;
            long x3 = a3 << 8;
            long x4 = a4 << 8;
            long y1 = a1 << 5;
            long y2 = a2 << 5;
            long z3 = c3 << 5;
            long z4 = c4 << 5;
            long h0 = high(a0 << 8, a0 << 5) + high(x1 << 1, z4) + high(x2 << 1, z3);
            long h1 = high(d0 << 8, y1) + high(x2 << 1, z4) + high(x3, z3);
            long h2 = high(d0 << 8, y2) + high(x1, y1) + high(x3 << 1, z4);
            long h3 = high(x3, d0 << 5) + high(d1 << 8, y2) + high(x4, z4);
            long h4 = high(x4, d0 << 5) + high(x3, d1 << 5) + high(x2, y2);
            long r0 = s0 - (h0 << BITS) + 19 * h4;
            long r1 = s1 - (h1 << BITS) + h0;
            long r2 = s2 - (h2 << BITS) + h1;
            long r3 = s3 - (h3 << BITS) + h2;
            long r4 = s4 - (h4 << BITS) + h3;
            a0 = (r0 & MASK) + 19 * (r4 >> BITS);
            a1 = (r1 & MASK) + (r0 >> BITS);
            a2 = (r2 & MASK) + (r1 >> BITS);
            a3 = (r3 & MASK) + (r2 >> BITS);
            a4 = (r4 & MASK) + (r3 >> BITS);
        }
        return set(a0, a1, a2, a3, a4);
    }

    /** Writes the canonical 32 bytes, little endian. */
    byte[] toBytes() {
        FieldElement least = new FieldElement().setLeast(this);
        byte[] bytes = new byte[LENGTH];
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(least.l0 | least.l1 << 51)
                .putLong(least.l1 >>> 13 | least.l2 << 38)
                .putLong(least.l2 >>> 26 | least.l3 << 25)
                .putLong(least.l3 >>> 39 | least.l4 << 12);
        return bytes;
    }

    /** Whether this is 0 modulo p. */
    boolean isZero() {
        FieldElement least = new FieldElement().setLeast(this);
        return (least.l0 | least.l1 | least.l2 | least.l3 | least.l4) == 0;
    }

    /** Whether the least value that is not negative is odd: RFC 8032 calls such an x negative. */
    boolean isNegative() {
        return (new FieldElement().setLeast(this).l0 & 1) == 1;
    }

    /** Sets this to the representative of a from 0 to p - 1, each limb below 2^51. */
    private FieldElement setLeast(FieldElement a) {
        // Eight times p makes any value positive, since limbs are at most 2^53 in magnitude.
        long top = 8 * MASK;
        set(a.l0 + top - 8 * 18, a.l1 + top, a.l2 + top, a.l3 + top, a.l4 + top);
        carryAll();
        carryAll();
        long above = (l0 + 19) >> BITS;
        above = (l1 + above) >> BITS;
        above = (l2 + above) >> BITS;
        above = (l3 + above) >> BITS;
        above = (l4 + above) >> BITS;
        l0 += 19 * above;
        carryAll();
        // The bit 2^255 that p + 19 = 2^255 gives came back as 19 once more, if p was to be taken off.
        l0 -= 19 * above;
        return this;
    }

    private void carryAll() {
        l1 += l0 >> BITS;
        l0 &= MASK;
        l2 += l1 >> BITS;
        l1 &= MASK;
        l3 += l2 >> BITS;
        l2 &= MASK;
        l4 += l3 >> BITS;
        l3 &= MASK;
        l0 += 19 * (l4 >> BITS);
        l4 &= MASK;
    }
}
