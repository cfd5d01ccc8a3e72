package io.didymium.core.origin.mixing;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Shares as integers over their sum, which therefore always sum to one. */
public final class ExactMixing implements Mixing {
    /** Coprime parts by ascending label, and their sum. */
    private static final class ExactMix implements Mixture {
        private final int[] labels;
        private final BigInteger[] parts;
        private final BigInteger sum;

        ExactMix(int[] labels, BigInteger[] parts, BigInteger sum) {
            this.labels = labels;
            this.parts = parts;
            this.sum = sum;
        }

        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public int label(int index) {
            return labels[index];
        }

        @Override
        public BigInteger part(int index) {
            return parts[index];
        }

        @Override
        public BigInteger whole() {
            return sum;
        }
    }

    @Override
    public Mixture of(int label) {
        return new ExactMix(new int[] {label}, new BigInteger[] {BigInteger.ONE}, BigInteger.ONE);
    }

    @Override
    public Mixture blend(WeightedMixtures inputs) {
        BigInteger[] weights = inputs.wholeWeights();
        BigInteger common = BigInteger.ONE;
        for (int i = 0; i < weights.length; i++) {
            common = lowestCommonMultiple(common, ((ExactMix) inputs.mix(i)).sum);
        }
        SortedMap<Integer, BigInteger> parts = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            ExactMix mix = (ExactMix) inputs.mix(i);
            BigInteger factor = weights[i].multiply(common.divide(mix.sum));
            for (int k = 0; k < mix.labels.length; k++) {
                parts.merge(mix.labels[k], mix.parts[k].multiply(factor), BigInteger::add);
            }
        }
        return reduced(parts);
    }

    @Override
    public Mixture relabelled(Mixture mix, IntUnaryOperator labels) {
        ExactMix exact = (ExactMix) mix;
        SortedMap<Integer, BigInteger> parts = new TreeMap<>();
        for (int k = 0; k < exact.labels.length; k++) {
            parts.merge(labels.applyAsInt(exact.labels[k]), exact.parts[k], BigInteger::add);
        }
        return reduced(parts);
    }

    private static Mixture reduced(SortedMap<Integer, BigInteger> parts) {
        BigInteger divisor = parts.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        int[] labels = parts.keySet().stream().mapToInt(Integer::intValue).toArray();
        BigInteger[] reduced =
                parts.values().stream().map(part -> part.divide(divisor)).toArray(BigInteger[]::new);
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger part : reduced) {
            sum = sum.add(part);
        }
        return new ExactMix(labels, reduced, sum);
    }

    private static BigInteger lowestCommonMultiple(BigInteger first, BigInteger second) {
        return first.divide(first.gcd(second)).multiply(second);
    }
}
