package io.didymium.core.lca.solver;

/** The solution of a system of equations, with what certifies it. */
public final class Solution {
    private final double[] values;
    private final double backwardError;

    /** Takes the array over. */
    Solution(double[] values, double backwardError) {
        this.values = values;
        this.backwardError = backwardError;
    }

    /** The unknowns, for the caller to keep; NaN where one depends on a singular loop. */
    public double[] values() {
        return values;
    }

    /**
     * The smallest relative change of each entry and right-hand side for which the values are exact, around 1e-16 for a good
     * solution (Oettli and Prager 1964).
     */
    public double backwardError() {
        return backwardError;
    }
}
