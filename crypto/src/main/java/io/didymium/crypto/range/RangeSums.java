package io.didymium.crypto.range;

import io.didymium.crypto.group.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Public sums and vectors of a range proof. */
final class RangeSums {
    private RangeSums() {}

    /** Of each slot j and bit i, z^(2 + j) 2^i. */
    static List<Scalar> slotTerms(RangeShape shape, Scalar z) {
        List<Scalar> terms = new ArrayList<>(shape.length());
        Scalar ofSlot = z.times(z);
        for (int slot = 0; slot < shape.slots(); slot++) {
            Scalar term = ofSlot;
            for (int bit = 0; bit < shape.bits(); bit++) {
                terms.add(term);
                term = term.plus(term);
            }
            ofSlot = ofSlot.times(z);
        }
        return terms;
    }

    /** What t(x) has beside the numbers: (z - z^2) (1 + y + ... ) - z (sum of the terms of slots). */
    static Scalar constant(RangeShape shape, Scalar y, Scalar z) {
        Scalar ofY = powers(y, shape.rounds());
        Scalar ofSlots = z.times(z).times(powers(z, Integer.numberOfTrailingZeros(shape.slots())));
        Scalar ofTwos = powers(Scalar.of(2), Integer.numberOfTrailingZeros(shape.bits()));
        return z.minus(z.times(z)).times(ofY).minus(z.times(ofSlots).times(ofTwos));
    }

    /** 1 + b + b^2 + ... of 2^k terms, which is (1 + b) (1 + b^2) (1 + b^4) ... of k factors. */
    private static Scalar powers(Scalar base, int k) {
        Scalar sum = Scalar.ONE;
        Scalar power = base;
        for (int i = 0; i < k; i++) {
            sum = sum.times(Scalar.ONE.plus(power));
            power = power.times(power);
        }
        return sum;
    }

    /** For each place the product of challenges or their inverses: the inverse where its bit, from the highest, is 0. */
    static List<Scalar> products(List<Scalar> challenges, List<Scalar> inverses) {
        Scalar least = Scalar.ONE;
        for (int round = 0; round < challenges.size(); round++) {
            least = least.times(inverses.get(round));
        }
        List<Scalar> products = new ArrayList<>(1 << challenges.size());
        products.add(least);
        for (int round = challenges.size() - 1; round >= 0; round--) {
            Scalar square = challenges.get(round).times(challenges.get(round));
            int known = products.size();
            for (int i = 0; i < known; i++) {
                products.add(products.get(i).times(square));
            }
        }
        return products;
    }
}
