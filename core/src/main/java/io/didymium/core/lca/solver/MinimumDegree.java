package io.didymium.core.lca.solver;

import java.util.Arrays;

/**
 * An order of elimination that keeps a sparse matrix sparse: always an unknown of fewest neighbours next.
 *
 * <p>Works on the pattern of the matrix plus its transpose as a quotient graph: an eliminated unknown becomes an element that
 * represents the clique of its neighbours and absorbs the elements it touched. Degrees are the upper bounds of Amestoy, Davis
 * and Duff (1996). Ties go to the unknown entered last; unknowns of very many neighbours come last, because looking at
 * them again and again would cost more than they save.
 */
public final class MinimumDegree {
    private static final int DENSE_FACTOR = 10;

    private final int n;
    /** The neighbours of each unknown that are no elements yet. */
    private final int[][] unknowns;

    private final int[] unknownCount;
    /** The elements each unknown touches. */
    private final int[][] elements;

    private final int[] elementCount;
    /** The unknowns of each element. */
    private final int[][] clique;

    private final boolean[] absorbed;
    private final boolean[] done;
    private final int[] degree;
    private final DegreeLists lists;
    private final int[] mark;
    private final int[] outside;
    private final int[] outsideStamp;

    private MinimumDegree(SparseMatrix matrix) {
        n = matrix.columns;
        unknowns = neighbours(matrix);
        unknownCount = new int[n];
        elements = new int[n][];
        elementCount = new int[n];
        clique = new int[n][];
        absorbed = new boolean[n];
        done = new boolean[n];
        degree = new int[n];
        lists = new DegreeLists(n);
        mark = new int[n];
        Arrays.fill(mark, -1);
        outside = new int[n];
        outsideStamp = new int[n];
        Arrays.fill(outsideStamp, -1);
    }

    /** The unknowns of a square matrix in the order in which to eliminate them. */
    public static int[] order(SparseMatrix matrix) {
        return new MinimumDegree(matrix).run();
    }

    private int[] run() {
        int[] order = new int[n];
        int dense = n;
        int limit = (int) Math.max(16, DENSE_FACTOR * Math.sqrt(n));
        for (int i = 0; i < n; i++) {
            unknownCount[i] = unknowns[i].length;
            degree[i] = unknowns[i].length;
            elements[i] = new int[4];
            if (degree[i] > limit) {
                order[--dense] = i;
                done[i] = true;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            if (!done[i]) {
                lists.insert(i, degree[i]);
            }
        }
        for (int k = 0; k < dense; k++) {
            int pivot = lists.removeLowest();
            order[k] = pivot;
            eliminate(pivot, dense - k - 1);
        }
        return order;
    }

    private void eliminate(int pivot, int left) {
        done[pivot] = true;
        int[] around = cliqueOf(pivot);
        clique[pivot] = around;
        countOutside(pivot, around);
        for (int i : around) {
            lists.remove(i, degree[i]);
            int bound = keepOpen(i) + pruneElements(i, pivot) + around.length - 1;
            degree[i] = Math.min(Math.min(bound, degree[i] + around.length - 1), Math.max(left - 1, 0));
            lists.insert(i, degree[i]);
        }
        unknowns[pivot] = new int[0];
    }

    /** The unknowns that the elimination of a pivot makes neighbours of one another. */
    private int[] cliqueOf(int pivot) {
        int bound = unknownCount[pivot];
        for (int k = 0; k < elementCount[pivot]; k++) {
            bound += clique[elements[pivot][k]].length;
        }
        int[] around = new int[bound];
        mark[pivot] = pivot;
        int size = gather(unknowns[pivot], unknownCount[pivot], pivot, around, 0);
        for (int k = 0; k < elementCount[pivot]; k++) {
            int element = elements[pivot][k];
            size = gather(clique[element], clique[element].length, pivot, around, size);
            absorbed[element] = true;
            clique[element] = new int[0];
        }
        return Arrays.copyOf(around, size);
    }

    private int gather(int[] from, int count, int stamp, int[] into, int size) {
        int next = size;
        for (int k = 0; k < count; k++) {
            int i = from[k];
            if (!done[i] && mark[i] != stamp) {
                mark[i] = stamp;
                into[next++] = i;
            }
        }
        return next;
    }

    /** How many unknowns of each element touched lie outside the new clique. */
    private void countOutside(int pivot, int[] around) {
        for (int i : around) {
            for (int k = 0; k < elementCount[i]; k++) {
                int element = elements[i][k];
                if (!absorbed[element]) {
                    if (outsideStamp[element] != pivot) {
                        outsideStamp[element] = pivot;
                        outside[element] = clique[element].length;
                    }
                    outside[element]--;
                }
            }
        }
    }

    /** Forgets the neighbours that the new element covers; returns how many are left. */
    private int keepOpen(int i) {
        int kept = 0;
        int[] list = unknowns[i];
        for (int k = 0; k < unknownCount[i]; k++) {
            if (!done[list[k]] && mark[list[k]] != mark[i]) {
                list[kept++] = list[k];
            }
        }
        unknownCount[i] = kept;
        return kept;
    }

    /** Forgets absorbed elements and adds the new one; returns how many unknowns the others hold outside it. */
    private int pruneElements(int i, int pivot) {
        int kept = 0;
        int sum = 0;
        int[] list = elements[i];
        for (int k = 0; k < elementCount[i]; k++) {
            int element = list[k];
            // An element wholly inside the new one says nothing that the new one does not say.
            if (!absorbed[element] && outside[element] > 0) {
                list[kept++] = element;
                sum += outside[element];
            }
        }
        if (kept == list.length) {
            list = Arrays.copyOf(list, kept * 2);
            elements[i] = list;
        }
        list[kept++] = pivot;
        elementCount[i] = kept;
        return sum;
    }

    private static int[][] neighbours(SparseMatrix matrix) {
        SparseMatrix across = matrix.transposed();
        int[][] all = new int[matrix.columns][];
        int[] seen = new int[matrix.columns];
        Arrays.fill(seen, -1);
        for (int j = 0; j < matrix.columns; j++) {
            int[] found = new int[matrix.start[j + 1] - matrix.start[j] + across.start[j + 1] - across.start[j]];
            seen[j] = j;
            int size = collect(matrix, j, seen, found, 0);
            all[j] = Arrays.copyOf(found, collect(across, j, seen, found, size));
        }
        return all;
    }

    private static int collect(SparseMatrix from, int column, int[] seen, int[] into, int size) {
        int next = size;
        for (int k = from.start[column]; k < from.start[column + 1]; k++) {
            if (seen[from.row[k]] != column) {
                seen[from.row[k]] = column;
                into[next++] = from.row[k];
            }
        }
        return next;
    }

    /** The unknowns by degree, as doubly linked lists. */
    private static final class DegreeLists {
        private static final int NONE = -1;

        private final int[] head;
        private final int[] next;
        private final int[] before;
        private int lowest;

        DegreeLists(int n) {
            head = new int[Math.max(n, 1)];
            Arrays.fill(head, NONE);
            next = new int[n];
            before = new int[n];
        }

        void insert(int i, int degree) {
            next[i] = head[degree];
            before[i] = NONE;
            if (head[degree] != NONE) {
                before[head[degree]] = i;
            }
            head[degree] = i;
            lowest = Math.min(lowest, degree);
        }

        void remove(int i, int degree) {
            if (before[i] == NONE) {
                head[degree] = next[i];
            } else {
                next[before[i]] = next[i];
            }
            if (next[i] != NONE) {
                before[next[i]] = before[i];
            }
        }

        int removeLowest() {
            while (head[lowest] == NONE) {
                lowest++;
            }
            int i = head[lowest];
            remove(i, lowest);
            return i;
        }
    }
}
