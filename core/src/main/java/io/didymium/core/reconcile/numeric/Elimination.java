package io.didymium.core.reconcile.numeric;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.solver.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Balances from which the variables that are not measured are eliminated (Gauss and Jordan): what is left binds measured values alone, and
 * what was taken out gives the variables that are not measured, or shows that they cannot be observed.
 */
final class Elimination {
    /** Entries below this part of the largest entry of their row and column are rounding. */
    private static final double ROUNDING = 1e-10;

    /** A row: factors by variable, what they sum to, and the balances that it is made of, each with its factor. */
    static final class Row {
        final TreeMap<Integer, Double> factors = new TreeMap<>();
        final TreeMap<Integer, Double> balances = new TreeMap<>();
        final int number;
        double right;
        /** Whether no variable is solved by it. */
        boolean open = true;

        private Row(int number, double right) {
            this.number = number;
            this.right = right;
            balances.put(number, 1.0);
        }

        void divide(double by) {
            factors.replaceAll((variable, factor) -> factor / by);
            balances.replaceAll((balance, factor) -> factor / by);
            right /= by;
        }

        void subtract(Row other, double times) {
            other.factors.forEach((variable, factor) -> add(factors, variable, -times * factor));
            other.balances.forEach((balance, factor) -> add(balances, balance, -times * factor));
            right -= times * other.right;
        }

        private static void add(Map<Integer, Double> to, int key, double amount) {
            to.merge(
                    key,
                    amount,
                    (old, more) -> Math.abs(old + more) <= ROUNDING * 1e-3 * Math.max(Math.abs(old), Math.abs(more))
                            ? null
                            : Double.valueOf(old + more));
        }
    }

    private final boolean[] measured;
    private final List<Row> binding = new ArrayList<>();
    private final TreeMap<Integer, Row> solved = new TreeMap<>();
    private final boolean[] free;
    /** By variable that is not measured, the rows that it is or was in, by number. */
    private final SortedMap<Integer, SortedMap<Integer, Row>> touched = new TreeMap<>();

    private Elimination(boolean[] measured) {
        this.measured = measured;
        free = new boolean[measured.length];
    }

    /** Eliminates from balances A v = c. */
    static Elimination of(SparseMatrix a, double[] right, boolean[] measured) {
        Elimination result = new Elimination(measured);
        List<Row> rows = rows(a, right);
        result.run(rows, scales(a));
        return result;
    }

    /** The rows that bind measured values alone, in the order of the balances they came from. */
    List<Row> binding() {
        return binding;
    }

    /** By variable that is not measured, the row that gives it: its own factor is 1. */
    Map<Integer, Row> solved() {
        return solved;
    }

    /** Whether a variable has no measured value and follows from none, or takes part in what does not. */
    boolean isFree(int variable) {
        return free[variable];
    }

    /** Whether a variable that is not measured follows from measured ones. */
    boolean isObservable(int variable) {
        Row row = solved.get(variable);
        return row != null && row.factors.keySet().stream().allMatch(other -> other == variable || measured[other]);
    }

    /** The rows that bind measured values as a matrix over all variables. */
    SparseMatrix matrix() {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(binding.size(), measured.length);
        for (int i = 0; i < binding.size(); i++) {
            int row = i;
            binding.get(i).factors.forEach((variable, factor) -> entries.add(row, variable, factor));
        }
        return entries.build();
    }

    /** What the rows that bind measured values sum to. */
    double[] right() {
        return binding.stream().mapToDouble(row -> row.right).toArray();
    }

    private static List<Row> rows(SparseMatrix a, double[] right) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < a.rows(); i++) {
            rows.add(new Row(i, right[i]));
        }
        for (int j = 0; j < a.columns(); j++) {
            int column = j;
            a.readColumn(j, (i, value) -> {
                if (value != 0) {
                    rows.get(i).factors.put(column, value);
                }
            });
        }
        return rows;
    }

    /** The largest entry of each column. */
    private static double[] scales(SparseMatrix a) {
        return IntStream.range(0, a.columns())
                .mapToDouble(
                        j -> Arrays.stream(a.valuesOf(j)).map(Math::abs).max().orElse(0))
                .toArray();
    }

    private void run(List<Row> rows, double[] scale) {
        for (Row row : rows) {
            row.factors.keySet().forEach(variable -> note(variable, row));
        }
        // Variables of few balances first: that keeps rows short.
        List<Integer> order = touched.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, SortedMap<Integer, Row>> entry) ->
                                entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        order.forEach(variable -> eliminate(variable, scale));
        for (int j = 0; j < measured.length; j++) {
            free[j] = !measured[j] && !solved.containsKey(j);
        }
        rows.stream()
                .filter(row -> row.open && (!row.factors.isEmpty() || row.right != 0))
                .forEach(binding::add);
    }

    private void note(int variable, Row row) {
        if (!measured[variable]) {
            touched.computeIfAbsent(variable, key -> new TreeMap<>()).put(row.number, row);
        }
    }

    private void eliminate(int variable, double[] scale) {
        Collection<Row> rows = touched.getOrDefault(variable, new TreeMap<>()).values();
        Optional<Row> chosen = pivot(variable, rows, scale);
        if (chosen.isEmpty()) {
            return;
        }
        Row pivot = chosen.get();
        pivot.open = false;
        pivot.divide(requireNonNull(pivot.factors.get(variable), "pivot"));
        pivot.factors.put(variable, 1.0);
        solved.put(variable, pivot);
        for (Row row : rows) {
            Double times = row == pivot ? null : row.factors.get(variable);
            if (times != null) {
                row.subtract(pivot, times);
                row.factors.remove(variable);
                pivot.factors.keySet().stream()
                        .filter(other -> other != variable)
                        .forEach(other -> note(other, row));
            }
        }
    }

    /** The open row to solve for a variable: a short one in which its factor is not small. */
    private static Optional<Row> pivot(int variable, Collection<Row> rows, double[] scale) {
        Row pivot = null;
        double best = 0;
        for (Row row : rows) {
            Double factor = row.open ? row.factors.get(variable) : null;
            if (factor == null) {
                continue;
            }
            double size = Math.abs(factor) * scaleOf(variable, scale) / largest(row, scale);
            if (size <= ROUNDING) {
                row.factors.remove(variable);
            } else if (pivot == null
                    || size > 10 * best
                    || (size * 10 > best && row.factors.size() < pivot.factors.size())) {
                pivot = row;
                best = size;
            }
        }
        return Optional.ofNullable(pivot);
    }

    private static double scaleOf(int variable, double[] scale) {
        return scale[variable] == 0 ? 1 : 1 / scale[variable];
    }

    private static double largest(Row row, double[] scale) {
        return row.factors.entrySet().stream()
                .mapToDouble(entry -> Math.abs(entry.getValue()) * scaleOf(entry.getKey(), scale))
                .max()
                .orElse(1);
    }
}
