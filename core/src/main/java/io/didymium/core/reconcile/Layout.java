package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.Correlation;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.NodeBalance;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.numeric.BalanceEquations;
import io.didymium.core.reconcile.numeric.Covariance;
import io.didymium.core.reconcile.numeric.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Variables and balances of a network by index, each in their order. */
final class Layout {
    /** A measured value and its standard uncertainty. */
    record Measured(BigDecimal value, BigDecimal uncertainty) {}

    final List<Variable> variables;
    final List<NodeBalance> balances;
    final SortedMap<Variable, Measured> measured = new TreeMap<>();
    private final Map<Variable, Integer> index = new HashMap<>();
    private final FlowNetwork network;
    private final Set<Variable> dropped;

    /** Of a network, with some of its measurements as if they had not been made. */
    Layout(FlowNetwork network, Set<Variable> dropped) {
        this.network = network;
        this.dropped = dropped;
        TreeSet<Variable> all = new TreeSet<>();
        List<NodeBalance> lines = new ArrayList<>();
        for (ProcessStream stream : network.streams()) {
            Variable mass = Variable.massOf(stream.id());
            all.add(mass);
            stream.mass().ifPresent(value -> add(mass, value));
            for (String node : stream.ends().keySet()) {
                network.elements(node).forEach(element -> {
                    if (!isNone(stream, element)) {
                        all.add(Variable.contentOf(stream.material(), element));
                    }
                });
            }
            network.contents(stream.material()).forEach((element, content) -> {
                if (!FlowNetwork.isNone(content)) {
                    Variable variable = Variable.contentOf(stream.material(), element);
                    all.add(variable);
                    add(variable, content);
                }
            });
        }
        for (String node : network.nodes()) {
            lines.add(NodeBalance.ofMass(node));
            network.elements(node).forEach(element -> lines.add(NodeBalance.of(node, element)));
        }
        variables = List.copyOf(all);
        balances = List.copyOf(lines);
        for (int j = 0; j < variables.size(); j++) {
            index.put(variables.get(j), j);
        }
    }

    private void add(Variable variable, MeasuredMass mass) {
        add(variable, mass.value().kilograms(), mass.standardUncertainty().kilograms());
    }

    private void add(Variable variable, MeasuredFraction content) {
        add(variable, content.value().value(), content.standardUncertainty().value());
    }

    private void add(Variable variable, BigDecimal value, BigDecimal uncertainty) {
        if (!dropped.contains(variable)) {
            measured.put(variable, new Measured(value, uncertainty));
        }
    }

    private boolean isNone(ProcessStream stream, Element element) {
        MeasuredFraction content = network.contents(stream.material()).get(element);
        return content != null && FlowNetwork.isNone(content);
    }

    /** The measurement of a variable that was measured. */
    Measured measured(Variable variable) {
        return requireNonNull(measured.get(variable), "measured");
    }

    /** The index of a variable, if it is in the network. */
    Optional<Integer> find(Variable variable) {
        return Optional.ofNullable(index.get(variable));
    }

    boolean isMeasured(int variable) {
        return measured.containsKey(variables.get(variable));
    }

    /** The index of a balance. */
    int balance(NodeBalance balance) {
        return Collections.binarySearch(balances, balance);
    }

    int index(Variable variable) {
        Integer found = index.get(variable);
        if (found == null) {
            throw new IllegalArgumentException("not in the network: " + variable);
        }
        return found;
    }

    Problem problem() {
        int n = variables.size();
        double[] values = new double[n];
        double[] uncertainties = new double[n];
        boolean[] known = new boolean[n];
        measured.forEach((variable, value) -> {
            int j = index(variable);
            values[j] = value.value().doubleValue();
            uncertainties[j] = value.uncertainty().doubleValue();
            known[j] = true;
        });
        List<Correlation> correlations = network.correlations().stream()
                .filter(each -> !dropped.contains(each.first()) && !dropped.contains(each.second()))
                .toList();
        return new Problem(equations(), values, known, covariance(uncertainties, correlations, index));
    }

    private BalanceEquations equations() {
        BalanceEquations equations = new BalanceEquations(balances.size(), variables.size());
        for (ProcessStream stream : network.streams()) {
            int mass = index(Variable.massOf(stream.id()));
            stream.ends().forEach((node, part) -> {
                equations.add(balance(NodeBalance.ofMass(node)), part.doubleValue(), mass);
                network.elements(node).forEach(element -> {
                    if (!isNone(stream, element)) {
                        int content = index(Variable.contentOf(stream.material(), element));
                        equations.add(balance(NodeBalance.of(node, element)), part.doubleValue(), mass, content);
                    }
                });
            });
        }
        return equations;
    }

    /** The lower bounds: no mass and no content is below zero. */
    double[] lower() {
        return new double[variables.size()];
    }

    /** The upper bounds: no content is above one. */
    double[] upper() {
        double[] upper = new double[variables.size()];
        for (int j = 0; j < upper.length; j++) {
            upper[j] = variables.get(j).element().isPresent() ? 1 : Double.POSITIVE_INFINITY;
        }
        return upper;
    }

    private static Covariance covariance(
            double[] uncertainties, List<Correlation> correlations, Map<Variable, Integer> index) {
        int[] first = new int[correlations.size()];
        int[] second = new int[first.length];
        double[] coefficient = new double[first.length];
        for (int k = 0; k < first.length; k++) {
            first[k] = requireNonNull(index.get(correlations.get(k).first()), "first");
            second[k] = requireNonNull(index.get(correlations.get(k).second()), "second");
            coefficient[k] = correlations.get(k).coefficient().doubleValue();
        }
        return Covariance.of(uncertainties, first, second, coefficient);
    }
}
