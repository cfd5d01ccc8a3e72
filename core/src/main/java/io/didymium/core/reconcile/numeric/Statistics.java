package io.didymium.core.reconcile.numeric;

import io.didymium.core.lca.solver.SelectedInverse;
import io.didymium.core.lca.solver.SparseMatrix;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Statistics of a fit, by variable and by binding balance: uncertainties of adjusted values, and tests for one wrong measurement or one
 * leak. With f the derivative of the balances by a measurement, z the multipliers and S the covariance of the balances, a bias b in it
 * has the estimate fᵀz / fᵀS⁻¹f and the likelihood ratio (fᵀz)² / fᵀS⁻¹f (Narasimhan and Mah 1987).
 */
public final class Statistics {
    /** Below this part of its variance, a measurement is bound by no balance. */
    private static final double REDUNDANT = 1e-9;

    private final BilinearFit fit;
    private final LinearFit tangent;
    private final SparseMatrix binding;
    private final SparseMatrix spread;
    private final SelectedInverse inverse;
    private final double[] uncertainty;
    private final double[] information;
    private final double[] score;
    /** The variance of each adjustment beside that of the measurement. */
    private final double[] redundancy;

    private final double[] adjusted;
    private final double[] open;
    /** By balance, the binding balances that it is a part of, each with its factor. */
    private final Map<Integer, Map<Integer, Double>> bindingOf = new HashMap<>();

    /** Of a fit that is finite. */
    public Statistics(BilinearFit fit) {
        this.fit = fit;
        tangent = fit.tangent();
        binding = tangent.binding;
        inverse = tangent.factor.inverse();
        Covariance covariance = tangent.covariance;
        spread = covariance.isDiagonal() ? binding : covariance.spread(binding);
        int n = covariance.size();
        uncertainty = new double[n];
        information = new double[n];
        score = binding.transposedTimes(tangent.multipliers);
        redundancy = new double[n];
        adjusted = fit.values();
        open = residual();
        for (int j = 0; j < n; j++) {
            double u = covariance.uncertainty(j);
            if (u > 0) {
                information[j] = quadratic(binding.rowsOf(j), binding.valuesOf(j));
                redundancy[j] = covariance.isDiagonal()
                        ? information[j] * u * u
                        : quadratic(spread.rowsOf(j), spread.valuesOf(j)) / u / u;
                // Rounding must not make an uncertainty larger than it was, nor less than nothing.
                uncertainty[j] = u * Math.sqrt(Math.min(1, Math.max(0, 1 - redundancy[j])));
            }
        }
        for (int i = 0; i < binding.rows(); i++) {
            int row = i;
            tangent.elimination
                    .binding()
                    .get(i)
                    .balances
                    .forEach((balance, part) -> bindingOf
                            .computeIfAbsent(balance, key -> new TreeMap<>())
                            .put(row, part));
        }
        tangent.elimination.solved().forEach((variable, row) -> {
            if (isObservable(variable)) {
                uncertainty[variable] = uncertaintyOf(row);
            }
        });
    }

    /** Whether every number is finite; sizes of hundreds of orders of magnitude apart may have none. */
    public boolean isFinite() {
        double sum = 0;
        for (int j = 0; j < uncertainty.length; j++) {
            sum += 0 * uncertainty[j];
            if (isRedundant(j)) {
                sum += 0 * (bias(j) + biasUncertainty(j) + likelihoodRatio(j) + measurementTest(j));
            }
        }
        for (int i = 0; i < binding.rows(); i++) {
            double deviations = openUncertainty(i) > 0 ? open(i) / openUncertainty(i) : 0;
            sum += 0 * (open(i) + openUncertainty(i) + deviations + leakRatio(i));
        }
        // Zero times what is not finite is not a number, and stays so in the sum.
        return sum == 0;
    }

    private double quadratic(int[] rows, double[] values) {
        double sum = 0;
        for (int p = 0; p < rows.length; p++) {
            for (int q = 0; q < rows.length; q++) {
                double scale = tangent.scale[rows[p]] * tangent.scale[rows[q]];
                if (scale > 0) {
                    double entry = inverse.at(rows[p], rows[q]);
                    if (Double.isNaN(entry)) {
                        return dense(rows, values);
                    }
                    sum += values[p] * values[q] * entry / scale;
                }
            }
        }
        return sum;
    }

    private double dense(int[] rows, double[] values) {
        double[] all = new double[binding.rows()];
        for (int p = 0; p < rows.length; p++) {
            all[rows[p]] = values[p];
        }
        return tangent.quadratic(all);
    }

    private double uncertaintyOf(Elimination.Row row) {
        double[] weights = new double[tangent.covariance.size()];
        for (Map.Entry<Integer, Double> term : row.factors.entrySet()) {
            weights[term.getKey()] = term.getValue();
        }
        double[] spreadWeights = tangent.covariance.times(weights);
        double variance = 0;
        for (int j = 0; j < weights.length; j++) {
            variance += weights[j] * spreadWeights[j];
        }
        return Math.sqrt(Math.max(0, variance - tangent.quadratic(binding.times(spreadWeights))));
    }

    /** Whether a variable that is not measured follows from measured ones. */
    public boolean isObservable(int variable) {
        return tangent.elimination.isObservable(variable);
    }

    /** Whether a measured variable with an uncertainty is bound by balances, so that an error in it can be seen. */
    public boolean isRedundant(int variable) {
        double u = tangent.covariance.uncertainty(variable);
        return u > 0 && information[variable] * u * u > REDUNDANT;
    }

    /** The standard uncertainty of an adjusted value, or of an observable one. */
    public double uncertainty(int variable) {
        return uncertainty[variable];
    }

    /** The adjustment in its own standard uncertainties; zero where nothing binds it. */
    public double measurementTest(int variable) {
        if (!isRedundant(variable)) {
            return 0;
        }
        double adjustment = Math.abs(fit.problem().values[variable] - adjusted[variable]);
        double variance = redundancy[variable];
        return variance > 0 ? adjustment / tangent.covariance.uncertainty(variable) / Math.sqrt(variance) : 0;
    }

    /** The likelihood ratio of a bias in one measurement. */
    public double likelihoodRatio(int variable) {
        double deviations = isRedundant(variable) ? score[variable] / Math.sqrt(information[variable]) : 0;
        return deviations * deviations;
    }

    /** The bias that explains best what is open, if it is the only one. */
    public double bias(int variable) {
        return score[variable] / information[variable];
    }

    /** The standard uncertainty of {@link #bias}. */
    public double biasUncertainty(int variable) {
        return 1 / Math.sqrt(information[variable]);
    }

    /** How many balances bind measured values. */
    public int bindingBalances() {
        return binding.rows();
    }

    /** The balances that a binding one is made of, each with its factor. */
    public Map<Integer, Double> madeOf(int bindingBalance) {
        return Map.copyOf(tangent.elimination.binding().get(bindingBalance).balances);
    }

    /** What is open in a binding balance, of values as measured. */
    public double open(int bindingBalance) {
        return open[bindingBalance];
    }

    private double[] residual() {
        double[] residual = binding.times(fit.problem().values);
        double[] right = tangent.elimination.right();
        for (int i = 0; i < residual.length; i++) {
            residual[i] -= right[i];
        }
        return residual;
    }

    /** The standard uncertainty of what is open in a binding balance. */
    public double openUncertainty(int bindingBalance) {
        return tangent.scale[bindingBalance];
    }

    /** The likelihood ratio of a leak in a binding balance; zero where it follows from others or binds exact values only. */
    public double leakRatio(int bindingBalance) {
        double scale = tangent.scale[bindingBalance];
        if (scale == 0) {
            return 0;
        }
        double ofLeak = inverse.at(bindingBalance, bindingBalance) / scale / scale;
        double multiplier = tangent.multipliers[bindingBalance];
        return ofLeak > 0 ? multiplier * multiplier / ofLeak : 0;
    }

    /**
     * A loss that is in several balances.
     *
     * @param amount what was lost, of what does one unit of its effects
     * @param uncertainty the standard uncertainty of that
     * @param ratio the likelihood ratio
     */
    public record Leak(double amount, double uncertainty, double ratio) {}

    /** The test of a loss by what one unit of it does to each balance; none where no balance of measured values sees it. */
    public Optional<Leak> leak(Map<Integer, Double> effects) {
        TreeMap<Integer, Double> rows = new TreeMap<>();
        effects.forEach((balance, effect) -> bindingOf
                .getOrDefault(balance, Map.of())
                .forEach((row, part) -> rows.merge(row, part * effect, Double::sum)));
        int[] places = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] values =
                rows.values().stream().mapToDouble(Double::doubleValue).toArray();
        double ofLeak = places.length == 0 ? 0 : quadratic(places, values);
        double beside = 0;
        double sum = 0;
        for (int p = 0; p < places.length; p++) {
            sum += values[p] * tangent.multipliers[places[p]];
            double scale = tangent.scale[places[p]];
            beside += scale > 0 ? values[p] * values[p] / scale / scale : 0;
        }
        if (!(ofLeak > REDUNDANT * beside)) {
            return Optional.empty();
        }
        double deviations = sum / Math.sqrt(ofLeak);
        Leak leak = new Leak(sum / ofLeak, 1 / Math.sqrt(ofLeak), deviations * deviations);
        return Double.isFinite(leak.amount + leak.uncertainty + leak.ratio) ? Optional.of(leak) : Optional.empty();
    }

    /**
     * The binding balances that a measurement is in and its factors there, divided by the largest: measurements of the same are one to
     * every test.
     */
    public Signature signature(int variable) {
        return Signature.of(binding.rowsOf(variable), binding.valuesOf(variable));
    }
}
