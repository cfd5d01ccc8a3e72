package io.didymium.crypto.group;

import java.util.Arrays;
import java.util.List;

/** A sum of multiples by buckets: for many points (Pippenger 1976, with signed digits). */
final class Pippenger {
    private static final int MAX_WIDTH = 13;

    private Pippenger() {}

    static EdwardsPoint sum(List<Scalar> scalars, List<AffinePoint> points) {
        int bits = scalars.stream().mapToInt(Scalar::bitLength).max().orElse(0);
        int width = width(bits, points.size());
        short[][] digits = new short[bits / width + 1][points.size()];
        for (int i = 0; i < points.size(); i++) {
            SignedDigits.windows(scalars.get(i), width, digits, i);
        }
        PointArithmetic arithmetic = new PointArithmetic();
        EdwardsPoint[] buckets = new EdwardsPoint[1 << (width - 1)];
        boolean[] used = new boolean[buckets.length];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new EdwardsPoint();
        }
        AffinePoint[] all = points.toArray(new AffinePoint[0]);
        EdwardsPoint sum = new EdwardsPoint();
        for (int window = digits.length - 1; window >= 0; window--) {
            for (int i = 0; i < width; i++) {
                arithmetic.doubleTo(sum, sum, i == width - 1);
            }
            Arrays.fill(used, false);
            fill(arithmetic, buckets, used, digits[window], all);
            addBuckets(arithmetic, sum, buckets, used);
        }
        return sum;
    }

    private static void fill(
            PointArithmetic arithmetic, EdwardsPoint[] buckets, boolean[] used, short[] digits, AffinePoint[] points) {
        EdwardsPoint neutral = new EdwardsPoint();
        for (int i = 0; i < points.length; i++) {
            int digit = digits[i];
            if (digit != 0) {
                int bucket = Math.abs(digit) - 1;
                arithmetic.add(buckets[bucket], used[bucket] ? buckets[bucket] : neutral, points[i], digit < 0);
                used[bucket] = true;
            }
        }
    }

    /** Adds each bucket as often as its number says: a running sum from the highest, added up after each. */
    private static void addBuckets(
            PointArithmetic arithmetic, EdwardsPoint sum, EdwardsPoint[] buckets, boolean[] used) {
        EdwardsPoint running = new EdwardsPoint();
        EdwardsPoint weighted = new EdwardsPoint();
        CachedPoint cached = new CachedPoint();
        boolean any = false;
        for (int bucket = buckets.length - 1; bucket >= 0; bucket--) {
            if (used[bucket]) {
                arithmetic.add(running, running, cached.set(buckets[bucket]), false);
                any = true;
            }
            if (any) {
                arithmetic.add(weighted, weighted, cached.set(running), false);
            }
        }
        if (any) {
            arithmetic.add(sum, sum, cached.set(weighted), false);
        }
    }

    /** The width for which the additions are fewest: one for each point and two for each bucket, in each window. */
    static int width(int bits, int points) {
        int best = 2;
        for (int width = 3; width <= MAX_WIDTH; width++) {
            if (additions(bits, points, width) < additions(bits, points, best)) {
                best = width;
            }
        }
        return best;
    }

    static double cost(int points, int bits) {
        return additions(bits, points, width(bits, points)) + PointArithmetic.COST_OF_DOUBLING * bits;
    }

    private static long additions(int bits, int points, int width) {
        return (long) (bits / width + 1) * (points + (1L << width));
    }
}
