package io.didymium.core.reconcile;

import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Networks whose measured values are other than they were. */
final class BiasedNetwork {
    private BiasedNetwork() {}

    /** One measurement wrong by a number of its standard uncertainties; none if no such value can be stated. */
    static Optional<FlowNetwork> withBias(FlowNetwork network, Variable biased, BigDecimal uncertainties) {
        try {
            return Optional.of(changed(network, variable -> variable.equals(biased) ? uncertainties : BigDecimal.ZERO));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Each measurement with an error drawn from the normal distribution of its standard uncertainty; contents of over 90 % keep theirs,
     * because none can be stated above one.
     */
    static FlowNetwork withErrors(FlowNetwork network, Random random) {
        Map<Variable, BigDecimal> errors = new HashMap<>();
        return changed(
                network,
                variable -> isNearlyOne(network, variable)
                        ? BigDecimal.ZERO
                        : errors.computeIfAbsent(
                                variable, key -> new BigDecimal(random.nextGaussian()).round(MathContext.DECIMAL32)));
    }

    private static boolean isNearlyOne(FlowNetwork network, Variable variable) {
        return variable.element()
                .map(network.contents(variable.of())::get)
                .filter(content -> content.value().compareTo(MassFraction.of("0.9")) > 0)
                .isPresent();
    }

    private static FlowNetwork changed(FlowNetwork network, Function<Variable, BigDecimal> errors) {
        FlowNetwork.Builder builder = FlowNetwork.builder();
        for (ProcessStream stream : network.streams()) {
            ProcessStream.Builder changed = stream.toBuilder();
            stream.mass().ifPresent(mass -> {
                BigDecimal error = errors.apply(Variable.massOf(stream.id()));
                changed.mass(new MeasuredMass(
                        new Mass(shifted(
                                mass.value().kilograms(),
                                mass.standardUncertainty().kilograms(),
                                error)),
                        mass.standardUncertainty()));
            });
            stream.contents()
                    .forEach((element, content) -> changed.content(
                            element,
                            new MeasuredFraction(
                                    new MassFraction(shifted(
                                            content.value().value(),
                                            content.standardUncertainty().value(),
                                            errors.apply(Variable.contentOf(stream.material(), element)))),
                                    content.standardUncertainty())));
            builder.add(changed);
        }
        network.nodes().forEach(node -> builder.balanceOnly(node, network.elements(node)));
        network.correlations().forEach(each -> builder.correlate(each.first(), each.second(), each.coefficient()));
        return builder.build();
    }

    private static BigDecimal shifted(BigDecimal value, BigDecimal uncertainty, BigDecimal error) {
        return value.add(uncertainty.multiply(error));
    }
}
