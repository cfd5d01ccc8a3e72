package io.didymium.crypto.group;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/** Sums of multiples of points. They take a time that depends on points and scalars. */
public final class MultiScalar {
    private static final int FROM_WHICH_BUCKETS_ARE_FASTER = 160;
    private static final int LEAST_OF_A_THREAD = 1024;

    private MultiScalar() {}

    /**
     * The sum of multiples of points, by all threads of the pool in which it is called, or of the common one.
     *
     * @param scalars the factors, one for each point
     */
    public static EdwardsPoint variableTimeSum(List<Scalar> scalars, List<AffinePoint> points) {
        requireSameSize(scalars, points);
        int parts = Math.max(1, Math.min(threads(), points.size() / LEAST_OF_A_THREAD));
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    int from = (int) ((long) points.size() * part / parts);
                    int to = (int) ((long) points.size() * (part + 1) / parts);
                    return sumOfOneThread(scalars.subList(from, to), points.subList(from, to));
                })
                .reduce(EdwardsPoint::add)
                .orElseThrow();
    }

    private static EdwardsPoint sumOfOneThread(List<Scalar> scalars, List<AffinePoint> points) {
        return points.size() < FROM_WHICH_BUCKETS_ARE_FASTER
                ? Straus.sum(Scalar.ZERO, scalars, points)
                : Pippenger.sum(scalars, points);
    }

    private static int threads() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : pool.getParallelism();
    }

    /** The sum of a multiple of the base point and of multiples of points. */
    public static EdwardsPoint variableTimeSumWithBase(Scalar ofBase, List<Scalar> scalars, List<AffinePoint> points) {
        requireSameSize(scalars, points);
        return points.size() < FROM_WHICH_BUCKETS_ARE_FASTER
                ? Straus.sum(ofBase, scalars, points)
                : Straus.sum(ofBase, List.of(), List.of()).add(variableTimeSum(scalars, points));
    }

    /**
     * About how many additions of points a sum takes.
     *
     * @param points the number of points
     * @param bits the length of the greatest scalar
     */
    public static double cost(int points, int bits) {
        return points < FROM_WHICH_BUCKETS_ARE_FASTER ? Straus.cost(points, bits) : Pippenger.cost(points, bits);
    }

    private static void requireSameSize(List<Scalar> scalars, List<AffinePoint> points) {
        if (scalars.size() != points.size()) {
            throw new IllegalArgumentException(scalars.size() + " scalars for " + points.size() + " points");
        }
    }
}
