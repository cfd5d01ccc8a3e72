package io.didymium.core.lca.solver;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A square system of equations A s = f, factored once, solved for many right-hand sides and for its transpose.
 *
 * <p>Unknowns that depend on one another form a component; components are solved one after another, consumers before
 * suppliers, each alone factored by sparse LU. So an unknown that a right-hand side cannot reach is exactly zero. An unknown
 * that depends on a singular component is NaN, which means unknown. Immutable; may be shared by threads.
 */
public final class LinearSystem {
    /** Worse than this, factors with diagonal pivots are thrown away for such with the largest pivots. */
    private static final double MAX_BACKWARD_ERROR = 1e-12;

    private static final double[] THRESHOLDS = {0, 1e-3, 1};

    private final SparseMatrix matrix;
    private final Components components;
    private final @Nullable Factors[] factors;
    private final int[] localIndex;
    private final List<int[]> singular = new ArrayList<>();

    /**
     * Factors a square matrix.
     *
     * @throws IllegalArgumentException if it is not square
     */
    public LinearSystem(SparseMatrix matrix) {
        this.matrix = requireNonNull(matrix, "matrix");
        if (matrix.rows != matrix.columns) {
            throw new IllegalArgumentException(
                    "a system needs a square matrix, not " + matrix.rows + " x " + matrix.columns);
        }
        components = Components.of(matrix);
        factors = new @Nullable Factors[components.sets().size()];
        localIndex = new int[matrix.columns];
        for (int[] set : components.sets()) {
            for (int local = 0; local < set.length; local++) {
                localIndex[set[local]] = local;
            }
        }
        for (int c = 0; c < factors.length; c++) {
            int[] set = components.sets().get(c);
            SparseMatrix block = block(set);
            factors[c] = factor(block, block.columns == 1 ? new int[] {0} : MinimumDegree.order(block))
                    .orElse(null);
            if (factors[c] == null) {
                singular.add(set);
            }
        }
    }

    /** A system whose needed components are factored already; the others are null. */
    LinearSystem(SparseMatrix matrix, Components components, int[] localIndex, @Nullable Factors[] factors) {
        this.matrix = matrix;
        this.components = components;
        this.localIndex = localIndex;
        this.factors = factors;
    }

    /** The matrix. */
    public SparseMatrix matrix() {
        return matrix;
    }

    /** The loops of the matrix, suppliers before consumers. */
    public Components components() {
        return components;
    }

    /** The components that have no solution, in the order of {@link #components()}. */
    public List<int[]> singular() {
        return List.copyOf(singular);
    }

    /** Solves A s = f. */
    public Solution solve(double[] right) {
        double[] rest = right.clone();
        double[] solution = new double[rest.length];
        for (int c = factors.length - 1; c >= 0; c--) {
            int[] set = components.sets().get(c);
            double[] local = pick(rest, set);
            if (local != null) {
                Factors factor = factors[c];
                double[] values = factor == null ? unknown(set.length) : factor.solve(local);
                for (int k = 0; k < set.length; k++) {
                    solution[set[k]] = values[k];
                    passOn(set[k], c, values[k], rest);
                }
            }
        }
        return new Solution(solution, BackwardError.of(matrix, solution, right));
    }

    /** Solves the transposed system A' y = c. */
    public Solution solveTransposed(double[] right) {
        double[] solution = new double[right.length];
        for (int c = 0; c < factors.length; c++) {
            int[] set = components.sets().get(c);
            double[] local = new double[set.length];
            boolean zero = true;
            for (int k = 0; k < set.length; k++) {
                local[k] = right[set[k]] - takenFrom(set[k], c, solution);
                zero &= local[k] == 0;
            }
            Factors factor = factors[c];
            if (factor == null) {
                // What hangs on a singular loop is unknown, even where nothing would come of it.
                local = unknown(set.length);
            } else if (!zero) {
                local = factor.solveTransposed(local);
            }
            for (int k = 0; k < set.length; k++) {
                solution[set[k]] = local[k];
            }
        }
        return new Solution(solution, BackwardError.ofTransposed(matrix, solution, right));
    }

    private void passOn(int column, int component, double amount, double[] rest) {
        for (int k = matrix.start[column]; k < matrix.start[column + 1]; k++) {
            int row = matrix.row[k];
            if (components.setOf(row) != component) {
                rest[row] -= matrix.value[k] * amount;
            }
        }
    }

    private double takenFrom(int column, int component, double[] solution) {
        double sum = 0;
        for (int k = matrix.start[column]; k < matrix.start[column + 1]; k++) {
            int row = matrix.row[k];
            if (components.setOf(row) != component && solution[row] != 0) {
                sum += matrix.value[k] * solution[row];
            }
        }
        return sum;
    }

    private static double @Nullable [] pick(double[] values, int[] set) {
        double[] local = new double[set.length];
        boolean zero = true;
        for (int k = 0; k < set.length; k++) {
            local[k] = values[set[k]];
            zero &= local[k] == 0;
        }
        return zero ? null : local;
    }

    private static double[] unknown(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private SparseMatrix block(int[] set) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(set.length, set.length);
        int component = components.setOf(set[0]);
        for (int local = 0; local < set.length; local++) {
            int column = set[local];
            for (int k = matrix.start[column]; k < matrix.start[column + 1]; k++) {
                if (components.setOf(matrix.row[k]) == component) {
                    entries.add(localIndex[matrix.row[k]], local, matrix.value[k]);
                }
            }
        }
        return entries.build();
    }

    /** Factors the block of a component, its unknowns eliminated in an order. */
    static Optional<Factors> factor(SparseMatrix block, int[] order) {
        if (block.columns == 1) {
            double only = block.at(0, 0);
            return only == 0 ? Optional.empty() : Optional.of(new Single(only));
        }
        for (double threshold : THRESHOLDS) {
            Optional<SparseLu> found = SparseLu.factor(block, order, threshold);
            if (found.isPresent() && isAccurate(block, found.get())) {
                return Optional.of(new Refined(block, found.get()));
            }
        }
        return Optional.empty();
    }

    /** The same with the structure and pivots of another matrix; with others where these are not accurate. */
    static Optional<Factors> refactor(SparseMatrix block, int[] order, SparseLu structure) {
        return structure
                .refactored(block)
                .filter(again -> isAccurate(block, again))
                .map(again -> (Factors) new Refined(block, again))
                .or(() -> factor(block, order));
    }

    private static boolean isAccurate(SparseMatrix block, SparseLu lu) {
        double[] probe = new double[block.columns];
        Arrays.fill(probe, 1);
        Refined refined = new Refined(block, lu);
        return BackwardError.of(block, refined.solve(probe), probe) <= MAX_BACKWARD_ERROR
                && BackwardError.ofTransposed(block, refined.solveTransposed(probe), probe) <= MAX_BACKWARD_ERROR;
    }

    /** The factors of one component. */
    sealed interface Factors permits Single, Refined {
        double[] solve(double[] right);

        double[] solveTransposed(double[] right);
    }

    private record Single(double pivot) implements Factors {
        @Override
        public double[] solve(double[] right) {
            return new double[] {right[0] / pivot};
        }

        @Override
        public double[] solveTransposed(double[] right) {
            return solve(right);
        }
    }

    /** Factors whose solution is improved once by solving for what is left. */
    private record Refined(SparseMatrix block, SparseLu lu) implements Factors {
        @Override
        public double[] solve(double[] right) {
            double[] solution = lu.solve(right);
            return plus(solution, lu.solve(minus(right, block.times(solution))));
        }

        @Override
        public double[] solveTransposed(double[] right) {
            double[] solution = lu.solveTransposed(right);
            return plus(solution, lu.solveTransposed(minus(right, block.transposedTimes(solution))));
        }

        private static double[] plus(double[] left, double[] right) {
            for (int i = 0; i < left.length; i++) {
                left[i] += right[i];
            }
            return left;
        }

        private static double[] minus(double[] left, double[] right) {
            double[] difference = left.clone();
            for (int i = 0; i < left.length; i++) {
                difference[i] -= right[i];
            }
            return difference;
        }
    }
}
