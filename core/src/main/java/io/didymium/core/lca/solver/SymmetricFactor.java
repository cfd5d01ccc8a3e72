package io.didymium.core.lca.solver;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * The factors L D Lᵀ of a symmetric, positive semidefinite sparse matrix, with its rank.
 *
 * <p>A row whose pivot is rounding beside its diagonal depends on the rows before it and is left out; solutions are zero there, which
 * solves consistent systems. Rows of one pattern are ordered as one. Immutable; may be shared by threads.
 */
public final class SymmetricFactor {
    /** Pivots below this part of their diagonal are rounding. */
    private static final double SMALLEST_PIVOT = 1e-11;

    /** What is left of a semidefinite matrix beside a pivot of zero is below this part of the diagonals. */
    private static final double LARGEST_REST = 1e-7;

    private final int n;
    private final int[] order;
    final int[] position;
    /** Where each column of the lower triangle begins, without its diagonal; rows ascending. */
    final int[] start;

    final int[] row;
    final double[] value;
    /** The pivots; zero for rows that depend on others. */
    final double[] pivot;

    private final boolean semidefinite;

    private SymmetricFactor(
            int[] order, int[] position, int[] start, int[] row, double[] value, double[] pivot, boolean semidefinite) {
        n = order.length;
        this.semidefinite = semidefinite;
        this.order = order;
        this.position = position;
        this.start = start;
        this.row = row;
        this.value = value;
        this.pivot = pivot;
    }

    /**
     * Factors a matrix, of which both triangles are kept.
     *
     * @throws IllegalArgumentException if it is not square, or its factors would have over two thousand million entries
     */
    public static SymmetricFactor of(SparseMatrix matrix) {
        if (requireNonNull(matrix, "matrix").rows != matrix.columns) {
            throw new IllegalArgumentException(
                    "a factor needs a square matrix, not " + matrix.rows + " x " + matrix.columns);
        }
        return new Elimination(matrix, PatternOrder.of(matrix)).run();
    }

    /** Whether the matrix was found to be positive semidefinite, as far as rounding allows to say. */
    public boolean isSemidefinite() {
        return semidefinite;
    }

    /** The number of rows that do not depend on others. */
    public int rank() {
        int rank = 0;
        for (double each : pivot) {
            rank += each == 0 ? 0 : 1;
        }
        return rank;
    }

    /** The number of entries below the diagonal of L. */
    public int size() {
        return row.length;
    }

    /** Solves for a right-hand side. */
    public double[] solve(double[] right) {
        double[] work = new double[n];
        for (int k = 0; k < n; k++) {
            work[k] = right[order[k]];
        }
        for (int k = 0; k < n; k++) {
            double factor = work[k];
            if (factor != 0) {
                for (int p = start[k]; p < start[k + 1]; p++) {
                    work[row[p]] -= value[p] * factor;
                }
            }
        }
        for (int k = 0; k < n; k++) {
            work[k] = pivot[k] == 0 ? 0 : work[k] / pivot[k];
        }
        double[] solution = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double sum = work[k];
            for (int p = start[k]; p < start[k + 1]; p++) {
                sum -= value[p] * work[row[p]];
            }
            work[k] = pivot[k] == 0 ? 0 : sum;
            solution[order[k]] = work[k];
        }
        return solution;
    }

    /** The entries of the inverse at the places of the factors. */
    public SelectedInverse inverse() {
        return new SelectedInverse(this);
    }

    /** The factorisation while it runs, row by row (Davis 2005, algorithm 849). */
    private static final class Elimination {
        private final SparseMatrix matrix;
        private final int n;
        private final int[] order;
        private final int[] place;
        private final int[] parent;
        private final int[] seen;

        Elimination(SparseMatrix matrix, int[] order) {
            this.matrix = matrix;
            this.order = order;
            n = order.length;
            place = new int[n];
            for (int k = 0; k < n; k++) {
                place[order[k]] = k;
            }
            parent = new int[n];
            seen = new int[n];
        }

        SymmetricFactor run() {
            int[] start = columnStarts();
            int[] row = new int[start[n]];
            double[] value = new double[start[n]];
            double[] pivot = new double[n];
            int[] end = Arrays.copyOf(start, n);
            double[] root = new double[n];
            boolean semidefinite = true;
            double[] work = new double[n];
            int[] pattern = new int[n];
            int[] path = new int[n];
            Arrays.fill(seen, -1);
            for (int k = 0; k < n; k++) {
                int top = n;
                seen[k] = k;
                int column = order[k];
                for (int p = matrix.start[column]; p < matrix.start[column + 1]; p++) {
                    int i = place[matrix.row[p]];
                    if (i > k) {
                        continue;
                    }
                    work[i] += matrix.value[p];
                    int length = 0;
                    for (; seen[i] != k; i = parent[i]) {
                        path[length++] = i;
                        seen[i] = k;
                    }
                    while (length > 0) {
                        pattern[--top] = path[--length];
                    }
                }
                double diagonal = work[k];
                work[k] = 0;
                double rest = diagonal;
                root[k] = Math.sqrt(Math.max(0, diagonal));
                for (; top < n; top++) {
                    int i = pattern[top];
                    double amount = work[i];
                    work[i] = 0;
                    double factor = pivot[i] == 0 ? 0 : amount / pivot[i];
                    semidefinite &= pivot[i] != 0 || Math.abs(amount) <= LARGEST_REST * root[i] * root[k];
                    if (factor != 0) {
                        for (int p = start[i]; p < end[i]; p++) {
                            work[row[p]] -= value[p] * amount;
                        }
                        rest -= factor * amount;
                    }
                    row[end[i]] = k;
                    value[end[i]++] = factor;
                }
                semidefinite &= rest >= -LARGEST_REST * diagonal && diagonal >= 0;
                pivot[k] = rest > SMALLEST_PIVOT * diagonal ? rest : 0;
            }
            return new SymmetricFactor(order, place, start, row, value, pivot, semidefinite);
        }

        /** Where the columns of L begin: the lengths follow from the elimination tree. */
        private int[] columnStarts() {
            long[] count = new long[n];
            Arrays.fill(seen, -1);
            for (int k = 0; k < n; k++) {
                parent[k] = -1;
                seen[k] = k;
                int column = order[k];
                for (int p = matrix.start[column]; p < matrix.start[column + 1]; p++) {
                    for (int i = place[matrix.row[p]]; i < k && seen[i] != k; i = parent[i]) {
                        if (parent[i] < 0) {
                            parent[i] = k;
                        }
                        count[i]++;
                        seen[i] = k;
                    }
                }
            }
            int[] start = new int[n + 1];
            long sum = 0;
            for (int k = 0; k < n; k++) {
                sum += count[k];
                if (sum > 2_000_000_000L) {
                    throw new IllegalArgumentException(
                            "a matrix of " + n + " rows has too many entries in its factors");
                }
                start[k + 1] = (int) sum;
            }
            return start;
        }
    }
}
