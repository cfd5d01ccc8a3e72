package io.didymium.core.origin.mixing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The inputs of a blend, each with its weight above zero. Reused for successive blends. */
public final class WeightedMixtures {
    private final List<BigDecimal> weights = new ArrayList<>();
    private final List<Mixture> mixes = new ArrayList<>();

    void clear() {
        weights.clear();
        mixes.clear();
    }

    void add(BigDecimal weight, Mixture mix) {
        weights.add(weight);
        mixes.add(mix);
    }

    int size() {
        return mixes.size();
    }

    Mixture mix(int place) {
        return mixes.get(place);
    }

    /** Whether all inputs are the same mixture. */
    boolean areOne() {
        Mixture first = mixes.get(0);
        return mixes.stream().allMatch(mix -> mix == first);
    }

    /** The weights as integers of a common unit. */
    BigInteger[] wholeWeights() {
        int scale = 0;
        for (BigDecimal weight : weights) {
            scale = Math.max(scale, weight.scale());
        }
        BigInteger[] whole = new BigInteger[weights.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = weights.get(i).setScale(scale).unscaledValue();
        }
        return whole;
    }
}
