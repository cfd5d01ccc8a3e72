package io.didymium.core.origin.mixing;

import java.math.BigInteger;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Shares as multiples of 2<sup>-62</sup>.
 *
 * <p>Running sums are rounded: a part is the rounded sum up to it less the rounded sum before it. So nothing is lost,
 * each part has an error below one unit, and no remainder has to be distributed.
 */
public final class FixedMixing implements Mixing {
    private static final int BITS = 62;
    private static final long ONE = 1L << BITS;
    private static final long BELOW_ONE = ONE - 1;
    private static final int MAX_LABEL_SETS = 1024;
    private static final BigInteger WHOLE = BigInteger.ONE.shiftLeft(BITS);

    /** Parts above zero by ascending label; they sum to one. */
    private static final class FixedMix implements Mixture {
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
        public int label(int index) {
            return labels[index];
        }

        @Override
        public BigInteger part(int index) {
            return BigInteger.valueOf(parts[index]);
        }

        @Override
        public BigInteger whole() {
            return WHOLE;
        }
    }

    // The sums of a blend by label, as two's complement of 128 bits; all zero between blends.
    private long[] high = new long[64];
    private long[] low = new long[64];
    private final BitSet touched = new BitSet();
    private final Map<IntBuffer, int[]> labelSets = new HashMap<>();

    @Override
    public Mixture of(int label) {
        return new FixedMix(new int[] {label}, new long[] {ONE});
    }

    @Override
    public Mixture blend(WeightedMixtures inputs) {
        long[] weights = normalised(inputs.wholeWeights());
        FixedMix[] mixes = new FixedMix[weights.length];
        boolean aligned = true;
        for (int i = 0; i < mixes.length; i++) {
            mixes[i] = (FixedMix) inputs.mix(i);
            aligned &= mixes[i].labels == mixes[0].labels;
        }
        if (mixes.length == 1) {
            return mixes[0];
        }
        if (aligned) {
            return aligned(mixes, weights);
        }
        for (int i = 0; i < mixes.length; i++) {
            add(mixes[i], weights[i]);
        }
        return collected();
    }

    /**
     * A blend of two or more mixtures that share one array of labels, as mixtures of the same sources do: no label is looked up. 30,000 batches of 200 sources took 1.7 to 2.4 s instead of 2.6 to 2.8 s.
     */
    private Mixture aligned(FixedMix[] mixes, long[] weights) {
        int[] labels = mixes[0].labels;
        long[][] from = new long[mixes.length][];
        for (int i = 0; i < mixes.length; i++) {
            from[i] = mixes[i].parts;
        }
        long[] parts = new long[labels.length];
        int count = mix(from, weights, parts);
        return count == parts.length ? new FixedMix(labels, parts) : withoutZeros(labels, parts, count);
    }

    /**
     * Mixes label by label, and gives the number of parts above zero. The running sum is kept in whole units and a remainder below one, so
     * that a product needs no comparison and nothing is stored between inputs; with the first three arrays outside the loop over
     * inputs, a blend takes half the time.
     */
    private static int mix(long[][] from, long[] weights, long[] parts) {
        long[] first = from[0];
        long[] second = from[1];
        long[] third = from[Math.min(2, from.length - 1)];
        long one = weights[0];
        long two = weights[1];
        long three = weights.length > 2 ? weights[2] : 0;
        int count = 0;
        long upTo = 0;
        long remainder = 0;
        for (int k = 0; k < parts.length; k++) {
            long before = upTo;
            // Four numbers below 2^62 have room in 64 bits without sign.
            remainder += rest(one, first[k]) + rest(two, second[k]);
            upTo += whole(one, first[k]) + whole(two, second[k]);
            if (three != 0) {
                remainder += rest(three, third[k]);
                upTo += whole(three, third[k]);
            }
            for (int i = 3; i < weights.length; i++) {
                upTo += whole(weights[i], from[i][k]) + (remainder >>> BITS);
                remainder = (remainder & BELOW_ONE) + rest(weights[i], from[i][k]);
            }
            upTo += remainder >>> BITS;
            remainder &= BELOW_ONE;
            parts[k] = upTo - before;
            count += upTo == before ? 0 : 1;
        }
        return count;
    }

    /** The units in a product of two multiples of 2^-62. */
    private static long whole(long weight, long part) {
        return (Math.multiplyHigh(weight, part) << (Long.SIZE - BITS)) + ((weight * part) >>> BITS);
    }

    /** What the product is beyond its units. */
    private static long rest(long weight, long part) {
        return (weight * part) & BELOW_ONE;
    }

    private static Mixture withoutZeros(int[] labels, long[] parts, int count) {
        int[] keptLabels = new int[count];
        long[] keptParts = new long[count];
        int next = 0;
        for (int k = 0; k < parts.length; k++) {
            if (parts[k] != 0) {
                keptLabels[next] = labels[k];
                keptParts[next++] = parts[k];
            }
        }
        return new FixedMix(keptLabels, keptParts);
    }

    @Override
    public Mixture relabelled(Mixture mix, IntUnaryOperator labels) {
        FixedMix fixed = (FixedMix) mix;
        for (int k = 0; k < fixed.labels.length; k++) {
            addProduct(labels.applyAsInt(fixed.labels[k]), ONE, fixed.parts[k]);
        }
        return collected();
    }

    /** Weights as multiples of 2<sup>-62</sup>. */
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
        reserve(label + 1);
        touched.set(label);
        long product = weight * part;
        long sum = low[label] + product;
        high[label] += Math.multiplyHigh(weight, part) + (Long.compareUnsigned(sum, product) < 0 ? 1 : 0);
        low[label] = sum;
    }

    private void reserve(int labels) {
        if (labels > low.length) {
            int length = Math.max(labels, low.length * 2);
            high = Arrays.copyOf(high, length);
            low = Arrays.copyOf(low, length);
        }
    }

    /** The sums as a mixture. */
    private Mixture collected() {
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
        return new FixedMix(one(kept), count == parts.length ? parts : Arrays.copyOf(parts, count));
    }

    /** The canonical array of these labels, by which mixtures of the same sources are recognised. */
    private int[] one(int[] labels) {
        if (labelSets.size() > MAX_LABEL_SETS) {
            labelSets.clear();
        }
        int[] known = labelSets.putIfAbsent(IntBuffer.wrap(labels), labels);
        return known == null ? labels : known;
    }
}
