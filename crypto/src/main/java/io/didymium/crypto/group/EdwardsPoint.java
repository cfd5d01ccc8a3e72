package io.didymium.crypto.group;

/**
 * A point of edwards25519 in extended coordinates (Hisil, Wong, Carter, Dawson 2008): x = X / Z, y = Y / Z, x y = T / Z. Mutable: a
 * running sum. The formulas are complete, so that any points may be added.
 */
public final class EdwardsPoint {
    final FieldElement x = FieldElement.of(0);
    final FieldElement y = FieldElement.of(1);
    final FieldElement z = FieldElement.of(1);
    final FieldElement t = FieldElement.of(0);

    /** The neutral point. */
    public EdwardsPoint() {}

    EdwardsPoint set(EdwardsPoint p) {
        x.set(p.x);
        y.set(p.y);
        z.set(p.z);
        t.set(p.t);
        return this;
    }

    /** Whether the point multiplied by the cofactor 8 is the neutral one. */
    public boolean isOfSmallOrder() {
        EdwardsPoint multiple = new EdwardsPoint().set(this);
        PointArithmetic arithmetic = new PointArithmetic();
        for (int i = 0; i < 3; i++) {
            arithmetic.doubleTo(multiple, multiple, true);
        }
        return multiple.isNeutral();
    }

    /** Whether this is the neutral point, x = 0 and y = 1. */
    boolean isNeutral() {
        return x.isZero() && new FieldElement().setDifference(y, z).isZero();
    }

    /** Adds another point to this one. */
    public EdwardsPoint add(EdwardsPoint p) {
        new PointArithmetic().add(this, this, new CachedPoint().set(p), false);
        return this;
    }

    /** Adds another point to this one. */
    public EdwardsPoint add(AffinePoint p) {
        new PointArithmetic().add(this, this, p, false);
        return this;
    }

    /** Subtracts another point from this one. */
    public EdwardsPoint subtract(AffinePoint p) {
        new PointArithmetic().add(this, this, p, true);
        return this;
    }

    /** The point with Z = 1. */
    AffinePoint toAffine() {
        FieldElement inverse = new FieldElement();
        new FieldRoots().invert(inverse, z);
        return AffinePoint.of(new FieldElement().setProduct(x, inverse), new FieldElement().setProduct(y, inverse));
    }

    /** The canonical 32 bytes (RFC 8032 section 5.1.2). */
    public byte[] encode() {
        FieldElement inverse = new FieldElement();
        new FieldRoots().invert(inverse, z);
        byte[] encoded = new FieldElement().setProduct(y, inverse).toBytes();
        if (new FieldElement().setProduct(x, inverse).isNegative()) {
            encoded[AffinePoint.LENGTH - 1] |= (byte) 0x80;
        }
        return encoded;
    }
}
