package io.didymium.core.reconcile.numeric;

/**
 * A fit in which values stay within bounds, by an active set: what leaves its bounds is held at them, all at once, and released one by one where
 * that makes the sum of squares less. What would have to be released twice is not settled.
 */
public final class BoundedFit {
    private static final double BEYOND = 1e-12;

    private final BilinearFit fit;
    private final boolean[] held;
    private final boolean settled;
    private final double statistic;

    private BoundedFit(BilinearFit fit, boolean[] held, boolean settled, double statistic) {
        this.fit = fit;
        this.held = held;
        this.settled = settled;
        this.statistic = statistic;
    }

    /**
     * Adjusts within bounds.
     *
     * @param lower the lower bound of each variable, which may be minus infinity
     * @param upper the upper bound of each variable, which may be infinite
     * @param maxRounds how many tangents are tried for each set of held variables
     */
    public static BoundedFit of(Problem problem, double[] lower, double[] upper, int maxRounds, double tolerance) {
        int n = lower.length;
        boolean[] held = new boolean[n];
        boolean[] released = new boolean[n];
        double[] at = new double[n];
        BilinearFit fit = BilinearFit.of(problem, maxRounds, tolerance);
        boolean settled = false;
        boolean[] none = new boolean[n];
        for (int round = 0; round <= 2 * n && fit.isFinite() && fit.certificate() <= tolerance; round++) {
            if (!hold(fit, held, at, lower, upper)) {
                int entering = entering(problem, fit, held, released, lower, upper);
                if (entering < 0) {
                    settled = entering(problem, fit, held, none, lower, upper) < 0;
                    break;
                }
                held[entering] = false;
                // Released once only, so that the search ends.
                released[entering] = true;
            }
            fit = BilinearFit.of(problem.fixed(held, at), maxRounds, tolerance);
        }
        double statistic = fit.statistic();
        for (int j = 0; j < n; j++) {
            double u = problem.covariance.uncertainty(j);
            if (held[j] && u > 0) {
                double difference = (at[j] - problem.values[j]) / u;
                statistic += difference * difference;
            }
        }
        return new BoundedFit(fit, held, settled, statistic);
    }

    /** Adjusts without bounds. */
    public static BoundedFit unbounded(Problem problem, int maxRounds, double tolerance) {
        BilinearFit fit = BilinearFit.of(problem, maxRounds, tolerance);
        return new BoundedFit(fit, new boolean[problem.values.length], true, fit.statistic());
    }

    /** Holds every variable that is beyond a bound at it; whether there was one. */
    private static boolean hold(BilinearFit fit, boolean[] held, double[] at, double[] lower, double[] upper) {
        double[] values = fit.values();
        boolean found = false;
        for (int j = 0; j < values.length; j++) {
            double beyond = Math.max(lower[j] - values[j], values[j] - upper[j]);
            double beside = Math.max(fit.problem().covariance.uncertainty(j), Math.abs(values[j]));
            if (!held[j] && !fit.tangent().elimination.isFree(j) && beyond > BEYOND * beside) {
                held[j] = true;
                at[j] = values[j] < lower[j] ? lower[j] : upper[j];
                found = true;
            }
        }
        return found;
    }

    /** The held variable whose release gains most; -1 if none gains. */
    private static int entering(
            Problem problem, BilinearFit fit, boolean[] held, boolean[] released, double[] lower, double[] upper) {
        double[] values = fit.values();
        int found = -1;
        double most = 1e-9;
        for (int j = 0; j < values.length; j++) {
            if (!held[j] || released[j]) {
                continue;
            }
            double u = problem.covariance.uncertainty(j);
            double slope = fit.gradient(j) + (u > 0 ? (values[j] - problem.values[j]) / u / u : 0);
            double inward = values[j] <= lower[j] ? -slope : slope;
            double gain = inward * (u > 0 ? u : Math.max(Math.abs(values[j]), upper[j] - lower[j]));
            if (gain > most && Double.isFinite(gain)) {
                most = gain;
                found = j;
            }
        }
        return found;
    }

    /** The fit, with held variables as if known. */
    public BilinearFit fit() {
        return fit;
    }

    /** Whether a variable is held at a bound. */
    public boolean isHeld(int variable) {
        return held[variable];
    }

    /** Whether no variable is beyond a bound, and none is held that would rather leave it. */
    public boolean isSettled() {
        return settled;
    }

    /** The sum of squared adjustments, those of held variables included. */
    public double statistic() {
        return statistic;
    }
}
