package io.didymium.crypto.group;

/** Additions and doublings, with room for what they calculate on the way. Not safe for use by several threads. */
final class PointArithmetic {
    /** The cost of a doubling in additions. */
    static final double COST_OF_DOUBLING = 0.8;

    private final FieldElement a = new FieldElement();
    private final FieldElement b = new FieldElement();
    private final FieldElement c = new FieldElement();
    private final FieldElement d = new FieldElement();
    private final FieldElement e = new FieldElement();

    /** Sets a point to p + q, or to p - q; the two may be one. */
    void add(EdwardsPoint to, EdwardsPoint p, AffinePoint q, boolean minus) {
        d.setSum(p.z, p.z);
        add(to, p, minus ? q.difference : q.sum, minus ? q.sum : q.difference, q.product, minus);
    }

    /** Sets a point to p + q, or to p - q; the two may be one. */
    void add(EdwardsPoint to, EdwardsPoint p, CachedPoint q, boolean minus) {
        d.setProduct(p.z, q.twiceZ);
        add(to, p, minus ? q.difference : q.sum, minus ? q.sum : q.difference, q.product, minus);
    }

    private void add(
            EdwardsPoint to,
            EdwardsPoint p,
            FieldElement sum,
            FieldElement difference,
            FieldElement product,
            boolean minus) {
        a.setDifference(p.y, p.x);
        a.setProduct(a, difference);
        b.setSum(p.y, p.x);
        b.setProduct(b, sum);
        c.setProduct(p.t, product);
        e.setDifference(b, a);
        b.setSum(b, a);
        FieldElement f = a;
        // -q has the negative of 2 d x y, so that the two sums below change places.
        if (minus) {
            f.setSum(d, c);
            d.setDifference(d, c);
        } else {
            f.setDifference(d, c);
            d.setSum(d, c);
        }
        to.x.setProduct(e, f);
        to.y.setProduct(d, b);
        to.z.setProduct(f, d);
        to.t.setProduct(e, b);
    }

    /** Sets a point to 2 p; T is left wrong if it is not asked for, which a further doubling does not need. */
    void doubleTo(EdwardsPoint to, EdwardsPoint p, boolean withT) {
        a.setSquare(p.x);
        b.setSquare(p.y);
        c.setSquare(p.z);
        e.setSum(p.x, p.y);
        e.setSquare(e);
        d.setSum(a, b);
        e.setDifference(d, e);
        a.setDifference(a, b);
        c.setSum(c, c);
        c.setSum(c, a);
        to.x.setProduct(e, c);
        to.y.setProduct(a, d);
        to.z.setProduct(c, a);
        if (withT) {
            to.t.setProduct(e, d);
        }
    }
}
