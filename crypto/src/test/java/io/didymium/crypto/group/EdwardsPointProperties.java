package io.didymium.crypto.group;

import static io.didymium.crypto.testing.ReferencePoint.BASE;
import static io.didymium.crypto.testing.ReferencePoint.ORDER;
import static io.didymium.crypto.testing.ReferencePoint.P;
import static io.didymium.crypto.testing.ReferencePoint.TORSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.testing.ReferencePoint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

class EdwardsPointProperties {
    /** Multiples of the base point, points of small order, and sums of both. */
    @Provide
    Arbitrary<ReferencePoint> points() {
        Arbitrary<BigInteger> factors = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, ORDER.subtract(BigInteger.ONE)));
        return Combinators.combine(factors, Arbitraries.integers().between(0, 7))
                .as((factor, torsion) -> BASE.times(factor).plus(TORSION.times(BigInteger.valueOf(torsion))));
    }

    @Provide
    Arbitrary<BigInteger> factors() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        BigInteger.TWO,
                        ORDER.subtract(BigInteger.ONE),
                        BigInteger.TWO.pow(252),
                        BigInteger.TWO.pow(128).subtract(BigInteger.ONE)),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, ORDER.subtract(BigInteger.ONE)));
    }

    private static AffinePoint decoded(ReferencePoint point) {
        return AffinePoint.decode(point.encode()).orElseThrow();
    }

    @Property(tries = 100)
    void decodesAddsAndSubtracts(@ForAll("points") ReferencePoint p, @ForAll("points") ReferencePoint q) {
        EdwardsPoint point = new EdwardsPoint().add(decoded(p));
        assertThat(point.encode()).isEqualTo(p.encode());
        assertThat(point.toAffine().product.toBytes())
                .isEqualTo(decoded(p).product.toBytes());
        assertThat(point.add(decoded(q)).encode()).isEqualTo(p.plus(q).encode());
        assertThat(point.subtract(decoded(q)).encode()).isEqualTo(p.encode());
        assertThat(point.add(new EdwardsPoint().add(decoded(q)).add(decoded(q))).encode())
                .isEqualTo(p.plus(q).plus(q).encode());
        assertThat(point.add(point).encode())
                .isEqualTo(p.plus(q).plus(q).times(BigInteger.TWO).encode());
    }

    @Property(tries = 50)
    void isOfSmallOrderIfEightTimesItIsNeutral(@ForAll("points") ReferencePoint p) {
        assertThat(new EdwardsPoint().add(decoded(p)).isOfSmallOrder())
                .isEqualTo(p.times(BigInteger.valueOf(8)).equals(ReferencePoint.NEUTRAL));
    }

    /** Every encoding that Bouncy Castle takes for a point is one here, and no other. */
    @Property(tries = 300)
    void decodesWhatBouncyCastleDecodes(@ForAll @Size(32) byte[] encoded) {
        assertThat(isPointNotOfSmallOrder(encoded)).isEqualTo(isPointForBouncyCastle(encoded));
    }

    /** Bouncy Castle refuses points of small order as well, which are decoded here. */
    private static boolean isPointNotOfSmallOrder(byte[] encoded) {
        return AffinePoint.decode(encoded)
                .filter(point -> !new EdwardsPoint().add(point).isOfSmallOrder())
                .isPresent();
    }

    private static boolean isPointForBouncyCastle(byte[] encoded) {
        return Ed25519.validatePublicKeyPartial(encoded, 0);
    }

    @Example
    void decodesOnlyCanonicalEncodings() {
        for (int above = -20; above < 19; above++) {
            for (int sign = 0; sign < 2; sign++) {
                byte[] encoded = ReferencePoint.toBytes(
                        P.add(BigInteger.valueOf(above))
                                .add(BigInteger.valueOf(sign).shiftLeft(255)),
                        32);
                assertThat(isPointNotOfSmallOrder(encoded))
                        .as("p + %s, sign %s", above, sign)
                        .isEqualTo(isPointForBouncyCastle(encoded));
                if (above >= 0) {
                    assertThat(AffinePoint.decode(encoded)).isEmpty();
                }
            }
        }
        // x = 0 has no negative.
        byte[] one = ReferencePoint.toBytes(BigInteger.ONE, 32);
        assertThat(AffinePoint.decode(one)).isPresent();
        one[31] |= (byte) 0x80;
        assertThat(AffinePoint.decode(one)).isEmpty();
        assertThat(AffinePoint.decode(new byte[31])).isEmpty();
    }

    @Property(tries = 30)
    void multipliesTheBasePointAsBouncyCastleDoes(@ForAll @Size(32) byte[] seed) {
        byte[] hash = HashAlgorithm.SHA_512.digest(Bytes.of(seed)).value().toByteArray();
        byte[] secret = new byte[64];
        System.arraycopy(hash, 0, secret, 0, 32);
        secret[0] &= (byte) 248;
        secret[31] &= 127;
        secret[31] |= 64;
        byte[] expected = new byte[32];
        Ed25519.generatePublicKey(seed, 0, expected, 0);
        assertThat(MultiScalar.variableTimeSumWithBase(Scalar.reduce(secret), List.of(), List.of())
                        .encode())
                .isEqualTo(expected);
    }

    @Property(tries = 30)
    void bothWaysAddUpMultiples(
            @ForAll("factors") BigInteger ofBase,
            @ForAll @Size(max = 12) List<@From("points") ReferencePoint> points,
            @ForAll @Size(12) List<@From("factors") BigInteger> factors) {
        ReferencePoint expected = ReferencePoint.NEUTRAL;
        List<Scalar> scalars = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            expected = expected.plus(points.get(i).times(factors.get(i)));
            scalars.add(ScalarProperties.scalar(factors.get(i)));
        }
        List<AffinePoint> decoded =
                points.stream().map(EdwardsPointProperties::decoded).toList();
        assertThat(Pippenger.sum(scalars, decoded).encode()).isEqualTo(expected.encode());
        assertThat(MultiScalar.variableTimeSum(scalars, decoded).encode()).isEqualTo(expected.encode());
        assertThat(MultiScalar.variableTimeSumWithBase(ScalarProperties.scalar(ofBase), scalars, decoded)
                        .encode())
                .isEqualTo(expected.plus(BASE.times(ofBase)).encode());
    }

    /** Sums large enough for buckets of every width, and for several threads, agree with the sum of their parts. */
    @Example
    void largeSumsAgreeWithTheirParts() {
        List<AffinePoint> points = new ArrayList<>();
        List<Scalar> scalars = new ArrayList<>();
        EdwardsPoint point = new EdwardsPoint().add(decoded(BASE.plus(TORSION)));
        EdwardsPoint expected = new EdwardsPoint();
        for (int i = 0; i < 3000; i++) {
            byte[] wide = HashAlgorithm.SHA_512
                    .digest(Bytes.ofUtf8("scalar " + i))
                    .value()
                    .toByteArray();
            points.add(point.toAffine());
            scalars.add(Scalar.reduce(wide));
            point.add(point).add(decoded(BASE));
            if (points.size() % 100 == 0) {
                expected.add(Straus.sum(Scalar.ZERO, scalars.subList(i - 99, i + 1), points.subList(i - 99, i + 1)));
            }
            if (points.size() == 500 || points.size() == 3000) {
                assertThat(MultiScalar.variableTimeSum(scalars, points).encode())
                        .isEqualTo(expected.encode());
                assertThat(MultiScalar.variableTimeSumWithBase(Scalar.ONE, scalars, points)
                                .subtract(decoded(BASE))
                                .encode())
                        .isEqualTo(expected.encode());
            }
        }
    }
}
