package io.didymium.core.balance.covariance;

import io.didymium.core.balance.covariance.LeakWindows.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tests for a steady leak in a series of lines, in the order of time: of all sums with weights the one that shows best that each line of
 * a window lost the same number of its standard uncertainties. With S the covariance of the lines, p their standard uncertainties, without
 * common parts, inside the window and zero outside, the weights are a = S⁻¹p and the test is z = aᵀd / √(aᵀSa), a standard normal if nothing leaks.
 *
 * <p>A line that follows from the others, with a remaining uncertainty of less than 10⁻⁴ of its own, is left out of S. Series of more
 * than 96 lines are tested in blocks of 96 that overlap by half, so the cost is linear in the lines.
 */
public final class LeakSeries {
    /** What a window shows: lines from {@code from} to before {@code to}, and z, negative where material was created. */
    public record Result(int from, int to, double deviations) {}

    private static final int BLOCK = 96;
    private static final List<Window> OF_BLOCK = LeakWindows.of(BLOCK);
    private static final double SMALLEST_PIVOT = 1e-8;

    private final List<Effects> lines;
    private final double[] uncertainties;
    private final MeasurementIndex measurements;
    private final double commonPart;

    /**
     * A series to be tested.
     *
     * @param lines the effects of the lines, at least two, each with an effect
     * @param commonPart what measurements of one group share, as a part of their standard uncertainties
     */
    public LeakSeries(List<Effects> lines, MeasurementIndex measurements, double commonPart) {
        this.lines = List.copyOf(lines);
        uncertainties = lines.stream().mapToDouble(Effects::uncertainty).toArray();
        this.measurements = measurements;
        this.commonPart = commonPart;
    }

    /** How many tests there are. */
    public int count() {
        return blocks().map(from -> windows(end(from) - from).size()).sum();
    }

    private static List<Window> windows(int lines) {
        return lines == BLOCK ? OF_BLOCK : LeakWindows.of(lines);
    }

    /**
     * The test that shows most, of differences in kg in the order of the lines: where material was created beyond the critical number of
     * standard uncertainties, the one that shows most of that, because other windows then seem to lose as much.
     */
    public Result largest(double[] differences, double critical) {
        Result lowest = new Result(0, lines.size(), 0);
        Result highest = lowest;
        // One block at a time on each thread, because its matrices are large.
        List<List<Result>> blocks = blocks().parallel()
                .mapToObj(from -> new Block(from).results(differences))
                .toList();
        for (List<Result> block : blocks) {
            for (Result result : block) {
                lowest = result.deviations < lowest.deviations ? result : lowest;
                highest = result.deviations > highest.deviations ? result : highest;
            }
        }
        return -lowest.deviations > Math.min(critical, highest.deviations) ? lowest : highest;
    }

    /** The lines at which blocks begin: each must reach beyond the block before it. */
    private IntStream blocks() {
        return IntStream.rangeClosed(0, Math.max(0, (lines.size() - BLOCK / 2 - 1) / (BLOCK / 2)))
                .map(block -> block * (BLOCK / 2));
    }

    private int end(int from) {
        return Math.min(lines.size(), from + BLOCK);
    }

    /** The inverse of the correlation of lines; rows and columns of lines that follow from others are zero. */
    private double[][] inverse(int from) {
        double[][] correlation = correlation(from);
        int n = correlation.length;
        int[] order = new int[n];
        double[][] factor = new double[n][n];
        int rank = factorise(correlation, order, factor);
        // The inverse of the lower triangle, column by column, then its square; rows of each matrix are read in order.
        double[][] columns = new double[rank][rank];
        for (int column = 0; column < rank; column++) {
            double[] root = columns[column];
            root[column] = 1 / factor[order[column]][column];
            for (int row = column + 1; row < rank; row++) {
                double[] ofRow = factor[order[row]];
                double sum = 0;
                for (int k = column; k < row; k++) {
                    sum -= ofRow[k] * root[k];
                }
                root[row] = sum / ofRow[row];
            }
        }
        double[][] square = squared(columns);
        double[][] inverse = new double[n][n];
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j <= i; j++) {
                inverse[order[i]][order[j]] = square[i][j];
                inverse[order[j]][order[i]] = square[i][j];
            }
        }
        return inverse;
    }

    /** The lower triangle of the product of the transpose of a lower triangle and itself, given its columns. */
    private static double[][] squared(double[][] columns) {
        int rank = columns.length;
        double[][] square = new double[rank][rank];
        double[] ofRow = new double[rank];
        for (int row = 0; row < rank; row++) {
            for (int column = 0; column <= row; column++) {
                ofRow[column] = columns[column][row];
            }
            for (int i = 0; i <= row; i++) {
                double factor = ofRow[i];
                double[] line = square[i];
                for (int j = 0; j <= i; j++) {
                    line[j] += factor * ofRow[j];
                }
            }
        }
        return square;
    }

    /** Cholesky's factor with the largest pivot first; gives the rank. */
    private static int factorise(double[][] matrix, int[] order, double[][] factor) {
        int n = matrix.length;
        double[] left = new double[n];
        boolean[] done = new boolean[n];
        for (int i = 0; i < n; i++) {
            left[i] = matrix[i][i];
        }
        for (int step = 0; step < n; step++) {
            int pivot = -1;
            for (int i = 0; i < n; i++) {
                if (!done[i] && (pivot < 0 || left[i] > left[pivot])) {
                    pivot = i;
                }
            }
            if (left[pivot] < SMALLEST_PIVOT) {
                return step;
            }
            order[step] = pivot;
            done[pivot] = true;
            double diagonal = Math.sqrt(left[pivot]);
            factor[pivot][step] = diagonal;
            for (int i = 0; i < n; i++) {
                if (!done[i]) {
                    double sum = matrix[i][pivot];
                    for (int k = 0; k < step; k++) {
                        sum -= factor[i][k] * factor[pivot][k];
                    }
                    factor[i][step] = sum / diagonal;
                    left[i] -= factor[i][step] * factor[i][step];
                }
            }
        }
        return n;
    }

    private double[][] correlation(int from) {
        int n = end(from) - from;
        Map<Integer, LineEffects> own = new HashMap<>();
        Map<Integer, LineEffects> common = new HashMap<>();
        for (int line = 0; line < n; line++) {
            Effects effects = lines.get(from + line);
            for (int part = 0; part < effects.size(); part++) {
                int measurement = effects.measurement(part);
                double effect = effects.kilograms(part) / uncertainties[from + line];
                own.computeIfAbsent(measurement, key -> new LineEffects()).add(line, effect);
                common.computeIfAbsent(measurements.group(measurement), key -> new LineEffects())
                        .add(line, commonPart * effect);
            }
        }
        double[][] correlation = new double[n][n];
        own.values().forEach(effects -> effects.addTo(correlation));
        common.values().forEach(effects -> effects.addTo(correlation));
        return correlation;
    }

    /** What one error does to the lines that it touches. */
    private static final class LineEffects {
        private int[] lines = new int[2];
        private double[] effects = new double[2];
        private int size;

        /** Adds an effect on a line; lines come in order. */
        void add(int line, double effect) {
            if (size > 0 && lines[size - 1] == line) {
                effects[size - 1] += effect;
                return;
            }
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, 2 * size);
                effects = Arrays.copyOf(effects, 2 * size);
            }
            lines[size] = line;
            effects[size++] = effect;
        }

        void addTo(double[][] covariance) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    covariance[lines[i]][lines[j]] += effects[i] * effects[j];
                }
            }
        }
    }

    /** Consecutive lines with the inverse of their correlation, and its sums over leading squares. */
    private final class Block {
        private final int from;
        private final double[][] inverse;
        private final double[][] squares;
        private final List<Window> windows;

        Block(int from) {
            this.from = from;
            inverse = inverse(from);
            int n = inverse.length;
            windows = windows(n);
            squares = new double[n + 1][n + 1];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    squares[i + 1][j + 1] = inverse[i][j] + squares[i][j + 1] + squares[i + 1][j] - squares[i][j];
                }
            }
        }

        List<Result> results(double[] differences) {
            double[] sums = new double[inverse.length + 1];
            for (int i = 0; i < inverse.length; i++) {
                double weighted = 0;
                for (int j = 0; j < inverse.length; j++) {
                    weighted += inverse[i][j] * differences[from + j] / uncertainties[from + j];
                }
                sums[i + 1] = sums[i] + weighted;
            }
            List<Result> results = new ArrayList<>();
            for (Window window : windows) {
                double variance = square(window);
                double sum = sums[window.to()] - sums[window.from()];
                results.add(new Result(
                        from + window.from(), from + window.to(), variance > 0 ? sum / Math.sqrt(variance) : 0));
            }
            return results;
        }

        private double square(Window window) {
            return squares[window.to()][window.to()]
                    - squares[window.from()][window.to()]
                    - squares[window.to()][window.from()]
                    + squares[window.from()][window.from()];
        }
    }
}
