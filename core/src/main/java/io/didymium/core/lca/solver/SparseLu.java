package io.didymium.core.lca.solver;

import java.util.Arrays;
import java.util.Optional;

/**
 * A square sparse matrix as the product of two triangular ones, column by column (Gilbert and Peierls 1988).
 *
 * <p>Rows and columns are taken in a given order. The pivot of a column is its diagonal entry unless that is smaller than a
 * threshold times the largest candidate; then it is the largest.
 */
final class SparseLu {
    private final int n;
    /** The column eliminated at each position. */
    private final int[] order;
    /** The position at which each row is the pivot. */
    private final int[] position;

    private final Triangle lower;
    private final Triangle upper;
    private final double[] pivot;

    private SparseLu(int[] order, int[] position, Triangle lower, Triangle upper, double[] pivot) {
        this.n = order.length;
        this.order = order;
        this.position = position;
        this.lower = lower;
        this.upper = upper;
        this.pivot = pivot;
    }

    /**
     * Factors a matrix.
     *
     * @param order the columns in the order in which to eliminate them
     * @param threshold from 0, which takes every diagonal entry that is not zero, to 1, which takes the largest entry
     * @return the factors, or nothing if the matrix is singular to working precision
     */
    static Optional<SparseLu> factor(SparseMatrix matrix, int[] order, double threshold) {
        return new Elimination(matrix, order, threshold, false).run();
    }

    /**
     * Factors a matrix with diagonal pivots and keeps every entry that the structure allows, also those that are zero by chance, so
     * that {@link #refactored} may use the structure again.
     */
    static Optional<SparseLu> analyse(SparseMatrix matrix, int[] order) {
        return new Elimination(matrix, order, 0, true).run();
    }

    /**
     * Factors a matrix of the same structure with the same pivots (as KLU does, Davis and Palamadai Natarajan 2010).
     *
     * @return the factors, or nothing if a pivot is zero to working precision
     */
    Optional<SparseLu> refactored(SparseMatrix matrix) {
        Triangle newLower = lower.withoutValues();
        Triangle newUpper = upper.withoutValues();
        double[] newPivot = new double[n];
        double[] work = new double[n];
        for (int k = 0; k < n; k++) {
            double scale = 0;
            for (int i = matrix.start[order[k]]; i < matrix.start[order[k] + 1]; i++) {
                work[position[matrix.row[i]]] = matrix.value[i];
                scale = Math.max(scale, Math.abs(matrix.value[i]));
            }
            for (int i = upper.start[k]; i < upper.start[k + 1]; i++) {
                int at = upper.row[i];
                newUpper.value[i] = work[at];
                newLower.subtractColumn(at, work);
                work[at] = 0;
            }
            newPivot[k] = work[k];
            work[k] = 0;
            // Comparison with NaN is false, too.
            if (!(Math.abs(newPivot[k]) > Math.ulp(scale) * 8)) {
                return Optional.empty();
            }
            for (int i = lower.start[k]; i < lower.start[k + 1]; i++) {
                newLower.value[i] = work[lower.row[i]] / newPivot[k];
                work[lower.row[i]] = 0;
            }
        }
        return Optional.of(new SparseLu(order, position, newLower, newUpper, newPivot));
    }

    /** Solves for a right-hand side. */
    double[] solve(double[] right) {
        double[] work = new double[n];
        for (int i = 0; i < n; i++) {
            work[position[i]] = right[i];
        }
        for (int k = 0; k < n; k++) {
            lower.subtractColumn(k, work);
        }
        double[] solution = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            work[k] /= pivot[k];
            upper.subtractColumn(k, work);
            solution[order[k]] = work[k];
        }
        return solution;
    }

    /** Solves the transposed system for a right-hand side. */
    double[] solveTransposed(double[] right) {
        double[] work = new double[n];
        for (int k = 0; k < n; k++) {
            work[k] = (right[order[k]] - upper.columnTimes(k, work)) / pivot[k];
        }
        for (int k = n - 1; k >= 0; k--) {
            work[k] -= lower.columnTimes(k, work);
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = work[position[i]];
        }
        return solution;
    }

    /** A triangular matrix by columns, without its diagonal. */
    private static final class Triangle {
        private final int[] start;
        private int[] row;
        private double[] value;
        private int size;

        Triangle(int n, int capacity) {
            start = new int[n + 1];
            row = new int[Math.max(capacity, 16)];
            value = new double[row.length];
        }

        private Triangle(Triangle structure) {
            start = structure.start;
            row = structure.row;
            size = structure.size;
            value = new double[size];
        }

        /** A triangle of the same structure, which is shared. */
        Triangle withoutValues() {
            return new Triangle(this);
        }

        void add(int atRow, double amount) {
            if (size == row.length) {
                int larger = (int) Math.min(Integer.MAX_VALUE - 8L, row.length * 2L);
                row = Arrays.copyOf(row, larger);
                value = Arrays.copyOf(value, larger);
            }
            row[size] = atRow;
            value[size++] = amount;
        }

        void endColumn(int column) {
            start[column + 1] = size;
        }

        void subtractColumn(int column, double[] work) {
            double factor = work[column];
            if (factor != 0) {
                for (int k = start[column]; k < start[column + 1]; k++) {
                    work[row[k]] -= value[k] * factor;
                }
            }
        }

        double columnTimes(int column, double[] work) {
            double sum = 0;
            for (int k = start[column]; k < start[column + 1]; k++) {
                sum += value[k] * work[row[k]];
            }
            return sum;
        }
    }

    /** The factorisation while it runs; rows keep their own numbers in the lower triangle until the end. */
    private static final class Elimination {
        private static final int NOT_YET = -1;

        private final SparseMatrix matrix;
        private final int[] order;
        private final double threshold;
        private final boolean keepsZeros;
        private final int n;
        private final int[] position;
        private final Triangle lower;
        private final Triangle upper;
        private final double[] pivot;
        private final double[] work;
        private final int[] reached;
        private final int[] seenAt;
        private final int[] path;
        private final int[] cursor;

        Elimination(SparseMatrix matrix, int[] order, double threshold, boolean keepsZeros) {
            this.matrix = matrix;
            this.order = order;
            this.threshold = threshold;
            this.keepsZeros = keepsZeros;
            n = matrix.columns;
            position = new int[n];
            Arrays.fill(position, NOT_YET);
            lower = new Triangle(n, 4 * matrix.size());
            upper = new Triangle(n, 4 * matrix.size());
            pivot = new double[n];
            work = new double[n];
            reached = new int[n];
            seenAt = new int[n];
            Arrays.fill(seenAt, NOT_YET);
            path = new int[n];
            cursor = new int[n];
        }

        Optional<SparseLu> run() {
            for (int k = 0; k < n; k++) {
                int column = order[k];
                int top = reach(column, k);
                double scale = scatter(column);
                eliminate(top);
                if (!choosePivot(column, k, top, scale)) {
                    return Optional.empty();
                }
            }
            for (int k = 0; k < lower.size; k++) {
                lower.row[k] = position[lower.row[k]];
            }
            return Optional.of(new SparseLu(order, position, lower, upper, pivot));
        }

        /** The rows that the column will have entries in, from the returned place on, each before those it changes. */
        private int reach(int column, int stamp) {
            int top = n;
            for (int k = matrix.start[column]; k < matrix.start[column + 1]; k++) {
                if (seenAt[matrix.row[k]] != stamp) {
                    top = descend(matrix.row[k], stamp, top);
                }
            }
            return top;
        }

        private int descend(int root, int stamp, int from) {
            int top = from;
            int depth = 0;
            open(0, root, stamp);
            while (depth >= 0) {
                int at = position[path[depth]];
                int end = at == NOT_YET ? 0 : lower.start[at + 1];
                int next = NOT_YET;
                while (next == NOT_YET && cursor[depth] < end) {
                    int candidate = lower.row[cursor[depth]++];
                    next = seenAt[candidate] == stamp ? NOT_YET : candidate;
                }
                if (next == NOT_YET) {
                    reached[--top] = path[depth--];
                } else {
                    open(++depth, next, stamp);
                }
            }
            return top;
        }

        private void open(int depth, int row, int stamp) {
            seenAt[row] = stamp;
            path[depth] = row;
            cursor[depth] = position[row] == NOT_YET ? 0 : lower.start[position[row]];
        }

        private double scatter(int column) {
            double largest = 0;
            for (int k = matrix.start[column]; k < matrix.start[column + 1]; k++) {
                work[matrix.row[k]] = matrix.value[k];
                largest = Math.max(largest, Math.abs(matrix.value[k]));
            }
            return largest;
        }

        private void eliminate(int top) {
            for (int p = top; p < n; p++) {
                int at = position[reached[p]];
                double factor = work[reached[p]];
                if (at != NOT_YET && factor != 0) {
                    for (int k = lower.start[at]; k < lower.start[at + 1]; k++) {
                        work[lower.row[k]] -= lower.value[k] * factor;
                    }
                }
            }
        }

        private boolean choosePivot(int column, int at, int top, double scale) {
            int best = NOT_YET;
            double largest = 0;
            for (int p = top; p < n; p++) {
                int row = reached[p];
                if (position[row] != NOT_YET) {
                    upper.add(position[row], work[row]);
                } else if (Math.abs(work[row]) > largest) {
                    largest = Math.abs(work[row]);
                    best = row;
                }
            }
            // What is left of a column that others already determine is rounding, not information.
            if (best == NOT_YET || largest <= Math.ulp(scale) * 8) {
                return false;
            }
            boolean diagonal = position[column] == NOT_YET
                    && Math.abs(work[column]) > Math.ulp(scale) * 8
                    && Math.abs(work[column]) >= threshold * largest
                    && seenAt[column] == at;
            int chosen = diagonal ? column : best;
            pivot[at] = work[chosen];
            for (int p = top; p < n; p++) {
                int row = reached[p];
                if (position[row] == NOT_YET && row != chosen && (keepsZeros || work[row] != 0)) {
                    lower.add(row, work[row] / pivot[at]);
                }
                work[row] = 0;
            }
            position[chosen] = at;
            lower.endColumn(at);
            upper.endColumn(at);
            return true;
        }
    }
}
