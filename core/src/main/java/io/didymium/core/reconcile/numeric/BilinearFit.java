package io.didymium.core.reconcile.numeric;

import io.didymium.core.lca.solver.SparseMatrix;

/**
 * Measured values adjusted by weighted least squares so that balances hold, by successive tangents (Gauss and Newton): each round solves the
 * balances' tangent at the last values. A linear problem takes one round.
 *
 * <p>The certificate is computed apart from the method: how far the first-order conditions (Karush, Kuhn, Tucker) are from holding at the
 * values, and how far the balances are open.
 */
public final class BilinearFit {
    private static final int GUESSED_ROUNDS = 12;
    private static final int FULL_STEPS = 40;
    private static final double SHORT_STEP = 0.5;

    private final Problem problem;
    private final LinearFit last;
    private final double[] values;
    private final int rounds;
    private final double stationarity;
    private final double openness;
    private final double[] gradient;

    private BilinearFit(Problem problem, LinearFit last, double[] values, int rounds) {
        this.problem = problem;
        this.last = last;
        this.values = values;
        this.rounds = rounds;
        SparseMatrix a = problem.equations.derivatives(values);
        gradient = a.transposedTimes(last.balanceMultipliers(problem.equations.balances()));
        openness = problem.equations.openness(values);
        stationarity = distance();
    }

    /**
     * Adjusts.
     *
     * @param maxRounds how many tangents are tried
     * @param tolerance the certificate at which to stop
     */
    public static BilinearFit of(Problem problem, int maxRounds, double tolerance) {
        double[] at = problem.equations.isBilinear() ? start(problem) : problem.values;
        BilinearFit fit = step(problem, at, 1, 1);
        for (int round = 2; round <= maxRounds && fit.isFinite() && fit.certificate() > tolerance; round++) {
            fit = step(problem, fit.values, round, round > FULL_STEPS ? SHORT_STEP : 1);
        }
        return fit;
    }

    /** Where to begin: at the measured values; where some are missing, at what guesses lead to. */
    private static double[] start(Problem problem) {
        boolean complete = true;
        for (boolean each : problem.measured) {
            complete &= each;
        }
        if (complete) {
            return problem.values;
        }
        Problem guessed = problem.guessed();
        double[] at = guessed.values;
        for (int round = 1; round <= GUESSED_ROUNDS; round++) {
            BilinearFit fit = step(guessed, at, round, 1);
            if (!fit.isFinite()) {
                return at;
            }
            at = fit.values;
            if (fit.certificate() < 1e-3) {
                return at;
            }
        }
        return at;
    }

    private static BilinearFit step(Problem problem, double[] at, int round, double length) {
        SparseMatrix a = problem.equations.derivatives(at);
        double[] from = at.clone();
        for (int j = 0; j < from.length; j++) {
            from[j] = problem.measured[j] ? problem.values[j] : from[j];
        }
        LinearFit fit = new LinearFit(a, problem.equations.tangent(at), from, problem.measured, problem.covariance);
        double[] next = fit.values.clone();
        if (length < 1) {
            for (int j = 0; j < next.length; j++) {
                next[j] = at[j] + length * (next[j] - at[j]);
            }
        }
        return new BilinearFit(problem, fit, next, round);
    }

    /** How far y − v = V Aᵀ λ is from holding in standard uncertainties, and Aᵀ λ = 0 for what is not measured. */
    private double distance() {
        double[] adjustment = problem.covariance.times(gradient);
        double worst = 0;
        for (int j = 0; j < values.length; j++) {
            if (problem.measured[j]) {
                double difference = Math.abs(problem.values[j] - values[j] - adjustment[j]);
                double beside = problem.covariance.uncertainty(j) + 1e-9 * Math.abs(problem.values[j]);
                // Differences below the rounding of the value itself are none.
                worst = difference > 8 * Math.ulp(values[j]) ? Math.max(worst, difference / beside) : worst;
            } else {
                worst = Math.max(worst, Math.abs(gradient[j] * values[j]));
            }
        }
        return worst;
    }

    /** The larger of {@link #stationarity()} and {@link #openness()}. */
    public double certificate() {
        return Math.max(stationarity, openness);
    }

    /** How far the first-order conditions are from holding, in standard uncertainties. */
    public double stationarity() {
        return stationarity;
    }

    /** The largest part of a balance that is open, beside the sum of the sizes in it. */
    public double openness() {
        return openness;
    }

    /** Whether every number is finite. */
    public boolean isFinite() {
        return last.isFinite() && Double.isFinite(stationarity) && Double.isFinite(openness);
    }

    /** Whether the tangent of the balances cannot be closed, because values without uncertainty contradict it. */
    public boolean isContradictory() {
        return last.isContradictory();
    }

    /** The rounds taken. */
    public int rounds() {
        return rounds;
    }

    /** The adjusted values; those of variables that are neither measured nor observable have no meaning. */
    public double[] values() {
        return values.clone();
    }

    /** The sum of squared adjustments, each in standard uncertainties. */
    public double statistic() {
        return problem.statistic(values, gradient);
    }

    /** The independent balances among measured values: the degrees of freedom of {@link #statistic()}. */
    public int rank() {
        return last.rank;
    }

    /** Half the derivative of the sum of squares by a variable that is held at a value. */
    double gradient(int variable) {
        return gradient[variable];
    }

    Problem problem() {
        return problem;
    }

    LinearFit tangent() {
        return last;
    }
}
