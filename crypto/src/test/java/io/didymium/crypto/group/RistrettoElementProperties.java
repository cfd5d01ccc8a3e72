package io.didymium.crypto.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.cryptography.curve25519.CompressedRistretto;
import cafe.cryptography.curve25519.InvalidEncodingException;
import io.didymium.crypto.testing.ReferencePoint;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Elements and secret scalars agree with whole numbers and with another implementation. */
class RistrettoElementProperties {
    private static final BigInteger L = ReferencePoint.ORDER;

    @Provide
    Arbitrary<BigInteger> factors() {
        return Arbitraries.oneOf(
                Arbitraries.of(BigInteger.ZERO, BigInteger.ONE, L.subtract(BigInteger.ONE), BigInteger.TWO.pow(252)),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, L.subtract(BigInteger.ONE)));
    }

    private static Scalar scalar(BigInteger value) {
        return Scalar.ofCanonical(ReferencePoint.toBytes(value, 32), 0);
    }

    private static SecretScalar secret(BigInteger value) {
        return SecretScalar.of(scalar(value));
    }

    private static BigInteger value(SecretScalar secret) {
        return ReferencePoint.ofBytes(secret.reveal().toBytes());
    }

    @Property(tries = 500)
    void secretScalarsAgreeWithWholeNumbers(
            @ForAll("factors") BigInteger a, @ForAll("factors") BigInteger b, @ForAll @Size(64) byte[] wide) {
        assertThat(value(secret(a).plus(secret(b)))).isEqualTo(a.add(b).mod(L));
        assertThat(value(secret(a).minus(secret(b)))).isEqualTo(a.subtract(b).mod(L));
        assertThat(value(secret(a).times(secret(b)))).isEqualTo(a.multiply(b).mod(L));
        assertThat(value(secret(a).times(scalar(b)))).isEqualTo(a.multiply(b).mod(L));
        assertThat(value(SecretScalar.reduce(wide)))
                .isEqualTo(ReferencePoint.ofBytes(wide).mod(L));
    }

    @Property(tries = 300)
    void publicScalarsAgreeWithWholeNumbers(@ForAll("factors") BigInteger a, @ForAll("factors") BigInteger b) {
        assertThat(scalar(a).plus(scalar(b))).isEqualTo(scalar(a.add(b).mod(L)));
        assertThat(scalar(a).minus(scalar(b))).isEqualTo(scalar(a.subtract(b).mod(L)));
        if (a.signum() != 0) {
            assertThat(scalar(a).inverse()).isEqualTo(scalar(a.modInverse(L)));
        } else {
            assertThatThrownBy(() -> scalar(a).inverse()).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property(tries = 50)
    void sumsOfSecretMultiplesAreThoseOfPublicOnes(
            @ForAll @Size(min = 0, max = 6) List<@From("factors") BigInteger> factors) {
        List<RistrettoElement> elements = factors.stream()
                .map(factor -> RistrettoElement.BASE.variableTimeTimes(
                        scalar(factor.add(BigInteger.TWO).mod(L))))
                .toList();
        assertThat(SecretMultiples.sum(
                        factors.stream().map(RistrettoElementProperties::secret).toList(), elements))
                .isEqualTo(RistrettoElement.variableTimeSum(
                        factors.stream().map(RistrettoElementProperties::scalar).toList(), elements));
    }

    @Property(tries = 100)
    void multiplesAgreeWithAnotherImplementation(@ForAll("factors") BigInteger factor, @ForAll @Size(64) byte[] wide)
            throws InvalidEncodingException {
        RistrettoElement element = RistrettoElement.ofUniform(wide);
        var other = cafe.cryptography.curve25519.RistrettoElement.fromUniformBytes(wide);
        assertThat(element.toBytes()).isEqualTo(other.compress().toByteArray());
        var multiple = other.multiply(
                cafe.cryptography.curve25519.Scalar.fromCanonicalBytes(ReferencePoint.toBytes(factor, 32)));
        assertThat(element.variableTimeTimes(scalar(factor)).toBytes())
                .isEqualTo(multiple.compress().toByteArray());
        assertThat(RistrettoElement.decode(multiple.compress().toByteArray())
                        .orElseThrow()
                        .minus(element)
                        .toBytes())
                .isEqualTo(new CompressedRistretto(multiple.compress().toByteArray())
                        .decompress()
                        .subtract(other)
                        .compress()
                        .toByteArray());
    }

    @Property(tries = 300)
    void theSameBytesAreEncodings(@ForAll @Size(32) byte[] bytes) {
        bytes[31] &= 0x7f;
        bytes[0] &= (byte) 0xfe;
        Optional<RistrettoElement> element = RistrettoElement.decode(bytes);
        try {
            new CompressedRistretto(bytes).decompress();
            assertThat(element).isPresent();
            assertThat(element.orElseThrow().toBytes()).isEqualTo(bytes);
        } catch (InvalidEncodingException e) {
            assertThat(element).isEmpty();
        }
    }

    /** Four points that differ by points of order 4 are one element. */
    @Property(tries = 50)
    void pointsThatDifferByFourTorsionAreOneElement(@ForAll("factors") BigInteger factor) {
        ReferencePoint point = ReferencePoint.BASE.times(factor);
        ReferencePoint ofOrder4 = ReferencePoint.TORSION.plus(ReferencePoint.TORSION);
        RistrettoElement element = element(point);
        for (int i = 0; i < 3; i++) {
            point = point.plus(ofOrder4);
            assertThat(element(point)).isEqualTo(element).hasSameHashCodeAs(element);
        }
    }

    private static RistrettoElement element(ReferencePoint point) {
        return RistrettoElement.of(
                new EdwardsPoint().add(AffinePoint.decode(point.encode()).orElseThrow()));
    }

    @Example
    void aSecretIsNotPrintedAndNotUsedAfterItIsClosed() {
        SecretScalar secret = SecretScalar.of(42);
        assertThat(secret).hasToString("SecretScalar");
        secret.close();
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SecretScalar.of(1).plus(secret)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SecretMultiples.sum(List.of(secret), List.of(RistrettoElement.BASE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SecretMultiples.sum(List.of(), List.of(RistrettoElement.BASE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SecretScalar.reduce(new byte[63])).isInstanceOf(IllegalArgumentException.class);
    }
}
