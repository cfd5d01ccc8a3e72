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
        Scalar ofY = Scalar.ZERO;
        Scalar power = Scalar.ONE;
        for (int i = 0; i < shape.length(); i++) {
            ofY = ofY.plus(power);
            power = power.times(y);
        }
        Scalar ofTwos = slotTerms(shape, z).stream().reduce(Scalar.ZERO, Scalar::plus);
        return z.minus(z.times(z)).times(ofY).minus(z.times(ofTwos));
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
