package io.didymium.crypto.group;

import io.didymium.crypto.bytes.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An element of ristretto255 (RFC 9496), the group of prime order L made of edwards25519. Immutable. Encoding, decoding and comparing
 * take a time that depends on the element.
 */
public final class RistrettoElement {
    /** The length of the encoding in bytes. */
    public static final int LENGTH = 32;

    /** The neutral element. */
    public static final RistrettoElement IDENTITY = of(new EdwardsPoint());

    /** The generator that RFC 9496 names. */
    public static final RistrettoElement BASE = of(Straus.base());

    private final AffinePoint affine;
    private final byte[] encoded;

    private RistrettoElement(FieldElement x, FieldElement y, byte[] encoded) {
        this.affine = AffinePoint.of(x, y);
        this.encoded = encoded;
    }

    /** The element of which a point is a representative: of 8 L points, four are one element, and odd ones none. */
    static RistrettoElement of(EdwardsPoint point) {
        FieldElement inverse = new FieldElement();
        new FieldRoots().invert(inverse, point.z);
        FieldElement x = new FieldElement().setProduct(point.x, inverse);
        FieldElement y = inverse.setProduct(point.y, inverse);
        return new RistrettoElement(x, y, RistrettoFormat.encode(x, y));
    }

    /** The element of 32 bytes, if they are the canonical encoding of one (RFC 9496 section 4.3.1). */
    public static Optional<RistrettoElement> decode(byte[] bytes) {
        return RistrettoFormat.decode(bytes).map(point -> new RistrettoElement(point.x, point.y, bytes.clone()));
    }

    /**
     * The element to which 64 uniform bytes are mapped (RFC 9496 section 4.3.4).
     *
     * @throws IllegalArgumentException if there are not 64
     */
    public static RistrettoElement ofUniform(byte[] bytes) {
        return of(RistrettoFormat.map(bytes));
    }

    /** The sum of multiples of elements, in a time that depends on all of them. */
    public static RistrettoElement variableTimeSum(List<Scalar> factors, List<RistrettoElement> elements) {
        return of(MultiScalar.variableTimeSum(
                factors, elements.stream().map(each -> each.affine).toList()));
    }

    /** The sum with another. */
    public RistrettoElement plus(RistrettoElement other) {
        return of(toPoint().add(other.affine));
    }

    /** The difference from another. */
    public RistrettoElement minus(RistrettoElement other) {
        return of(toPoint().subtract(other.affine));
    }

    /** A multiple, in a time that depends on factor and element. */
    public RistrettoElement variableTimeTimes(Scalar factor) {
        return variableTimeSum(List.of(factor), List.of(this));
    }

    /** A new running sum that is this element. */
    EdwardsPoint toPoint() {
        return new EdwardsPoint().add(affine);
    }

    /** Whether this is the neutral element. */
    public boolean isIdentity() {
        return equals(IDENTITY);
    }

    /** The canonical 32 bytes (RFC 9496 section 4.3.2). */
    public byte[] toBytes() {
        return encoded.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RistrettoElement element && Arrays.equals(encoded, element.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return Bytes.of(encoded).toHex();
    }
}
