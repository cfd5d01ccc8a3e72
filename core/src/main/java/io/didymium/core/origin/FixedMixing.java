package io.didymium.core.origin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Shares as whole parts of 2<sup>-62</sup>.
 *
 * <p>Every rounding is of running sums: a part is the rounded sum up to it less the rounded sum before it. So nothing
 * is lost, each part is off by less than one, and no sorting is needed to hand out a remainder.
 */
final class FixedMixing implements ShareArithmetic.Mixing {
    private static final int BITS = 62;
    private static final long ONE = 1L << BITS;
    private static final BigInteger DENOMINATOR = BigInteger.ONE.shiftLeft(BITS);

    /** Parts above zero by ascending label; they sum to one. */
    private static final class FixedMix implements Mix {
        private final int[] labels;
        private final long[] parts;

        FixedMix(int[] labels, long[] parts) {
            this.labels = labels;
            this.parts = parts;
        }

        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public int label(int place) {
            return labels[place];
        }

        @Override
        public Share share(int place) {
            return new Share(BigInteger.valueOf(parts[place]), DENOMINATOR);
        }
    }

    // The sums of a blend by label, as two's complement of 128 bits; all zero between blends.
    private long[] high = new long[64];
    private long[] low = new long[64];
    private final BitSet touched = new BitSet();

    @Override
    public Mix of(int label) {
        return new FixedMix(new int[] {label}, new long[] {ONE});
    }

    @Override
    public Mix blend(WeightedMixes inputs) {
        long[] weights = normalised(inputs.wholeWeights());
        for (int i = 0; i < weights.length; i++) {
            add((FixedMix) inputs.mix(i), weights[i]);
        }
        return collected(((FixedMix) inputs.mix(0)).labels);
    }

    @Override
    public Mix relabelled(Mix mix, IntUnaryOperator labels) {
        FixedMix fixed = (FixedMix) mix;
        for (int k = 0; k < fixed.labels.length; k++) {
            addProduct(labels.applyAsInt(fixed.labels[k]), ONE, fixed.parts[k]);
        }
        return collected(fixed.labels);
    }

    /** Weights as whole parts of 2<sup>-62</sup>. */
    private static long[] normalised(BigInteger[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            total = total.add(weight);
        }
        long[] parts = new long[weights.length];
        BigInteger sum = BigInteger.ZERO;
        long before = 0;
        for (int i = 0; i < weights.length; i++) {
            sum = sum.add(weights[i]);
            long upTo = sum.shiftLeft(BITS).divide(total).longValueExact();
            parts[i] = upTo - before;
            before = upTo;
        }
        return parts;
    }

    private void add(FixedMix mix, long weight) {
        for (int k = 0; k < mix.labels.length; k++) {
            addProduct(mix.labels[k], weight, mix.parts[k]);
        }
    }

    private void addProduct(int label, long weight, long part) {
        if (label >= low.length) {
            int length = Math.max(label + 1, low.length * 2);
            high = Arrays.copyOf(high, length);
            low = Arrays.copyOf(low, length);
        }
        touched.set(label);
        long product = weight * part;
        long sum = low[label] + product;
        high[label] += Math.multiplyHigh(weight, part) + (Long.compareUnsigned(sum, product) < 0 ? 1 : 0);
        low[label] = sum;
    }

    /** The sums as a mixture; the labels given are used if they are the same, to hold them once. */
    private Mix collected(int[] likely) {
        int count = 0;
        int[] labels = new int[touched.cardinality()];
        long[] parts = new long[labels.length];
        long runningHigh = 0;
        long runningLow = 0;
        long before = 0;
        for (int label = touched.nextSetBit(0); label >= 0; label = touched.nextSetBit(label + 1)) {
            runningLow += low[label];
            runningHigh += high[label] + (Long.compareUnsigned(runningLow, low[label]) < 0 ? 1 : 0);
            long upTo = (runningHigh << (Long.SIZE - BITS)) | (runningLow >>> BITS);
            if (upTo != before) {
                labels[count] = label;
                parts[count++] = upTo - before;
                before = upTo;
            }
            low[label] = 0;
            high[label] = 0;
        }
        touched.clear();
        int[] kept = count == labels.length ? labels : Arrays.copyOf(labels, count);
        return new FixedMix(
                Arrays.equals(kept, likely) ? likely : kept,
                count == parts.length ? parts : Arrays.copyOf(parts, count));
    }
}
