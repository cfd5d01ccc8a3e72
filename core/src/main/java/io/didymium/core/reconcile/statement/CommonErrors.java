package io.didymium.core.reconcile.statement;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.CommonError;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A network with errors that measurements have in common beside those of their own: each variance is the sum of both, and each covariance the
 * product of what two measurements take of each error.
 */
final class CommonErrors {
    /** How many covariances are computed at most. */
    private static final int MOST = 50_000;

    private static final MathContext ROUNDING = MathContext.DECIMAL64;

    /** What a measurement has: its value, its own uncertainty, and its part of each error, in its unit. */
    private record Shared(BigDecimal own, Map<Integer, BigDecimal> parts) {
        BigDecimal total() {
            BigDecimal variance = own.multiply(own);
            for (BigDecimal part : parts.values()) {
                variance = variance.add(part.multiply(part));
            }
            return Decimals.fitted(variance.sqrt(ROUNDING));
        }
    }

    private final FlowNetwork network;
    private final List<CommonError> errors;
    private final SortedMap<Variable, Shared> shared = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();

    CommonErrors(FlowNetwork network, List<CommonError> errors) {
        this.network = network;
        this.errors = errors;
        Map<String, ProcessStream> streams = new HashMap<>();
        Map<String, Map<Element, MeasuredFraction>> materials = new HashMap<>();
        for (ProcessStream stream : network.streams()) {
            streams.put(stream.id(), stream);
            materials.put(stream.material(), network.contents(stream.material()));
        }
        for (int i = 0; i < errors.size(); i++) {
            int error = i;
            errors.get(i).measurements().forEach((name, relative) -> {
                if (errors.get(error).kind() == CommonError.Kind.MASS) {
                    Optional<MeasuredMass> mass =
                            Optional.ofNullable(streams.get(name)).flatMap(ProcessStream::mass);
                    mass.ifPresentOrElse(
                            value -> share(
                                    Variable.massOf(name),
                                    value.value().kilograms(),
                                    value.standardUncertainty().kilograms(),
                                    error,
                                    relative),
                            () -> unknown.add(name));
                } else if (materials.containsKey(name)) {
                    materials.get(name).forEach((element, content) -> {
                        if (!FlowNetwork.isNone(content)) {
                            share(
                                    Variable.contentOf(name, element),
                                    content.value().value(),
                                    content.standardUncertainty().value(),
                                    error,
                                    relative);
                        }
                    });
                } else {
                    unknown.add(name);
                }
            });
        }
    }

    private void share(Variable variable, BigDecimal value, BigDecimal own, int error, BigDecimal relative) {
        shared.computeIfAbsent(variable, any -> new Shared(own, new TreeMap<>()))
                .parts()
                .put(error, value.multiply(relative));
    }

    /** The names that are of no measurement of the network. */
    List<String> unknown() {
        return unknown;
    }

    /**
     * The network with all of it.
     *
     * @throws IllegalArgumentException if there are too many covariances
     */
    FlowNetwork applied() {
        FlowNetwork.Builder builder = FlowNetwork.builder();
        network.streams().forEach(stream -> builder.add(widened(stream)));
        network.nodes().forEach(node -> builder.balanceOnly(node, network.elements(node)));
        network.correlations().forEach(each -> builder.correlate(each.first(), each.second(), each.coefficient()));
        correlations().forEach((pair, coefficient) -> builder.correlate(pair.get(0), pair.get(1), coefficient));
        return builder.build();
    }

    private ProcessStream.Builder widened(ProcessStream stream) {
        ProcessStream.Builder builder = stream.toBuilder();
        Optional.ofNullable(shared.get(Variable.massOf(stream.id())))
                .ifPresent(one -> builder.mass(
                        new MeasuredMass(stream.mass().orElseThrow().value(), new Mass(one.total()))));
        Map<Element, MeasuredFraction> contents = new EnumMap<>(Element.class);
        contents.putAll(stream.contents());
        contents.forEach((element, content) -> Optional.ofNullable(
                        shared.get(Variable.contentOf(stream.material(), element)))
                .ifPresent(one -> builder.content(
                        element, new MeasuredFraction(content.value(), new MassFraction(one.total())))));
        return builder;
    }

    private Map<List<Variable>, BigDecimal> correlations() {
        Map<List<Variable>, BigDecimal> coefficients = new HashMap<>();
        List<Variable> variables = List.copyOf(shared.keySet());
        List<Shared> values = List.copyOf(shared.values());
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                BigDecimal covariance = covariance(values.get(i), values.get(j));
                BigDecimal scale = values.get(i).total().multiply(values.get(j).total());
                if (covariance.signum() != 0 && scale.signum() != 0) {
                    if (coefficients.size() == MOST) {
                        throw new IllegalArgumentException(
                                errors.size() + " common errors have more than " + MOST + " covariances");
                    }
                    coefficients.put(
                            List.of(variables.get(i), variables.get(j)),
                            Decimals.fitted(covariance.divide(scale, ROUNDING)).min(BigDecimal.ONE));
                }
            }
        }
        return coefficients;
    }

    private static BigDecimal covariance(Shared one, Shared other) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> part : one.parts().entrySet()) {
            BigDecimal same = other.parts().get(part.getKey());
            if (same != null) {
                sum = sum.add(part.getValue().multiply(same));
            }
        }
        return sum;
    }
}
