package io.didymium.core.reconcile.numeric;

import io.didymium.core.lca.solver.SparseMatrix;
import io.didymium.core.lca.solver.SymmetricFactor;

/** The covariance of measured values: a variance each, and covariances of some pairs. Variables that are not measured have none. */
public final class Covariance {
    private final double[] uncertainty;
    private final SparseMatrix matrix;
    private final boolean diagonal;

    private Covariance(double[] uncertainty, SparseMatrix matrix, boolean diagonal) {
        this.uncertainty = uncertainty;
        this.matrix = matrix;
        this.diagonal = diagonal;
    }

    /**
     * The covariance of values with standard uncertainties and correlated pairs.
     *
     * @param first the one variable of each pair, no pair twice
     * @param second the other variable of each pair
     * @param coefficient the correlation of each pair
     */
    public static Covariance of(double[] uncertainty, int[] first, int[] second, double[] coefficient) {
        int n = uncertainty.length;
        SparseMatrix.Entries entries = SparseMatrix.ofSize(n, n);
        for (int j = 0; j < n; j++) {
            entries.add(j, j, uncertainty[j] * uncertainty[j]);
        }
        for (int k = 0; k < first.length; k++) {
            double value = coefficient[k] * uncertainty[first[k]] * uncertainty[second[k]];
            entries.add(first[k], second[k], value).add(second[k], first[k], value);
        }
        return new Covariance(uncertainty.clone(), entries.build(), first.length == 0);
    }

    /** Whether errors can have this covariance: it is positive semidefinite. */
    public boolean isPossible() {
        return SymmetricFactor.of(matrix).isSemidefinite();
    }

    /** This covariance, with some variables known exactly. */
    Covariance without(boolean[] exact) {
        double[] rest = uncertainty.clone();
        SparseMatrix.Entries entries = SparseMatrix.ofSize(rest.length, rest.length);
        for (int j = 0; j < rest.length; j++) {
            int column = j;
            if (exact[j]) {
                rest[j] = 0;
            } else {
                matrix.readColumn(j, (row, value) -> {
                    if (!exact[row]) {
                        entries.add(row, column, value);
                    }
                });
            }
        }
        return new Covariance(rest, entries.build(), diagonal);
    }

    /** This covariance, with uncertainties of variables that had none. */
    Covariance plus(double[] more) {
        double[] all = uncertainty.clone();
        SparseMatrix.Entries entries = SparseMatrix.ofSize(all.length, all.length);
        for (int j = 0; j < all.length; j++) {
            int column = j;
            matrix.readColumn(j, (row, value) -> entries.add(row, column, value));
            if (more[j] > 0) {
                all[j] = more[j];
                entries.add(j, j, more[j] * more[j]);
            }
        }
        return new Covariance(all, entries.build(), diagonal);
    }

    /** The standard uncertainty of a variable, zero if it is not measured. */
    double uncertainty(int variable) {
        return uncertainty[variable];
    }

    /** How many variables there are. */
    int size() {
        return uncertainty.length;
    }

    boolean isDiagonal() {
        return diagonal;
    }

    /** The product with a vector. */
    double[] times(double[] vector) {
        return matrix.times(vector);
    }

    /** A V Aᵀ. */
    SparseMatrix propagated(SparseMatrix a) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(a.rows(), a.rows());
        SparseMatrix spread = diagonal ? a : spread(a);
        for (int j = 0; j < size(); j++) {
            int[] rows = a.rowsOf(j);
            double[] values = a.valuesOf(j);
            int[] left = diagonal ? rows : spread.rowsOf(j);
            double[] leftValues = diagonal ? values : spread.valuesOf(j);
            double variance = diagonal ? uncertainty[j] * uncertainty[j] : 1;
            for (int p = 0; p < left.length; p++) {
                for (int q = 0; q < rows.length; q++) {
                    entries.add(left[p], rows[q], leftValues[p] * values[q] * variance);
                }
            }
        }
        return entries.build();
    }

    /** A V. */
    SparseMatrix spread(SparseMatrix a) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(a.rows(), a.columns());
        for (int j = 0; j < size(); j++) {
            int column = j;
            matrix.readColumn(j, (k, covariance) -> {
                if (covariance != 0) {
                    a.readColumn(k, (row, value) -> entries.add(row, column, value * covariance));
                }
            });
        }
        return entries.build();
    }
}
