package io.didymium.core.lca.system;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.uncertainty.CalculatedAmount;
import io.didymium.core.lca.uncertainty.Distributions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The first-order sensitivity of a footprint to each uncertain amount and parameter, by one adjoint solution.
 *
 * <p>Valid for small deviations; compare {@link MonteCarlo}.
 */
public final class Sensitivity {
    private final double deviation;
    private final List<Influence> influences;

    private Sensitivity(double deviation, List<Influence> influences) {
        this.deviation = deviation;
        this.influences = influences;
    }

    /**
     * The sensitivity of an impact of a footprint.
     *
     * @throws IllegalArgumentException if the method does not have the category
     */
    public static Sensitivity of(Footprint footprint, DataSetId category) {
        FootprintModel model = footprint.model();
        double[] scaling = footprint.scalingVector();
        double[] worth = model.perUnitVector(category);
        List<Influence> found = new ArrayList<>();
        Map<Uncertainty.Parameter, Double> shared = new LinkedHashMap<>();
        for (Parameter parameter : model.system().parameters()) {
            double slope = slope(parameter, category, model, scaling, worth);
            if (slope == 0) {
                continue;
            }
            if (parameter.calculated().isPresent()) {
                CalculatedAmount amount = parameter.calculated().get();
                amount.uncertain().forEach(each -> shared.merge(each, slope * amount.slope(each), Double::sum));
            } else {
                double variance = slope * slope * Distributions.variance(parameter.uncertainty());
                found.add(new Influence(parameter.process(), new OfAmount(parameter.exchange()), slope, variance));
            }
        }
        shared.forEach((each, slope) -> {
            Uncertainty distribution = ((Uncertainty.Parameter.Drawn) each.definition()).distribution();
            double variance = slope * slope * Distributions.variance(distribution);
            found.add(new Influence(each.owner(), new OfParameter(each.name()), slope, variance));
        });
        Comparator<Influence> greatest = comparing(each -> -each.variance());
        found.sort(greatest.thenComparing(Influence::process)
                .thenComparing(each -> each.cause().order()));
        double variance = found.stream().mapToDouble(Influence::variance).sum();
        return new Sensitivity(Math.sqrt(variance), List.copyOf(found));
    }

    private static double slope(
            Parameter parameter, DataSetId category, FootprintModel model, double[] scaling, double[] worth) {
        double slope = 0;
        for (Parameter.Entry entry : parameter.entries()) {
            if (scaling[entry.column()] != 0) {
                double moved = entry.perUnit() * scaling[entry.column()];
                slope += entry.part() == Parameter.Part.TECHNOSPHERE
                        ? -moved * worth[entry.row()]
                        : moved * model.factor(category, entry.row(), entry.column());
            }
        }
        return slope;
    }

    /**
     * The standard deviation of the impact, in the unit of the category; empty if no amount that the impact depends on states
     * an uncertainty.
     */
    public OptionalDouble standardDeviation() {
        return influences.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(deviation);
    }

    /** The contribution of each uncertain amount and parameter, largest variance first. */
    public List<Influence> influences() {
        return influences;
    }

    /**
     * The influence of one uncertain amount or parameter on an impact.
     *
     * @param process the process; for a parameter its owner, {@link Uncertainty.Parameter#GLOBAL} for one of the inventory
     * @param cause what is uncertain
     * @param slope the change of the impact per unit of the amount or parameter
     * @param variance the variance of the impact due to it
     */
    public record Influence(DataSetId process, Cause cause, double slope, double variance) {
        /** @throws NullPointerException if a component is null */
        public Influence {
            requireNonNull(process, "process");
            requireNonNull(cause, "cause");
        }
    }

    /** What is uncertain. */
    public sealed interface Cause {
        /** Amounts by number, then parameters by name. */
        private String order() {
            return this instanceof OfAmount amount
                    ? String.format(Locale.ROOT, "a%010d", amount.exchange().number())
                    : "p" + ((OfParameter) this).name();
        }
    }

    /**
     * The amount of an exchange, which states an uncertainty.
     *
     * @param exchange the exchange
     */
    public record OfAmount(Exchange exchange) implements Cause {
        /** @throws NullPointerException if there is no exchange */
        public OfAmount {
            requireNonNull(exchange, "exchange");
        }
    }

    /**
     * A parameter that amounts follow from.
     *
     * @param name its name, in lower case
     */
    public record OfParameter(String name) implements Cause {
        /** @throws NullPointerException if there is no name */
        public OfParameter {
            requireNonNull(name, "name");
        }
    }
}
