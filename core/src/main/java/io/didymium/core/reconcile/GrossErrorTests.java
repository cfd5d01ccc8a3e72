package io.didymium.core.reconcile;

import io.didymium.core.balance.covariance.CriticalValue;
import io.didymium.core.reconcile.network.NodeBalance;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.numeric.Signature;
import io.didymium.core.reconcile.numeric.Statistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tests for one wrong measurement or one leak, and whom they name. */
record GrossErrorTests(
        List<BalanceTest> balances,
        List<MeasurementTest> measurements,
        Optional<BigDecimal> critical,
        Optional<Suspect> suspect) {
    static final GrossErrorTests NONE = new GrossErrorTests(List.of(), List.of(), Optional.empty(), Optional.empty());

    /** The standard normal quantile of 0.95. */
    private static final double POWER = 1.6448536269514722;

    /** The chi-square quantile of 0.95 with one degree of freedom. */
    private static final double CLOSE = 3.841458820694124;

    /** Likelihood ratios that differ by less than this part are those of one signature, but for rounding. */
    private static final double ROUNDING = 1e-9;

    static GrossErrorTests of(Layout layout, Statistics statistics, double rate) {
        Set<Signature> distinct = new HashSet<>();
        List<Integer> redundant = new ArrayList<>();
        for (int j = 0; j < layout.variables.size(); j++) {
            if (statistics.isRedundant(j)) {
                redundant.add(j);
                distinct.add(statistics.signature(j));
            }
        }
        List<BalanceTest> balances = balances(layout, statistics);
        if (redundant.isEmpty()) {
            return new GrossErrorTests(balances, List.of(), Optional.empty(), Optional.empty());
        }
        // Measurements that cannot be distinguished are tested once.
        double critical = CriticalValue.of(rate, distinct.size());
        List<MeasurementTest> measurements = new ArrayList<>();
        for (int j : redundant) {
            double u = statistics.biasUncertainty(j);
            measurements.add(new MeasurementTest(
                    layout.variables.get(j),
                    ResultDecimal.of(statistics.measurementTest(j)),
                    ResultDecimal.of(statistics.likelihoodRatio(j)),
                    ResultDecimal.of(statistics.bias(j)),
                    ResultDecimal.of(u),
                    ResultDecimal.of((critical + POWER) * u)));
        }
        return new GrossErrorTests(
                balances,
                List.copyOf(measurements),
                Optional.of(ResultDecimal.of(critical)),
                suspect(layout, statistics, redundant, critical));
    }

    /** The largest likelihood ratio of a measurement. */
    double largestRatio() {
        return measurements.stream()
                .mapToDouble(test -> test.likelihoodRatio().doubleValue())
                .max()
                .orElse(0);
    }

    private static List<BalanceTest> balances(Layout layout, Statistics statistics) {
        List<BalanceTest> tests = new ArrayList<>();
        for (int i = 0; i < statistics.bindingBalances(); i++) {
            double uncertainty = statistics.openUncertainty(i);
            if (uncertainty > 0) {
                double open = statistics.open(i);
                tests.add(new BalanceTest(
                        statistics.madeOf(i).keySet().stream()
                                .sorted()
                                .map(layout.balances::get)
                                .toList(),
                        ResultDecimal.of(open),
                        ResultDecimal.of(uncertainty),
                        ResultDecimal.of(Math.abs(open) / uncertainty),
                        ResultDecimal.of(statistics.leakRatio(i))));
            }
        }
        return List.copyOf(tests);
    }

    private static Optional<Suspect> suspect(
            Layout layout, Statistics statistics, List<Integer> redundant, double critical) {
        double most = redundant.stream()
                .mapToDouble(statistics::likelihoodRatio)
                .max()
                .orElse(0);
        if (!(most > critical * critical)) {
            return Optional.empty();
        }
        int named = redundant.stream()
                .filter(j -> statistics.likelihoodRatio(j) >= most * (1 - ROUNDING))
                .findFirst()
                .orElseThrow();
        Signature signature = statistics.signature(named);
        List<Variable> same = new ArrayList<>();
        List<Variable> close = new ArrayList<>();
        for (int j : redundant) {
            if (j != named && statistics.signature(j).equals(signature)) {
                same.add(layout.variables.get(j));
            } else if (j != named && statistics.likelihoodRatio(j) > most - CLOSE) {
                close.add(layout.variables.get(j));
            }
        }
        List<NodeBalance> leaks = new ArrayList<>();
        if (signature.isOfOne()) {
            statistics.madeOf(signature.first()).keySet().stream()
                    .sorted()
                    .map(layout.balances::get)
                    .forEach(leaks::add);
        }
        Variable variable = layout.variables.get(named);
        Layout.Measured measured = layout.measured(variable);
        return Optional.of(new Suspect(
                variable,
                measured.value(),
                ResultDecimal.of(measured.value().doubleValue() - statistics.bias(named)),
                ResultDecimal.of(statistics.biasUncertainty(named)),
                ResultDecimal.of(most),
                same,
                leaks,
                close));
    }
}
