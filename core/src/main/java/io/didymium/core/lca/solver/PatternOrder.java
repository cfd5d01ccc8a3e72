package io.didymium.core.lca.solver;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * An order of elimination of a symmetric matrix in which rows of one pattern follow each other: the balances of one node, say. Ordering
 * them as one is faster, and changes nothing for the fill.
 */
final class PatternOrder {
    private PatternOrder() {}

    static int[] of(SparseMatrix matrix) {
        int n = matrix.columns;
        Map<IntBuffer, Integer> groups = new HashMap<>();
        int[] group = new int[n];
        int[] representative = new int[n];
        for (int column = 0; column < n; column++) {
            Integer known = groups.putIfAbsent(rows(matrix, column), groups.size());
            if (known == null) {
                representative[groups.size() - 1] = column;
            }
            group[column] = known == null ? groups.size() - 1 : known;
        }
        return expand(MinimumDegree.order(compressed(matrix, group, representative, groups.size())), group);
    }

    /** The rows of a column, compared as a whole. */
    private static IntBuffer rows(SparseMatrix matrix, int column) {
        return IntBuffer.wrap(Arrays.copyOfRange(matrix.row, matrix.start[column], matrix.start[column + 1]));
    }

    private static SparseMatrix compressed(SparseMatrix matrix, int[] group, int[] representative, int size) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(size, size);
        int[] seen = new int[size];
        Arrays.fill(seen, -1);
        for (int g = 0; g < size; g++) {
            int column = representative[g];
            for (int p = matrix.start[column]; p < matrix.start[column + 1]; p++) {
                int other = group[matrix.row[p]];
                if (seen[other] != g) {
                    seen[other] = g;
                    entries.add(other, g, 1);
                }
            }
        }
        return entries.build();
    }

    /** The members of each group in its turn, ascending. */
    private static int[] expand(int[] groupOrder, int[] group) {
        int[] begin = new int[groupOrder.length + 1];
        int[] turn = new int[groupOrder.length];
        for (int k = 0; k < groupOrder.length; k++) {
            turn[groupOrder[k]] = k;
        }
        for (int each : group) {
            begin[turn[each] + 1]++;
        }
        for (int k = 0; k < groupOrder.length; k++) {
            begin[k + 1] += begin[k];
        }
        int[] order = new int[group.length];
        for (int member = 0; member < group.length; member++) {
            order[begin[turn[group[member]]]++] = member;
        }
        return order;
    }
}
