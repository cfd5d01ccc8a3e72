package io.didymium.core.lca.solver;

/** The componentwise backward error of a solution (Oettli and Prager 1964); equations with an unknown value are left out. */
final class BackwardError {
    private BackwardError() {}

    static double of(SparseMatrix matrix, double[] solution, double[] right) {
        double[] left = new double[right.length];
        double[] size = new double[right.length];
        for (int j = 0; j < matrix.columns; j++) {
            if (solution[j] != 0) {
                for (int k = matrix.start[j]; k < matrix.start[j + 1]; k++) {
                    double term = matrix.value[k] * solution[j];
                    left[matrix.row[k]] += term;
                    size[matrix.row[k]] += Math.abs(term);
                }
            }
        }
        return largest(left, size, right, solution);
    }

    static double ofTransposed(SparseMatrix matrix, double[] solution, double[] right) {
        double[] left = new double[right.length];
        double[] size = new double[right.length];
        for (int j = 0; j < matrix.columns; j++) {
            for (int k = matrix.start[j]; k < matrix.start[j + 1]; k++) {
                double term = matrix.value[k] * solution[matrix.row[k]];
                left[j] += term;
                size[j] += Math.abs(term);
            }
        }
        return largest(left, size, right, solution);
    }

    private static double largest(double[] left, double[] size, double[] right, double[] solution) {
        double worst = 0;
        for (int i = 0; i < right.length; i++) {
            double scale = size[i] + Math.abs(right[i]);
            // The equation of an unknown value is not solved, which is no inaccuracy.
            if (scale > 0 && !Double.isNaN(solution[i])) {
                worst = Math.max(worst, Math.abs(left[i] - right[i]) / scale);
            }
        }
        return worst;
    }
}
