package io.didymium.crypto.group;

import java.util.Arrays;
import java.util.Optional;

/** Encoding, decoding and the map of ristretto255 (RFC 9496 section 4.3). */
final class RistrettoFormat {
    private static final int WIDE = 64;
    private static final FieldElement ONE = FieldElement.of(1);

    /** 1 / sqrt(a - d), where a = -1. */
    private static final FieldElement INVERSE_ROOT_OF_A_LESS_D =
            root(ONE, new FieldElement().setDifference(FieldElement.of(-1), AffinePoint.D));

    /** The root of a d - 1 that RFC 9496 section 4.1 chooses, which is odd. */
    private static final FieldElement ROOT_OF_A_D_LESS_ONE = new FieldElement()
            .setNegative(root(new FieldElement().setDifference(FieldElement.of(-1), AffinePoint.D), ONE));

    /** 1 - d^2. */
    private static final FieldElement ONE_LESS_D_SQUARE =
            new FieldElement().setDifference(ONE, new FieldElement().setSquare(AffinePoint.D));

    /** (d - 1)^2. */
    private static final FieldElement D_LESS_ONE_SQUARE = dLessOneSquare();

    private RistrettoFormat() {}

    private static FieldElement dLessOneSquare() {
        FieldElement difference = new FieldElement().setDifference(AffinePoint.D, ONE);
        return difference.setSquare(difference);
    }

    private static FieldElement root(FieldElement u, FieldElement v) {
        FieldElement root = new FieldElement();
        setRootOfQuotient(root, u, v);
        return root;
    }

    /** The point of an encoding, if it is canonical. */
    static Optional<EdwardsPoint> decode(byte[] bytes) {
        if (bytes.length != RistrettoElement.LENGTH) {
            return Optional.empty();
        }
        FieldElement s = FieldElement.read(bytes, 0);
        if (!Arrays.equals(s.toBytes(), bytes) || s.isNegative()) {
            return Optional.empty();
        }
        FieldElement square = new FieldElement().setSquare(s);
        FieldElement u1 = new FieldElement().setDifference(ONE, square);
        FieldElement u2 = new FieldElement().setSum(ONE, square);
        FieldElement u2Square = new FieldElement().setSquare(u2);
        FieldElement v = new FieldElement().setSquare(u1);
        v.setProduct(v, AffinePoint.D);
        v.setNegative(v.setSum(v, u2Square));
        FieldElement inverseRoot = new FieldElement();
        boolean isSquare = setRootOfQuotient(inverseRoot, ONE, new FieldElement().setProduct(v, u2Square));
        FieldElement ofX = new FieldElement().setProduct(inverseRoot, u2);
        FieldElement ofY = new FieldElement().setProduct(inverseRoot, ofX);
        ofY.setProduct(ofY, v);
        EdwardsPoint point = new EdwardsPoint();
        point.x.setProduct(s, ofX);
        setMagnitude(point.x, point.x.setSum(point.x, point.x));
        point.y.setProduct(u1, ofY);
        point.t.setProduct(point.x, point.y);
        return isSquare && !point.t.isNegative() && !point.y.isZero() ? Optional.of(point) : Optional.empty();
    }

    /** The encoding of the point of two affine coordinates. */
    static byte[] encode(FieldElement x, FieldElement y) {
        FieldElement u1 = new FieldElement().setSum(ONE, y);
        u1.setProduct(u1, new FieldElement().setDifference(ONE, y));
        FieldElement u2 = new FieldElement().setProduct(x, y);
        FieldElement inverseRoot = new FieldElement().setSquare(u2);
        inverseRoot.setProduct(inverseRoot, u1);
        setRootOfQuotient(inverseRoot, ONE, inverseRoot);
        FieldElement first = u1.setProduct(inverseRoot, u1);
        FieldElement second = new FieldElement().setProduct(inverseRoot, u2);
        FieldElement inverseZ = new FieldElement().setProduct(first, second);
        inverseZ.setProduct(inverseZ, u2);
        FieldElement turnedX = new FieldElement().set(x);
        FieldElement turnedY = new FieldElement().set(y);
        if (new FieldElement().setProduct(u2, inverseZ).isNegative()) {
            turnedX.setProduct(y, FieldRoots.ROOT_OF_MINUS_ONE);
            turnedY.setProduct(x, FieldRoots.ROOT_OF_MINUS_ONE);
            second.setProduct(first, INVERSE_ROOT_OF_A_LESS_D);
        }
        if (inverseZ.setProduct(turnedX, inverseZ).isNegative()) {
            turnedY.setNegative(turnedY);
        }
        FieldElement s = turnedY.setDifference(ONE, turnedY);
        return setMagnitude(s, s.setProduct(second, s)).toBytes();
    }

    /** The sum of the points to which the halves of 64 bytes are mapped. */
    static EdwardsPoint map(byte[] bytes) {
        if (bytes.length != WIDE) {
            throw new IllegalArgumentException(bytes.length + " bytes instead of " + WIDE);
        }
        return map(FieldElement.read(bytes, 0)).add(map(FieldElement.read(bytes, WIDE / 2)));
    }

    private static EdwardsPoint map(FieldElement t) {
        FieldElement r = new FieldElement().setSquare(t);
        r.setProduct(r, FieldRoots.ROOT_OF_MINUS_ONE);
        FieldElement u = new FieldElement().setSum(r, ONE);
        u.setProduct(u, ONE_LESS_D_SQUARE);
        FieldElement v = new FieldElement().setProduct(r, AffinePoint.D);
        v.setDifference(FieldElement.of(-1), v);
        v.setProduct(v, new FieldElement().setSum(r, AffinePoint.D));
        FieldElement s = new FieldElement();
        FieldElement c = FieldElement.of(-1);
        if (!setRootOfQuotient(s, u, v)) {
            s.setProduct(s, t);
            s.setNegative(setMagnitude(s, s));
            c.set(r);
        }
        FieldElement n = r.setDifference(r, ONE);
        n.setProduct(n, c).setProduct(n, D_LESS_ONE_SQUARE);
        n.setDifference(n, v);
        FieldElement w0 = u.setProduct(s, v);
        w0.setSum(w0, w0);
        FieldElement w1 = n.setProduct(n, ROOT_OF_A_D_LESS_ONE);
        FieldElement square = s.setSquare(s);
        FieldElement w2 = c.setDifference(ONE, square);
        FieldElement w3 = v.setSum(ONE, square);
        EdwardsPoint point = new EdwardsPoint();
        point.x.setProduct(w0, w3);
        point.y.setProduct(w2, w1);
        point.z.setProduct(w1, w3);
        point.t.setProduct(w0, w2);
        return point;
    }

    /** Sets an element to the root of u / v that is not negative, or, if there is none, to that of u / v times a root of -1. */
    private static boolean setRootOfQuotient(FieldElement to, FieldElement u, FieldElement v) {
        FieldElement cube = new FieldElement().setSquare(v);
        cube.setProduct(cube, v);
        FieldElement root = new FieldElement().setSquare(cube);
        root.setProduct(root, v).setProduct(root, u);
        new FieldRoots().power252(root, root);
        root.setProduct(root, cube).setProduct(root, u);
        FieldElement check = cube.setSquare(root).setProduct(cube, v);
        FieldElement uTimesRoot = new FieldElement().setProduct(u, FieldRoots.ROOT_OF_MINUS_ONE);
        FieldElement compared = new FieldElement();
        boolean correct = compared.setDifference(check, u).isZero();
        boolean flipped = compared.setSum(check, u).isZero();
        if (flipped || compared.setSum(check, uTimesRoot).isZero()) {
            root.setProduct(root, FieldRoots.ROOT_OF_MINUS_ONE);
        }
        setMagnitude(to, root);
        return correct || flipped;
    }

    private static FieldElement setMagnitude(FieldElement to, FieldElement a) {
        return a.isNegative() ? to.setNegative(a) : to.set(a);
    }
}
