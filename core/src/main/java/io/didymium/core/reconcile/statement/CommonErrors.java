package io.didymium.core.reconcile.statement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.material.CommonError;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A network whose measurements have errors in common: each covariance is the sum, over the errors, of the product of what two measurements take
 * of it. The uncertainties stay those that are stated.
 */
final class CommonErrors {
    /** How many covariances are computed at most. */
    private static final int MOST = 50_000;

    /** How far rounded parts may exceed a rounded uncertainty. */
    private static final BigDecimal ROUNDED = new BigDecimal("1.01");

    private static final MathContext ROUNDING = MathContext.DECIMAL64;

    /** What a measurement has: its standard uncertainty, and its part of each error, in its unit. */
    private record Shared(BigDecimal uncertainty, Map<Integer, BigDecimal> parts) {}

    private final FlowNetwork network;
    private final List<CommonError> errors;
    private final Map<String, ProcessStream> streams = new HashMap<>();
    private final SortedMap<Variable, Shared> shared = new TreeMap<>();

    /** @throws IllegalArgumentException if an error is of what was not measured, or larger than the uncertainty of a measurement */
    CommonErrors(FlowNetwork network, List<CommonError> errors) {
        this.network = network;
        this.errors = errors;
        network.streams().forEach(stream -> streams.put(stream.id(), stream));
        Set<String> materials =
                network.streams().stream().map(ProcessStream::material).collect(Collectors.toSet());
        for (int i = 0; i < errors.size(); i++) {
            CommonError error = errors.get(i);
            for (Map.Entry<String, BigDecimal> one : error.measurements().entrySet()) {
                if (error.kind() == CommonError.Kind.MASS) {
                    mass(one.getKey(), one.getValue(), i);
                } else {
                    contents(CommonError.Content.parse(one.getKey(), materials::contains), one.getValue(), i);
                }
            }
        }
        shared.forEach((variable, one) -> {
            BigDecimal variance = BigDecimal.ZERO;
            for (BigDecimal part : one.parts().values()) {
                variance = variance.add(part.multiply(part));
            }
            BigDecimal most = one.uncertainty().multiply(ROUNDED);
            if (variance.compareTo(most.multiply(most)) > 0) {
                throw new IllegalArgumentException(
                        "common errors are larger than the stated uncertainty of " + variable);
            }
        });
    }

    private void mass(String name, BigDecimal relative, int error) {
        MeasuredMass mass = Optional.ofNullable(streams.get(name))
                .flatMap(ProcessStream::mass)
                .orElseThrow(() -> notMeasured(name));
        share(
                Variable.massOf(name),
                mass.value().kilograms(),
                mass.standardUncertainty().kilograms(),
                error,
                relative);
    }

    private void contents(CommonError.Content content, BigDecimal relative, int error) {
        boolean any = false;
        for (Map.Entry<Element, MeasuredFraction> one :
                network.contents(content.of()).entrySet()) {
            if (content.includes(one.getKey()) && !FlowNetwork.isNone(one.getValue())) {
                any = true;
                share(
                        Variable.contentOf(content.of(), one.getKey()),
                        one.getValue().value().value(),
                        one.getValue().standardUncertainty().value(),
                        error,
                        relative);
            }
        }
        if (!any) {
            throw notMeasured(content.of());
        }
    }

    private static IllegalArgumentException notMeasured(String name) {
        return new IllegalArgumentException("a common error is of what was not measured: " + name);
    }

    private void share(Variable variable, BigDecimal value, BigDecimal uncertainty, int error, BigDecimal relative) {
        shared.computeIfAbsent(variable, any -> new Shared(uncertainty, new TreeMap<>()))
                .parts()
                .put(error, value.multiply(relative));
    }

    /**
     * The network with the correlations.
     *
     * @throws IllegalArgumentException if there are too many, or they cannot be
     */
    FlowNetwork applied() {
        FlowNetwork.Builder builder = network.toBuilder();
        List<Variable> variables = List.copyOf(shared.keySet());
        int count = 0;
        for (int i = 0; i < variables.size(); i++) {
            for (int j = i + 1; j < variables.size(); j++) {
                BigDecimal coefficient = coefficient(get(variables.get(i)), get(variables.get(j)));
                if (coefficient.signum() != 0) {
                    count++;
                    if (count > MOST) {
                        throw new IllegalArgumentException(
                                errors.size() + " common errors have more than " + MOST + " covariances");
                    }
                    builder.correlate(variables.get(i), variables.get(j), coefficient);
                }
            }
        }
        return builder.build();
    }

    private Shared get(Variable variable) {
        return requireNonNull(shared.get(variable), "shared");
    }

    private static BigDecimal coefficient(Shared one, Shared other) {
        BigDecimal covariance = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> part : one.parts().entrySet()) {
            BigDecimal same = other.parts().get(part.getKey());
            if (same != null) {
                covariance = covariance.add(part.getValue().multiply(same));
            }
        }
        return covariance.signum() == 0
                ? covariance
                : Decimals.fitted(covariance.divide(one.uncertainty().multiply(other.uncertainty()), ROUNDING))
                        .min(BigDecimal.ONE);
    }
}
