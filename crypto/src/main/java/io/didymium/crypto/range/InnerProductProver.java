package io.didymium.crypto.range;

import io.didymium.crypto.commit.Generators;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.ScalarSum;
import io.didymium.crypto.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves an inner product. Both vectors are halved in each round, and the generators with them; of the generators only the factors are
 * kept, and every second round they are calculated, which takes fewer operations than in each.
 */
final class InnerProductProver {
    private static final int ROUNDS_BETWEEN_FOLDS = 2;

    private final Transcript transcript;
    private final RistrettoElement ofProduct;
    private final List<Scalar> inversePowers;
    private final FoldedGenerators left;
    private final FoldedGenerators right;

    /**
     * A prover.
     *
     * @param y the second vector of generators counts as multiplied by the powers of 1 / y
     * @param w what the generator of values is multiplied with for the product
     */
    InnerProductProver(
            Transcript transcript, List<RistrettoElement> left, List<RistrettoElement> right, Scalar y, Scalar w) {
        this.transcript = transcript;
        this.ofProduct = Generators.OF_VALUE.variableTimeTimes(w);
        this.inversePowers = powers(y.inverse(), left.size());
        this.left = new FoldedGenerators(left);
        this.right = new FoldedGenerators(right);
    }

    private static List<Scalar> powers(Scalar base, int count) {
        List<Scalar> powers = new ArrayList<>(count);
        Scalar power = Scalar.ONE;
        for (int i = 0; i < count; i++) {
            powers.add(power);
            power = power.times(base);
        }
        return powers;
    }

    InnerProduct prove(List<Scalar> first, List<Scalar> second) {
        InnerProduct.start(transcript, first.size());
        List<Scalar> a = first;
        List<Scalar> b = second;
        List<RistrettoElement> lefts = new ArrayList<>();
        List<RistrettoElement> rights = new ArrayList<>();
        while (a.size() > 1) {
            int half = a.size() / 2;
            List<Scalar> a0 = a.subList(0, half);
            List<Scalar> a1 = a.subList(half, a.size());
            List<Scalar> b0 = b.subList(0, half);
            List<Scalar> b1 = b.subList(half, b.size());
            lefts.add(cross(a0, half, b1, 0));
            rights.add(cross(a1, 0, b0, half));
            Scalar u = InnerProduct.challenge(transcript, lefts.get(lefts.size() - 1), rights.get(rights.size() - 1));
            Scalar inverse = u.inverse();
            a = folded(a0, u, a1, inverse);
            b = folded(b0, inverse, b1, u);
            left.fold(half, inverse, u);
            right.fold(half, u, inverse.times(inversePowers.get(half)));
            if (lefts.size() % ROUNDS_BETWEEN_FOLDS == 0) {
                left.calculate();
                right.calculate();
            }
        }
        return new InnerProduct(lefts, rights, a.get(0), b.get(0));
    }

    /** The sum of a part of the first vector times generators from a place on, of one of the second, and of their product. */
    private RistrettoElement cross(List<Scalar> a, int fromLeft, List<Scalar> b, int fromRight) {
        List<Scalar> scaled = new ArrayList<>(b.size());
        ScalarSum product = new ScalarSum();
        for (int i = 0; i < a.size(); i++) {
            product.addProduct(a.get(i), b.get(i));
            scaled.add(b.get(i).times(inversePowers.get(fromRight + i)));
        }
        List<Scalar> factors = new ArrayList<>();
        List<RistrettoElement> elements = new ArrayList<>();
        left.add(a, fromLeft, factors, elements);
        right.add(scaled, fromRight, factors, elements);
        factors.add(product.reduced());
        elements.add(ofProduct);
        return RistrettoElement.variableTimeSum(factors, elements);
    }

    private static List<Scalar> folded(List<Scalar> low, Scalar ofLow, List<Scalar> high, Scalar ofHigh) {
        List<Scalar> folded = new ArrayList<>(low.size());
        for (int i = 0; i < low.size(); i++) {
            folded.add(low.get(i).times(ofLow).plus(high.get(i).times(ofHigh)));
        }
        return folded;
    }
}
