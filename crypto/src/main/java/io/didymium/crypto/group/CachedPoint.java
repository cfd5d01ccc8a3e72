package io.didymium.crypto.group;

/** A point as an addition takes it: Y + X, Y - X, 2 Z and 2 d T. */
final class CachedPoint {
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
}
