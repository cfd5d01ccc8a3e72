package io.didymium.crypto.group;

/** Powers and square roots in the field. Not safe for use by several threads. */
final class FieldRoots {
    /** A square root of -1: 2^((p - 1) / 4). */
    static final FieldElement ROOT_OF_MINUS_ONE = rootOfMinusOne();

    private final FieldElement a = new FieldElement();
    private final FieldElement b = new FieldElement();
    private final FieldElement c = new FieldElement();

    private static FieldElement rootOfMinusOne() {
        // (p - 1) / 4 = 2 (p - 5) / 8 + 1.
        FieldElement two = FieldElement.of(2);
        FieldElement power = new FieldElement();
        new FieldRoots().power252(power, two);
        return power.setSquare(power).setProduct(power, two);
    }

    /** Sets an element to z^(2^252 - 3), where 2^252 - 3 = (p - 5) / 8. */
    void power252(FieldElement to, FieldElement z) {
        FieldElement kept = c.set(z);
        powerOfOnes(kept);
        to.setSquares(b, 2).setProduct(to, kept);
    }

    /** Sets an element to 1 / z; that of 0 is 0. */
    void invert(FieldElement to, FieldElement z) {
        // p - 2 = 2^5 (2^250 - 1) + 11.
        FieldElement kept = c.set(z);
        powerOfOnes(kept);
        FieldElement eleven = new FieldElement();
        doubleOnes(eleven.set(kept), 1, kept); // 3
        eleven.setProduct(a.setSquares(kept, 3), eleven); // 8 + 3
        to.setSquares(b, 5).setProduct(to, eleven);
    }

    /** Sets b to z^(2^250 - 1). */
    private void powerOfOnes(FieldElement z) {
        FieldElement kept = new FieldElement();
        doubleOnes(b.set(z), 1, z); // 2^2 - 1
        doubleOnes(b, 2, b); // 2^4 - 1
        doubleOnes(b, 1, z); // 2^5 - 1
        doubleOnes(b, 5, b); // 2^10 - 1
        kept.set(b);
        doubleOnes(b, 10, b); // 2^20 - 1
        doubleOnes(b, 20, b); // 2^40 - 1
        doubleOnes(b, 10, kept); // 2^50 - 1
        kept.set(b);
        doubleOnes(b, 50, b); // 2^100 - 1
        doubleOnes(b, 100, b); // 2^200 - 1
        doubleOnes(b, 50, kept); // 2^250 - 1
    }

    /** Sets x to x^(2^times) y. */
    private void doubleOnes(FieldElement x, int times, FieldElement y) {
        a.setSquares(x, times);
        x.setProduct(a, y);
    }
}
