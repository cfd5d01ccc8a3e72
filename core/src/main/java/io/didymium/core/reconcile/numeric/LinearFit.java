package io.didymium.core.reconcile.numeric;

import io.didymium.core.lca.solver.SparseMatrix;
import io.didymium.core.lca.solver.SymmetricFactor;
import java.util.Arrays;
import java.util.Map;

/**
 * Measured values adjusted by weighted least squares so that linear balances A v = c hold: v = y − V Rᵀ z with S z = R y − c and
 * S = R V Rᵀ, where R are the balances without the variables that are not measured.
 */
final class LinearFit {
    private static final int MAX_REFINEMENTS = 8;
    private static final double CLOSED = 1e-14;

    /** Openness beyond this is no rounding. */
    private static final double CONTRADICTORY = 1e-9;

    final Elimination elimination;
    final SparseMatrix binding;
    final Covariance covariance;
    /** Square roots of the diagonal of S, by which it is scaled; zero where a balance binds exact values only. */
    final double[] scale;

    final SymmetricFactor factor;
    /** z, by binding row. */
    final double[] multipliers;
    /** v; free variables at their start. */
    final double[] values;

    final int rank;
    /** The sum of squares, zᵀ S z. */
    final double statistic;

    private final double[] right;
    private final boolean contradictory;

    /**
     * Adjusts.
     *
     * @param start the measured value of each variable, or where a variable that is not measured starts
     * @param measured which variables are measured
     */
    LinearFit(SparseMatrix a, double[] right, double[] start, boolean[] measured, Covariance covariance) {
        this.covariance = covariance;
        elimination = Elimination.of(a, right, measured);
        binding = elimination.matrix();
        this.right = elimination.right();
        SparseMatrix spread = covariance.propagated(binding);
        scale = new double[binding.rows()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = Math.sqrt(spread.at(i, i));
        }
        factor = SymmetricFactor.of(scaled(spread, scale));
        rank = factor.rank();
        multipliers = new double[scale.length];
        values = start.clone();
        double[] residual = residual();
        statistic = adjust(residual);
        contradictory = !(refine() <= CONTRADICTORY) && rank < scale.length;
        solveUnmeasured(start);
    }

    private static SparseMatrix scaled(SparseMatrix matrix, double[] scale) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(scale.length, scale.length);
        for (int j = 0; j < scale.length; j++) {
            int column = j;
            matrix.readColumn(j, (row, value) -> {
                if (scale[row] > 0 && scale[column] > 0) {
                    entries.add(row, column, value / scale[row] / scale[column]);
                }
            });
        }
        return entries.build();
    }

    private double[] residual() {
        double[] residual = binding.times(values);
        for (int i = 0; i < residual.length; i++) {
            residual[i] -= right[i];
        }
        return residual;
    }

    /** Adjusts values by what is left of the balances; gives rᵀ S⁻¹ r. */
    private double adjust(double[] residual) {
        double[] scaled = residual.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scale[i] > 0 ? scaled[i] / scale[i] : 0;
        }
        double[] solution = factor.solve(scaled);
        double sum = 0;
        for (int i = 0; i < solution.length; i++) {
            sum += solution[i] * scaled[i];
            solution[i] = scale[i] > 0 ? solution[i] / scale[i] : 0;
            multipliers[i] += solution[i];
        }
        double[] adjustment = covariance.times(binding.transposedTimes(solution));
        for (int j = 0; j < values.length; j++) {
            values[j] -= adjustment[j];
        }
        return sum;
    }

    /** What is left by rounding is adjusted again, as long as that makes it less. */
    private double refine() {
        double[] residual = residual();
        double open = openness(residual);
        for (int round = 0; round < MAX_REFINEMENTS && open > CLOSED; round++) {
            double[] before = values.clone();
            double[] multipliersBefore = multipliers.clone();
            adjust(residual);
            residual = residual();
            double now = openness(residual);
            if (!(now < open)) {
                System.arraycopy(before, 0, values, 0, values.length);
                System.arraycopy(multipliersBefore, 0, multipliers, 0, multipliers.length);
                return open;
            }
            open = now;
        }
        return open;
    }

    boolean isContradictory() {
        return contradictory;
    }

    /** The largest part of a balance that is open, beside the sum of the sizes in it. */
    private double openness(double[] residual) {
        double[] size = new double[residual.length];
        for (int j = 0; j < values.length; j++) {
            double value = Math.abs(values[j]);
            binding.readColumn(j, (row, factor) -> size[row] += Math.abs(factor) * value);
        }
        double worst = 0;
        for (int i = 0; i < residual.length; i++) {
            double beside = size[i] + Math.abs(right[i]);
            worst = beside > 0 ? Math.max(worst, Math.abs(residual[i]) / beside) : worst;
        }
        return worst;
    }

    /** Variables that are not measured, from the balances that give them; free ones keep their start. */
    private void solveUnmeasured(double[] start) {
        for (Map.Entry<Integer, Elimination.Row> entry : elimination.solved().entrySet()) {
            int variable = entry.getKey();
            double value = entry.getValue().right;
            for (Map.Entry<Integer, Double> term : entry.getValue().factors.entrySet()) {
                int other = term.getKey();
                if (other != variable) {
                    // Other variables in the row are measured or free: rows of solved variables hold no other solved
                    // one.
                    value -= term.getValue() * (elimination.isFree(other) ? start[other] : values[other]);
                }
            }
            values[variable] = value;
        }
    }

    /** The multiplier of each balance: with the adjustment y − v = V Aᵀ λ. */
    double[] balanceMultipliers(int balances) {
        double[] lambda = new double[balances];
        for (int i = 0; i < multipliers.length; i++) {
            double multiplier = multipliers[i];
            elimination.binding().get(i).balances.forEach((balance, part) -> lambda[balance] += part * multiplier);
        }
        return lambda;
    }

    /** xᵀ S⁻¹ x of a combination of binding rows. */
    double quadratic(double[] rows) {
        double[] scaled = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = scale[i] > 0 ? rows[i] / scale[i] : 0;
        }
        double[] solution = factor.solve(scaled);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += scaled[i] * solution[i];
        }
        return sum;
    }

    boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite) && Double.isFinite(statistic);
    }
}
