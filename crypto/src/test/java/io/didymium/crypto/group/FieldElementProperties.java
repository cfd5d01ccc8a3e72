package io.didymium.crypto.group;

import static io.didymium.crypto.testing.ReferencePoint.P;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.testing.ReferencePoint;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

class FieldElementProperties {
    @Provide
    Arbitrary<BigInteger> integers() {
        BigInteger most = BigInteger.TWO.pow(255).subtract(BigInteger.ONE);
        Arbitrary<BigInteger> special = Arbitraries.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.valueOf(18),
                BigInteger.valueOf(19),
                BigInteger.TWO.pow(51).subtract(BigInteger.ONE),
                BigInteger.TWO.pow(204).subtract(BigInteger.ONE),
                P.subtract(BigInteger.ONE),
                P,
                P.add(BigInteger.ONE),
                most);
        return Arbitraries.oneOf(special, Arbitraries.bigIntegers().between(BigInteger.ZERO, most));
    }

    private static FieldElement element(BigInteger value) {
        return FieldElement.read(ReferencePoint.toBytes(value, 32), 0);
    }

    private static BigInteger value(FieldElement element) {
        return ReferencePoint.ofBytes(element.toBytes());
    }

    @Property(tries = 500)
    void agreesWithWholeNumbers(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        FieldElement x = element(a);
        FieldElement y = element(b);
        assertThat(value(x)).isEqualTo(a.mod(P));
        assertThat(value(new FieldElement().setProduct(x, y)))
                .isEqualTo(a.multiply(b).mod(P));
        assertThat(value(new FieldElement().setSquare(x)))
                .isEqualTo(a.multiply(a).mod(P));
        assertThat(value(new FieldElement().setSum(x, y))).isEqualTo(a.add(b).mod(P));
        assertThat(value(new FieldElement().setDifference(x, y)))
                .isEqualTo(a.subtract(b).mod(P));
        assertThat(value(new FieldElement().setNegative(x)))
                .isEqualTo(a.negate().mod(P));
        assertThat(x.isZero()).isEqualTo(a.mod(P).signum() == 0);
        assertThat(x.isNegative()).isEqualTo(a.mod(P).testBit(0));
    }

    /** Operands as large as additions and subtractions may leave them, of either sign. */
    @Property(tries = 500)
    void takesOperandsThatWereNotCarried(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        FieldElement four = element(a);
        four.setSum(four, four);
        four.setSum(four, four);
        FieldElement minusFour = element(b);
        minusFour.setSum(minusFour, minusFour);
        minusFour.setSum(minusFour, minusFour).setNegative(minusFour);
        BigInteger c = a.shiftLeft(2);
        BigInteger d = b.shiftLeft(2).negate();
        assertThat(value(four)).isEqualTo(c.mod(P));
        assertThat(value(minusFour)).isEqualTo(d.mod(P));
        assertThat(value(new FieldElement().setProduct(four, minusFour)))
                .isEqualTo(c.multiply(d).mod(P));
        assertThat(value(new FieldElement().setProduct(minusFour, four)))
                .isEqualTo(c.multiply(d).mod(P));
        assertThat(value(new FieldElement().setSquare(four)))
                .isEqualTo(c.multiply(c).mod(P));
        assertThat(value(new FieldElement().setSquare(minusFour)))
                .isEqualTo(d.multiply(d).mod(P));
    }

    @Property(tries = 200)
    void staysWithinItsBoundsOverManyProducts(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        FieldElement x = element(a);
        FieldElement y = element(b);
        BigInteger u = a;
        BigInteger v = b;
        for (int i = 0; i < 50; i++) {
            FieldElement sum = new FieldElement().setSum(x, y);
            FieldElement difference = new FieldElement().setDifference(x, y);
            x.setProduct(sum, difference);
            y.setSquares(difference, 2);
            BigInteger less = u.subtract(v);
            u = u.add(v).multiply(less).mod(P);
            v = less.pow(4).mod(P);
        }
        assertThat(value(x)).isEqualTo(u);
        assertThat(value(y)).isEqualTo(v);
    }

    @Property(tries = 100)
    void agreesWithBouncyCastle(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        int[] x = X25519Field.create();
        int[] y = X25519Field.create();
        X25519Field.decode255(ReferencePoint.toBytes(a, 32), x);
        X25519Field.decode255(ReferencePoint.toBytes(b, 32), y);
        X25519Field.mul(x, y, x);
        X25519Field.normalize(x);
        byte[] product = new byte[32];
        X25519Field.encode(x, product, 0);
        assertThat(new FieldElement().setProduct(element(a), element(b)).toBytes())
                .isEqualTo(product);
    }

    @Property(tries = 100)
    void powersAgreeWithWholeNumbers(@ForAll("integers") BigInteger a) {
        FieldRoots roots = new FieldRoots();
        FieldElement power = new FieldElement();
        roots.power252(power, element(a));
        assertThat(value(power)).isEqualTo(a.modPow(BigInteger.TWO.pow(252).subtract(BigInteger.valueOf(3)), P));
        roots.invert(power, element(a));
        assertThat(value(power)).isEqualTo(a.modPow(P.subtract(BigInteger.TWO), P));
    }

    @Example
    void hasARootOfMinusOne() {
        assertThat(value(new FieldElement().setSquare(FieldRoots.ROOT_OF_MINUS_ONE)))
                .isEqualTo(P.subtract(BigInteger.ONE));
    }
}
