package io.didymium.core.lca.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The loops of a square matrix: the sets of unknowns that depend on one another (Tarjan 1972, without recursion). */
public final class Components {
    private static final int UNSEEN = -1;

    private final List<int[]> sets;
    private final int[] setOf;

    private Components(List<int[]> sets, int[] setOf) {
        this.sets = List.copyOf(sets);
        this.setOf = setOf;
    }

    /** The loops of a matrix in which column j depends on every row it has an entry in. */
    public static Components of(SparseMatrix matrix) {
        return new Search(matrix).run();
    }

    /** The unknowns of each set, ascending; each set after all those that its columns reach. */
    public List<int[]> sets() {
        return sets;
    }

    /** The index of the set of an unknown. */
    public int setOf(int unknown) {
        return setOf[unknown];
    }

    private static final class Search {
        private final SparseMatrix matrix;
        private final int[] order;
        private final int[] low;
        private final int[] setOf;
        private final int[] path;
        private final int[] cursor;
        private final int[] open;
        private final List<int[]> sets = new ArrayList<>();
        private int seen;
        private int opened;

        Search(SparseMatrix matrix) {
            this.matrix = matrix;
            int n = matrix.columns;
            order = new int[n];
            Arrays.fill(order, UNSEEN);
            low = new int[n];
            setOf = new int[n];
            Arrays.fill(setOf, UNSEEN);
            path = new int[n];
            cursor = new int[n];
            open = new int[n];
        }

        Components run() {
            for (int root = 0; root < matrix.columns; root++) {
                if (order[root] == UNSEEN) {
                    visit(root);
                }
            }
            return new Components(sets, setOf);
        }

        private void visit(int root) {
            int depth = 0;
            path[0] = root;
            enter(root);
            while (depth >= 0) {
                int node = path[depth];
                if (cursor[node] == matrix.start[node + 1]) {
                    if (low[node] == order[node]) {
                        close(node);
                    }
                    depth--;
                    if (depth >= 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[node]);
                    }
                    continue;
                }
                int next = matrix.row[cursor[node]++];
                if (order[next] == UNSEEN) {
                    path[++depth] = next;
                    enter(next);
                } else if (setOf[next] == UNSEEN) {
                    low[node] = Math.min(low[node], order[next]);
                }
            }
        }

        private void enter(int node) {
            order[node] = seen;
            low[node] = seen++;
            cursor[node] = matrix.start[node];
            open[opened++] = node;
        }

        private void close(int node) {
            int from = opened;
            do {
                from--;
                setOf[open[from]] = sets.size();
            } while (open[from] != node);
            int[] set = Arrays.copyOfRange(open, from, opened);
            Arrays.sort(set);
            sets.add(set);
            opened = from;
        }
    }
}
