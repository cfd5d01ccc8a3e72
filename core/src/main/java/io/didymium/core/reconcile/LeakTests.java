package io.didymium.core.reconcile;

import io.didymium.core.balance.covariance.CriticalValue;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.NodeBalance;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.numeric.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tests for a loss of each material at each node that it passes, in the contents that it has by reconciled values. */
final class LeakTests {
    /** A ratio must be this part larger: otherwise a measurement explains as much, but for rounding. */
    private static final double BETTER = 1 + 1e-6;

    private record Candidate(String node, String material, Statistics.Leak leak) {}

    private LeakTests() {}

    /**
     * The leak that explains most, if its test counts and it explains more than any measurement.
     *
     * @param values the reconciled value of each variable, by index
     * @param ofMeasurements the largest likelihood ratio of a measurement
     */
    static Optional<SuspectedLeak> suspect(
            FlowNetwork network,
            Layout layout,
            Statistics statistics,
            double[] values,
            double rate,
            double ofMeasurements) {
        List<Candidate> candidates = candidates(network, layout, statistics, values);
        Candidate most = null;
        for (Candidate each : candidates) {
            if (most == null || each.leak.ratio() > most.leak.ratio() * BETTER) {
                most = each;
            }
        }
        if (most == null || !(most.leak.ratio() > ofMeasurements * BETTER)) {
            return Optional.empty();
        }
        double critical = CriticalValue.of(rate, candidates.size());
        return most.leak.ratio() > critical * critical
                ? Optional.of(new SuspectedLeak(
                        most.node,
                        most.material,
                        ResultDecimal.of(most.leak.amount()),
                        ResultDecimal.of(most.leak.uncertainty()),
                        ResultDecimal.of(most.leak.ratio())))
                : Optional.empty();
    }

    private static List<Candidate> candidates(
            FlowNetwork network, Layout layout, Statistics statistics, double[] values) {
        SortedMap<String, TreeSet<String>> materials = new TreeMap<>();
        for (ProcessStream stream : network.streams()) {
            stream.ends()
                    .keySet()
                    .forEach(node -> materials
                            .computeIfAbsent(node, key -> new TreeSet<>())
                            .add(stream.material()));
        }
        List<Candidate> candidates = new ArrayList<>();
        materials.forEach((node, passing) -> passing.forEach(material -> {
            Optional<Statistics.Leak> leak =
                    statistics.leak(effects(network, layout, statistics, values, node, material));
            leak.ifPresent(found -> candidates.add(new Candidate(node, material, found)));
        }));
        return candidates;
    }

    /** What a kg of a material does to the balances of a node; contents that are not known leave their element out. */
    private static Map<Integer, Double> effects(
            FlowNetwork network, Layout layout, Statistics statistics, double[] values, String node, String material) {
        Map<Integer, Double> effects = new TreeMap<>();
        effects.put(layout.balance(NodeBalance.ofMass(node)), 1.0);
        network.elements(node)
                .forEach(element -> layout.find(Variable.contentOf(material, element))
                        .filter(j -> layout.isMeasured(j) || statistics.isObservable(j))
                        .ifPresent(j -> effects.put(layout.balance(NodeBalance.of(node, element)), values[j])));
        return effects;
    }
}
