package io.didymium.core.lca.solver;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.solver.LinearSystem.Factors;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Systems of equations of one structure with changing values. Components, orders of elimination and the structure of factors are found
 * once, and only what some unknowns can reach is factored again. The solutions are those of {@link LinearSystem}. Immutable; may be
 * shared by threads.
 */
public final class Refactorization {
    private final SparseMatrix structure;
    private final Components components;
    private final int[] localIndex;
    private final @Nullable Block[] blocks;

    /** What is known of a component before its values are: where they are in the matrix, the order, the structure of factors. */
    private static final class Block {
        private final SparseMatrix pattern;
        private final int[] from;
        private final int[] order;
        private final Optional<SparseLu> factors;

        Block(SparseMatrix pattern, int[] from) {
            this.pattern = pattern;
            this.from = from;
            order = pattern.columns == 1 ? new int[] {0} : MinimumDegree.order(pattern);
            factors = pattern.columns == 1 ? Optional.empty() : SparseLu.analyse(pattern, order);
        }

        SparseMatrix with(double[] values) {
            double[] own = new double[from.length];
            for (int k = 0; k < own.length; k++) {
                own[k] = values[from[k]];
            }
            return new SparseMatrix(pattern.rows, pattern.columns, pattern.start, pattern.row, own);
        }
    }

    /**
     * Systems with the entries of a matrix.
     *
     * @param structure a square matrix with every entry that any of the systems has, also where it is zero here
     * @param unknowns the unknowns that right-hand sides are not zero at
     * @throws IllegalArgumentException if it is not square
     */
    public Refactorization(SparseMatrix structure, int... unknowns) {
        this.structure = requireNonNull(structure, "structure");
        if (structure.rows != structure.columns) {
            throw new IllegalArgumentException(
                    "a system needs a square matrix, not " + structure.rows + " x " + structure.columns);
        }
        components = Components.of(structure);
        localIndex = new int[structure.columns];
        for (int[] set : components.sets()) {
            for (int local = 0; local < set.length; local++) {
                localIndex[set[local]] = local;
            }
        }
        BitSet reached = reached(unknowns);
        blocks = new @Nullable Block[components.sets().size()];
        for (int c = 0; c < blocks.length; c++) {
            int[] set = components.sets().get(c);
            blocks[c] = reached.get(set[0]) ? block(set) : null;
        }
    }

    /** The unknowns that a solution may have values for, by number. */
    public BitSet reached(int... unknowns) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int unknown : unknowns) {
            open.add(unknown);
            found.set(unknown);
        }
        while (!open.isEmpty()) {
            int column = open.remove();
            for (int k = structure.start[column]; k < structure.start[column + 1]; k++) {
                if (!found.get(structure.row[k])) {
                    found.set(structure.row[k]);
                    open.add(structure.row[k]);
                }
            }
        }
        return found;
    }

    private Block block(int[] set) {
        int component = components.setOf(set[0]);
        int[] start = new int[set.length + 1];
        int size = 0;
        for (int column : set) {
            size += structure.start[column + 1] - structure.start[column];
        }
        int[] row = new int[size];
        int[] from = new int[size];
        double[] value = new double[size];
        int next = 0;
        for (int local = 0; local < set.length; local++) {
            for (int k = structure.start[set[local]]; k < structure.start[set[local] + 1]; k++) {
                if (components.setOf(structure.row[k]) == component) {
                    row[next] = localIndex[structure.row[k]];
                    value[next] = structure.value[k];
                    from[next++] = k;
                }
            }
            start[local + 1] = next;
        }
        SparseMatrix pattern =
                new SparseMatrix(set.length, set.length, start, Arrays.copyOf(row, next), Arrays.copyOf(value, next));
        return new Block(pattern, Arrays.copyOf(from, next));
    }

    /** The values of the structure, by place. */
    public double[] values() {
        return structure.value.clone();
    }

    /** The place of an entry among the values; -1 if the structure has none there. */
    public int placeOf(int row, int column) {
        int found = Arrays.binarySearch(structure.row, structure.start[column], structure.start[column + 1], row);
        return found < 0 ? -1 : found;
    }

    /**
     * The system of these values, for right-hand sides that are zero at other unknowns than those given.
     *
     * @param values the values by place; not copied
     */
    public LinearSystem with(double[] values) {
        @Nullable Factors[] factors = new @Nullable Factors[blocks.length];
        for (int c = 0; c < factors.length; c++) {
            Block block = blocks[c];
            if (block != null) {
                SparseMatrix own = block.with(values);
                Optional<Factors> found = block.factors.isPresent()
                        ? LinearSystem.refactor(own, block.order, block.factors.get())
                        : LinearSystem.factor(own, block.order);
                factors[c] = found.orElse(null);
            }
        }
        SparseMatrix matrix =
                new SparseMatrix(structure.rows, structure.columns, structure.start, structure.row, values);
        return new LinearSystem(matrix, components, localIndex, factors);
    }
}
