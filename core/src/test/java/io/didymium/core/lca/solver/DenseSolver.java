package io.didymium.core.lca.solver;

/** The plain way to solve a system, as an oracle: Gauss with the largest pivots. */
final class DenseSolver {
    private DenseSolver() {}

    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        double[] b = right.clone();
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
                best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
            }
            double[] row = a[k];
            a[k] = a[best];
            a[best] = row;
            double swap = b[k];
            b[k] = b[best];
            b[best] = swap;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                b[k] -= a[k][j] * b[j];
            }
            b[k] /= a[k][k];
        }
        return b;
    }

    static double[][] transposed(double[][] matrix) {
        double[][] across = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                across[j][i] = matrix[i][j];
            }
        }
        return across;
    }

    static SparseMatrix sparse(double[][] matrix) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(matrix.length, matrix[0].length);
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                if (matrix[i][j] != 0) {
                    entries.add(i, j, matrix[i][j]);
                }
            }
        }
        return entries.build();
    }
}
