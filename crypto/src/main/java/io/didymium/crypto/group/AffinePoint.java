package io.didymium.crypto.group;

import java.util.Arrays;
import java.util.Optional;

/**
 * A point of edwards25519, -x^2 + y^2 = 1 + d x^2 y^2, with whatever torsion it has. Immutable. Kept as y + x, y - x and 2 d x y, which
 * an addition needs.
 */
public final class AffinePoint {
    /** The length of the encoding in bytes. */
    public static final int LENGTH = 32;

    /** d = -121665 / 121666. */
    static final FieldElement D = d();

    static final FieldElement TWICE_D = new FieldElement().setSum(D, D);

    private static final FieldElement ONE = FieldElement.of(1);

    final FieldElement sum;
    final FieldElement difference;
    final FieldElement product;

    private AffinePoint(FieldElement x, FieldElement y) {
        this.sum = new FieldElement().setSum(y, x);
        this.difference = new FieldElement().setDifference(y, x);
        this.product = new FieldElement().setProduct(x, y);
        product.setProduct(product, TWICE_D);
    }

    private static FieldElement d() {
        FieldElement inverse = new FieldElement();
        new FieldRoots().invert(inverse, FieldElement.of(121666));
        return inverse.setProduct(inverse, FieldElement.of(-121665));
    }

    static AffinePoint of(FieldElement x, FieldElement y) {
        return new AffinePoint(x, y);
    }

    /**
     * The point of 32 bytes (RFC 8032 section 5.1.3), if they are the canonical encoding of one: y below p, and no negative zero as x.
     */
    public static Optional<AffinePoint> decode(byte[] encoded) {
        if (encoded.length != LENGTH) {
            return Optional.empty();
        }
        FieldElement y = FieldElement.read(encoded, 0);
        boolean negative = encoded[LENGTH - 1] < 0;
        byte[] least = y.toBytes();
        if (negative) {
            least[LENGTH - 1] |= (byte) 0x80;
        }
        if (!Arrays.equals(least, encoded)) {
            return Optional.empty();
        }
        FieldElement square = new FieldElement().setSquare(y);
        FieldElement u = new FieldElement().setDifference(square, ONE);
        FieldElement v = square.setProduct(square, D);
        v.setSum(v, ONE);
        return rootOfQuotient(u, v)
                .filter(x -> !(negative && x.isZero()))
                .map(x -> new AffinePoint(x.isNegative() == negative ? x : x.setNegative(x), y));
    }

    /** A square root of u / v, if there is one: u v^3 (u v^7)^((p - 5) / 8), perhaps times a root of -1. */
    private static Optional<FieldElement> rootOfQuotient(FieldElement u, FieldElement v) {
        FieldElement x = new FieldElement().setSquare(v);
        FieldElement cube = new FieldElement().setProduct(x, v);
        x.setSquare(cube).setProduct(x, v).setProduct(x, u);
        new FieldRoots().power252(x, x);
        x.setProduct(x, cube).setProduct(x, u);
        FieldElement check = cube.setSquare(x).setProduct(cube, v);
        FieldElement difference = new FieldElement();
        if (difference.setDifference(check, u).isZero()) {
            return Optional.of(x);
        }
        if (difference.setSum(check, u).isZero()) {
            return Optional.of(x.setProduct(x, FieldRoots.ROOT_OF_MINUS_ONE));
        }
        return Optional.empty();
    }
}
