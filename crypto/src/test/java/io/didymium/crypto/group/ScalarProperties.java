package io.didymium.crypto.group;

import static io.didymium.crypto.testing.ReferencePoint.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.crypto.testing.ReferencePoint;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScalarProperties {
    private static Arbitrary<BigInteger> upTo(int bits) {
        BigInteger most = BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
        Arbitrary<BigInteger> special = Arbitraries.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                ORDER.subtract(BigInteger.ONE),
                ORDER,
                ORDER.add(BigInteger.ONE),
                ORDER.shiftLeft(1),
                BigInteger.TWO.pow(252),
                BigInteger.TWO.pow(252).subtract(BigInteger.ONE),
                BigInteger.TWO.pow(128).subtract(BigInteger.ONE),
                most,
                most.subtract(most.mod(ORDER)),
                most.subtract(most.mod(ORDER)).subtract(BigInteger.ONE));
        return Arbitraries.oneOf(special, Arbitraries.bigIntegers().between(BigInteger.ZERO, most));
    }

    @Provide
    Arbitrary<BigInteger> ofBytes32() {
        return upTo(256);
    }

    @Provide
    Arbitrary<BigInteger> ofBytes64() {
        return upTo(512);
    }

    @Provide
    Arbitrary<List<BigInteger>> scalars() {
        return upTo(256).map(value -> value.mod(ORDER)).list().ofMinSize(1).ofMaxSize(20);
    }

    private static BigInteger value(Scalar scalar) {
        return ReferencePoint.ofBytes(scalar.toBytes());
    }

    static Scalar scalar(BigInteger value) {
        return Scalar.ofCanonical(ReferencePoint.toBytes(value.mod(ORDER), 32), 0);
    }

    @Property(tries = 1000)
    void reducesWideIntegers(@ForAll("ofBytes64") BigInteger wide) {
        assertThat(value(Scalar.reduce(ReferencePoint.toBytes(wide, 64)))).isEqualTo(wide.mod(ORDER));
    }

    @Property
    void readsOnlyWhatIsBelowTheOrder(@ForAll("ofBytes32") BigInteger value) {
        byte[] bytes = ReferencePoint.toBytes(value, 32);
        boolean below = value.compareTo(ORDER) < 0;
        assertThat(Scalar.isCanonical(bytes, 0)).isEqualTo(below);
        if (below) {
            assertThat(Scalar.ofCanonical(bytes, 0).toBytes()).isEqualTo(bytes);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> Scalar.ofCanonical(bytes, 0));
        }
    }

    @Property
    void multipliesAndNegates(@ForAll("ofBytes32") BigInteger a, @ForAll("ofBytes32") BigInteger b) {
        assertThat(value(scalar(a).times(scalar(b)))).isEqualTo(a.multiply(b).mod(ORDER));
        assertThat(value(scalar(a).negated())).isEqualTo(a.negate().mod(ORDER));
    }

    @Property(tries = 300)
    void addsUpProducts(@ForAll("scalars") List<BigInteger> factors) {
        ScalarSum sum = new ScalarSum();
        ScalarSum half = new ScalarSum();
        BigInteger expected = BigInteger.ZERO;
        for (BigInteger factor : factors) {
            sum.addProduct(scalar(factor), scalar(factor));
            half.addProduct(scalar(factor), scalar(factors.get(0)));
            expected = expected.add(factor.multiply(factor));
        }
        assertThat(value(sum.reduced())).isEqualTo(expected.mod(ORDER));
        sum.add(half);
        BigInteger ofHalf =
                factors.stream().reduce(BigInteger.ZERO, BigInteger::add).multiply(factors.get(0));
        assertThat(value(sum.reduced())).isEqualTo(expected.add(ofHalf).mod(ORDER));
    }

    /** More products than limbs hold without carrying. */
    @Property(tries = 1)
    void addsUpMoreProductsThanFitUncarried() {
        BigInteger greatest = ORDER.subtract(BigInteger.ONE);
        ScalarSum sum = new ScalarSum();
        int count = (1 << 17) + 3;
        for (int i = 0; i < count; i++) {
            sum.addProduct(scalar(greatest), scalar(greatest));
        }
        assertThat(value(sum.reduced()))
                .isEqualTo(greatest.multiply(greatest)
                        .multiply(BigInteger.valueOf(count))
                        .mod(ORDER));
    }

    @Property
    void signedDigitsAddUpToTheScalar(@ForAll("ofBytes32") BigInteger value) {
        Scalar scalar = scalar(value);
        for (int width : List.of(5, 8)) {
            byte[] digits = SignedDigits.nonAdjacent(scalar, width);
            BigInteger sum = BigInteger.ZERO;
            for (int i = digits.length - 1; i >= 0; i--) {
                assertThat(digits[i] == 0 || (digits[i] & 1) == 1).isTrue();
                assertThat(Math.abs(digits[i])).isLessThan(1 << (width - 1));
                sum = sum.shiftLeft(1).add(BigInteger.valueOf(digits[i]));
            }
            assertThat(sum).isEqualTo(value.mod(ORDER));
        }
        for (int width = 2; width <= 13; width++) {
            short[][] digits = new short[scalar.bitLength() / width + 1][1];
            SignedDigits.windows(scalar, width, digits, 0);
            BigInteger sum = BigInteger.ZERO;
            for (int i = digits.length - 1; i >= 0; i--) {
                assertThat(Math.abs(digits[i][0])).isLessThanOrEqualTo((short) (1 << (width - 1)));
                sum = sum.shiftLeft(width).add(BigInteger.valueOf(digits[i][0]));
            }
            assertThat(sum).isEqualTo(value.mod(ORDER));
        }
    }
}
