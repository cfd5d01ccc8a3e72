package io.didymium.core.lca.solver;

import java.util.Arrays;

/**
 * The entries of the inverse of a symmetric matrix at the places where its factors have entries (Takahashi, Fagan and Chen 1973), which
 * include those where the matrix has entries. Rows that depend on others are zero. Immutable.
 */
public final class SelectedInverse {
    private final SymmetricFactor factor;
    private final double[] diagonal;
    private final double[] below;

    SelectedInverse(SymmetricFactor factor) {
        this.factor = factor;
        int n = factor.pivot.length;
        diagonal = new double[n];
        below = new double[factor.row.length];
        double[] sum = new double[n];
        double[] column = new double[n];
        int[] mark = new int[n];
        Arrays.fill(mark, -1);
        for (int j = n - 1; j >= 0; j--) {
            if (factor.pivot[j] != 0) {
                invert(j, sum, column, mark);
            }
        }
    }

    private void invert(int j, double[] sum, double[] column, int[] mark) {
        int[] start = factor.start;
        int[] row = factor.row;
        for (int p = start[j]; p < start[j + 1]; p++) {
            mark[row[p]] = j;
            sum[row[p]] = 0;
            column[row[p]] = factor.value[p];
        }
        for (int p = start[j]; p < start[j + 1]; p++) {
            int k = row[p];
            double ofK = column[k];
            double own = diagonal[k] * ofK;
            for (int q = start[k]; q < start[k + 1]; q++) {
                int i = row[q];
                if (mark[i] == j) {
                    sum[i] += below[q] * ofK;
                    own += below[q] * column[i];
                }
            }
            sum[k] += own;
        }
        double rest = 1 / factor.pivot[j];
        for (int p = start[j]; p < start[j + 1]; p++) {
            below[p] = factor.pivot[row[p]] == 0 ? 0 : -sum[row[p]];
            rest -= column[row[p]] * below[p];
        }
        diagonal[j] = rest;
    }

    /** The entry at a place, or NaN where the factors have no entry. */
    public double at(int i, int j) {
        int first = factor.position[i];
        int second = factor.position[j];
        if (first == second) {
            return diagonal[first];
        }
        int column = Math.min(first, second);
        int found = Arrays.binarySearch(
                factor.row, factor.start[column], factor.start[column + 1], Math.max(first, second));
        return found < 0 ? Double.NaN : below[found];
    }
}
