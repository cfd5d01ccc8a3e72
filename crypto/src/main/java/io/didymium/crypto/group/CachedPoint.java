package io.didymium.crypto.group;

/** A point as an addition takes it: Y + X, Y - X, 2 Z and 2 d T. */
final class CachedPoint {
    private static final FieldElement ZERO = FieldElement.of(0);
    private static final FieldElement ONE = FieldElement.of(1);

    final FieldElement sum = new FieldElement();
    final FieldElement difference = new FieldElement();
    final FieldElement twiceZ = new FieldElement();
    final FieldElement product = new FieldElement();

    CachedPoint set(EdwardsPoint p) {
        sum.setSum(p.y, p.x);
        difference.setDifference(p.y, p.x);
        twiceZ.setSum(p.z, p.z);
        product.setProduct(p.t, AffinePoint.TWICE_D);
        return this;
    }

    /** Sets this to the neutral point. */
    CachedPoint setNeutral() {
        sum.set(ONE);
        difference.set(ONE);
        twiceZ.setSum(ONE, ONE);
        product.set(ZERO);
        return this;
    }

    /** Sets this to another, if all bits of a mask are set, in the same time as if none is. */
    void setIf(long mask, CachedPoint p) {
        sum.setIf(mask, p.sum);
        difference.setIf(mask, p.difference);
        twiceZ.setIf(mask, p.twiceZ);
        product.setIf(mask, p.product);
    }

    /** Sets this to its negative, if all bits of a mask are set, in the same time as if none is. */
    void negateIf(long mask, FieldElement room) {
        room.set(sum);
        sum.setIf(mask, difference);
        difference.setIf(mask, room);
        product.setIf(mask, room.setNegative(product));
    }
}
