package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.solver.LinearSystem;
import io.didymium.core.lca.solver.Solution;
import io.didymium.core.lca.solver.SparseMatrix;
import io.didymium.core.lca.uncertainty.CounterRandom;
import java.util.Arrays;
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
        int index = model.indexOf(category);
        int[] columns = demands.stream()
                .mapToInt(demand -> model.system().indexOf(demand.productFlow()))
                .toArray();
        double[][] byRun = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> run(run, demands, columns, category, index))
                .toArray(double[][]::new);
        double[][] byDemand = new double[demands.size()][runs];
        for (int d = 0; d < byDemand.length; d++) {
            for (int run = 0; run < runs; run++) {
                byDemand[d][run] = byRun[run][d];
            }
        }
        return byDemand;
    }

    private double[] run(int run, List<Footprint.Demand> demands, int[] columns, DataSetId category, int index) {
        SparseMatrix base = model.system().technosphere().matrix();
        SparseMatrix.Entries technosphere = SparseMatrix.ofSize(base.rows(), base.columns());
        for (int j = 0; j < base.columns(); j++) {
            int column = j;
            base.readColumn(j, (row, value) -> technosphere.add(row, column, value));
        }
        double[] direct = model.direct(index).clone();
        boolean isDrawn = true;
        for (Parameter parameter : model.system().parameters()) {
            double moved = parameter.drawn(random, run) - parameter.amount();
            isDrawn &= Double.isFinite(moved);
            for (Parameter.Entry entry : parameter.entries()) {
                double added = moved * entry.perUnit();
                if (entry.part() == Parameter.Part.TECHNOSPHERE) {
                    technosphere.add(entry.row(), entry.column(), added);
                } else {
                    direct[entry.column()] += added * model.factor(category, entry.row(), entry.column());
                }
            }
        }
        double[] impacts = new double[columns.length];
        if (!isDrawn) {
            // A formula has no value with what was drawn for its parameters.
            Arrays.fill(impacts, Double.NaN);
            return impacts;
        }
        LinearSystem system = new LinearSystem(technosphere.build());
        for (int d = 0; d < columns.length; d++) {
            double[] right = new double[base.rows()];
            right[columns[d]] = demands.get(d).amount();
            Solution solution = system.solve(right);
            double[] scaling = solution.values();
            boolean isKnown =
                    solution.backwardError() <= Footprint.MAX_BACKWARD_ERROR && !model.isGapAlone(index, columns[d]);
            double sum = 0;
            for (int j = 0; j < scaling.length; j++) {
                sum += scaling[j] == 0 ? 0 : scaling[j] * direct[j];
            }
            impacts[d] = isKnown ? sum : Double.NaN;
        }
        return impacts;
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
