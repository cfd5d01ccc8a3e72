package io.didymium.crypto.range;

import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretScalar;
import java.util.ArrayList;
import java.util.List;

/** The vectors of polynomials l and r and their inner product t, which the prover keeps until their value at x is asked for. */
record SecretPolynomials(
        List<SecretScalar> left0, List<SecretScalar> left1, List<SecretScalar> right0, List<SecretScalar> right1)
        implements AutoCloseable {

    /** l = (bits - z) + blinds x, r = y^i (bits - 1 + z + blinds x) + z^(2 + j) 2^i. */
    static SecretPolynomials of(
            RangeShape shape,
            long[] numbers,
            List<SecretScalar> leftBlinds,
            List<SecretScalar> rightBlinds,
            Scalar y,
            Scalar z) {
        List<Scalar> ofSlots = RangeSums.slotTerms(shape, z);
        List<SecretScalar> left0 = new ArrayList<>(shape.length());
        List<SecretScalar> right0 = new ArrayList<>(shape.length());
        List<SecretScalar> right1 = new ArrayList<>(shape.length());
        SecretScalar secretZ = SecretScalar.of(z);
        SecretScalar zLessOne = SecretScalar.of(z.minus(Scalar.ONE));
        Scalar power = Scalar.ONE;
        for (int i = 0; i < shape.length(); i++) {
            SecretScalar bit = SecretScalar.of(numbers[i / shape.bits()] >>> (i % shape.bits()) & 1);
            left0.add(bit.minus(secretZ));
            right0.add(bit.plus(zLessOne).times(power).plus(SecretScalar.of(ofSlots.get(i))));
            right1.add(rightBlinds.get(i).times(power));
            power = power.times(y);
        }
        return new SecretPolynomials(left0, leftBlinds, right0, right1);
    }

    /** The linear coefficient of t. */
    SecretScalar linear() {
        return product(left0, right1).plus(product(left1, right0));
    }

    /** The quadratic coefficient of t. */
    SecretScalar quadratic() {
        return product(left1, right1);
    }

    /** t(x). */
    Scalar value(Scalar x) {
        return product(left0, right0)
                .plus(linear().times(x))
                .plus(quadratic().times(x.times(x)))
                .reveal();
    }

    /** l(x), which is no secret: its blinds were used for nothing else. */
    List<Scalar> left(Scalar x) {
        return at(left0, left1, x);
    }

    /** r(x), which is no secret either. */
    List<Scalar> right(Scalar x) {
        return at(right0, right1, x);
    }

    private static List<Scalar> at(List<SecretScalar> constant, List<SecretScalar> linear, Scalar x) {
        List<Scalar> values = new ArrayList<>(constant.size());
        for (int i = 0; i < constant.size(); i++) {
            values.add(constant.get(i).plus(linear.get(i).times(x)).reveal());
        }
        return values;
    }

    private static SecretScalar product(List<SecretScalar> a, List<SecretScalar> b) {
        SecretScalar sum = SecretScalar.of(0);
        for (int i = 0; i < a.size(); i++) {
            sum = sum.plus(a.get(i).times(b.get(i)));
        }
        return sum;
    }

    @Override
    public void close() {
        for (List<SecretScalar> vector : List.of(left0, left1, right0, right1)) {
            vector.forEach(SecretScalar::close);
        }
    }
}
