package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.solver.LinearSystem;
import io.didymium.core.lca.solver.Refactorization;
import io.didymium.core.lca.solver.Solution;
import io.didymium.core.lca.solver.SparseMatrix;
import io.didymium.core.lca.uncertainty.CounterRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Footprints by Monte Carlo simulation: each run draws every uncertain amount and parameter.
 *
 * <p>A draw depends only on the seed, the run, the process and the number of the exchange, or the owner and name of the parameter:
 * results are the same on any machine and with any number of threads, products that are compared share every draw, and so do
 * amounts that follow from one parameter. Allocation shares are not varied. Immutable; may be shared by threads.
 */
public final class MonteCarlo {
    private final FootprintModel model;
    private final CounterRandom random;

    /**
     * Runs over a model.
     *
     * @param seed the seed of the random numbers
     */
    public MonteCarlo(FootprintModel model, long seed) {
        this.model = requireNonNull(model, "model");
        random = new CounterRandom(seed);
    }

    /**
     * The impact of each demand in each run, NaN where it is unknown; runs are spread over the threads of the caller's fork-join pool.
     *
     * @param runs the number of runs, from 1
     * @return by demand, then by run
     * @throws IllegalArgumentException if there is no run, the system does not supply a demand, or the method lacks the category
     */
    public double[][] impacts(List<Footprint.Demand> demands, DataSetId category, int runs) {
        if (runs < 1) {
            throw new IllegalArgumentException("at least one run, not " + runs);
        }
        int[] columns = demands.stream()
                .mapToInt(demand -> model.system().indexOf(demand.productFlow()))
                .toArray();
        Prepared prepared = new Prepared(model, model.indexOf(category), columns);
        double[][] byRun = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> prepared.run(random, run, demands))
                .toArray(double[][]::new);
        double[][] byDemand = new double[demands.size()][runs];
        for (int d = 0; d < byDemand.length; d++) {
            for (int run = 0; run < runs; run++) {
                byDemand[d][run] = byRun[run][d];
            }
        }
        return byDemand;
    }

    /** What all runs have in common: only what the demands need is drawn and solved. */
    private static final class Prepared {
        private final FootprintModel model;
        private final int category;
        private final int[] columns;
        private final Refactorization technosphere;
        private final BitSet reached;
        private final List<Moved> moved = new ArrayList<>();

        /** An uncertain amount with the places of the matrix and the direct impacts by column that it changes, per unit. */
        private record Moved(Parameter parameter, List<Change> changes) {}

        /** A place of the matrix, or -1; a column whose direct impact changes instead, by so much per unit. */
        private record Change(int place, int column, double perUnit, double factor) {}

        Prepared(FootprintModel model, int category, int[] columns) {
            this.model = model;
            this.category = category;
            this.columns = columns;
            SparseMatrix base = model.system().technosphere().matrix();
            SparseMatrix.Entries entries = SparseMatrix.ofSize(base.rows(), base.columns());
            for (int j = 0; j < base.columns(); j++) {
                int column = j;
                base.readColumn(j, (row, value) -> entries.add(row, column, value));
            }
            for (Parameter parameter : model.system().parameters()) {
                for (Parameter.Entry entry : parameter.entries()) {
                    if (entry.part() == Parameter.Part.TECHNOSPHERE) {
                        entries.add(entry.row(), entry.column(), 0);
                    }
                }
            }
            technosphere = new Refactorization(entries.buildWithZeros(), columns);
            reached = technosphere.reached(columns);
            DataSetId id = model.method().categories().get(category).id();
            for (Parameter parameter : model.system().parameters()) {
                List<Change> changes = new ArrayList<>();
                for (Parameter.Entry entry : parameter.entries()) {
                    if (reached.get(entry.column())) {
                        boolean isLink = entry.part() == Parameter.Part.TECHNOSPHERE;
                        changes.add(new Change(
                                isLink ? technosphere.placeOf(entry.row(), entry.column()) : -1,
                                entry.column(),
                                entry.perUnit(),
                                isLink ? 0 : model.factor(id, entry.row(), entry.column())));
                    }
                }
                if (!changes.isEmpty()) {
                    moved.add(new Moved(parameter, changes));
                }
            }
        }

        /** The impact of each demand in one run. */
        double[] run(CounterRandom random, int run, List<Footprint.Demand> demands) {
            double[] values = technosphere.values();
            double[] direct = model.direct(category).clone();
            boolean isDrawn = true;
            for (Moved each : moved) {
                double change =
                        each.parameter().drawn(random, run) - each.parameter().amount();
                isDrawn &= Double.isFinite(change);
                for (Change one : each.changes()) {
                    double added = change * one.perUnit();
                    if (one.place() >= 0) {
                        values[one.place()] += added;
                    } else {
                        direct[one.column()] += added * one.factor();
                    }
                }
            }
            double[] impacts = new double[columns.length];
            if (!isDrawn) {
                // A formula has no value with what was drawn for its parameters.
                Arrays.fill(impacts, Double.NaN);
                return impacts;
            }
            LinearSystem system = technosphere.with(values);
            for (int d = 0; d < columns.length; d++) {
                double[] right = new double[direct.length];
                right[columns[d]] = demands.get(d).amount();
                Solution solution = system.solve(right);
                double[] scaling = solution.values();
                boolean isKnown = solution.backwardError() <= Footprint.MAX_BACKWARD_ERROR
                        && !model.isGapAlone(category, columns[d]);
                double sum = 0;
                for (int j = 0; j < scaling.length; j++) {
                    sum += scaling[j] == 0 ? 0 : scaling[j] * direct[j];
                }
                impacts[d] = isKnown ? sum : Double.NaN;
            }
            return impacts;
        }
    }

    /**
     * How one result differs from another, run by run: with the same draws, what both depend on cancels out.
     *
     * @param runs the number of runs
     * @param lower the share of runs in which the other result is lower than the first; NaN if any run is unknown
     * @param higher the share of runs in which it is higher; NaN if any run is unknown
     * @param mean the mean of other minus first; NaN if any run is unknown
     * @param low the 2.5 % quantile of other minus first; NaN if any run is unknown
     * @param median the median of other minus first; NaN if any run is unknown
     * @param high the 97.5 % quantile of other minus first; NaN if any run is unknown
     */
    public record Difference(
            int runs, double lower, double higher, double mean, double low, double median, double high) {
        /**
         * The difference of two series of runs with one seed.
         *
         * @throws IllegalArgumentException if the series are of different length, or empty
         */
        public static Difference of(double[] first, double[] other) {
            if (first.length != other.length || first.length == 0) {
                throw new IllegalArgumentException(
                        "runs do not belong together: " + first.length + " and " + other.length);
            }
            double[] differences = new double[first.length];
            int lower = 0;
            int higher = 0;
            double sum = 0;
            for (int run = 0; run < differences.length; run++) {
                differences[run] = other[run] - first[run];
                lower += differences[run] < 0 ? 1 : 0;
                higher += differences[run] > 0 ? 1 : 0;
                sum += differences[run];
            }
            double mean = sum / differences.length;
            return new Difference(
                    differences.length,
                    Double.isNaN(mean) ? Double.NaN : (double) lower / differences.length,
                    Double.isNaN(mean) ? Double.NaN : (double) higher / differences.length,
                    mean,
                    quantile(differences, 0.025),
                    quantile(differences, 0.5),
                    quantile(differences, 0.975));
        }
    }

    /** A quantile of the runs (Hyndman and Fan 1996, type 7); NaN if any run is unknown. */
    public static double quantile(double[] runs, double part) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        double place = part * (sorted.length - 1);
        int lower = (int) place;
        int upper = Math.min(lower + 1, sorted.length - 1);
        return sorted[lower] + (place - lower) * (sorted[upper] - sorted[lower]);
    }
}
