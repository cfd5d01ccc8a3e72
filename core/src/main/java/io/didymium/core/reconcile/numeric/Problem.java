package io.didymium.core.reconcile.numeric;

import java.util.Arrays;

/** What is to be adjusted: balances, values, which of them are measured, and their covariance. Immutable but for its arrays. */
public final class Problem {
    final BalanceEquations equations;
    final double[] values;
    final boolean[] measured;
    final Covariance covariance;

    /**
     * A problem.
     *
     * @param values the measured values; for others, anything
     * @param measured which variables are measured
     */
    public Problem(BalanceEquations equations, double[] values, boolean[] measured, Covariance covariance) {
        this.equations = equations;
        this.values = values.clone();
        this.measured = measured.clone();
        this.covariance = covariance;
    }

    /** This problem, with one variable as if it were not measured. */
    Problem without(int variable) {
        boolean[] rest = measured.clone();
        rest[variable] = false;
        boolean[] dropped = new boolean[rest.length];
        dropped[variable] = true;
        return new Problem(equations, values, rest, covariance.without(dropped));
    }

    /** This problem, with some variables known to have given values. */
    Problem fixed(boolean[] exact, double[] at) {
        double[] set = values.clone();
        boolean[] known = measured.clone();
        for (int j = 0; j < set.length; j++) {
            if (exact[j]) {
                set[j] = at[j];
                known[j] = true;
            }
        }
        return new Problem(equations, set, known, covariance.without(exact));
    }

    /**
     * This problem with a guess for each variable that is not measured, so that every system has a solution: the median of the measured
     * variables of its kind, with ten times it as uncertainty.
     */
    Problem guessed() {
        boolean[] contents = equations.contents();
        double mass = median(contents, false);
        double content = median(contents, true);
        double[] set = values.clone();
        double[] uncertainty = new double[set.length];
        for (int j = 0; j < set.length; j++) {
            if (!measured[j]) {
                set[j] = contents[j] ? content : mass;
                uncertainty[j] = 10 * set[j];
            }
        }
        boolean[] all = new boolean[set.length];
        Arrays.fill(all, true);
        return new Problem(equations, set, all, covariance.plus(uncertainty));
    }

    private double median(boolean[] contents, boolean ofContents) {
        double[] sizes = new double[values.length];
        int count = 0;
        for (int j = 0; j < values.length; j++) {
            if (measured[j] && contents[j] == ofContents && values[j] != 0) {
                sizes[count++] = Math.abs(values[j]);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 1 : sizes[count / 2];
    }

    /** The sum of squares (y − v)ᵀ V⁻¹ (y − v) of adjustments y − v = V Aᵀ λ. */
    double statistic(double[] adjusted, double[] gradient) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            if (measured[j]) {
                sum += (values[j] - adjusted[j]) * gradient[j];
            }
        }
        return sum;
    }
}
