package io.didymium.core.lca.system;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The first-order sensitivity of a footprint to each uncertain amount, by one adjoint solution.
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
        double variance = 0;
        for (Parameter parameter : model.system().parameters()) {
            double slope = 0;
            for (Parameter.Entry entry : parameter.entries()) {
                if (scaling[entry.column()] != 0) {
                    double moved = entry.perUnit() * scaling[entry.column()];
                    slope += entry.part() == Parameter.Part.TECHNOSPHERE
                            ? -moved * worth[entry.row()]
                            : moved * model.factor(category, entry.row(), entry.column());
                }
            }
            if (slope != 0) {
                double own = slope * slope * parameter.variance();
                variance += own;
                found.add(new Influence(parameter.process(), parameter.exchange(), slope, own));
            }
        }
        Comparator<Influence> greatest = comparing(each -> -each.variance());
        found.sort(greatest.thenComparing(Influence::process)
                .thenComparing(each -> each.exchange().number()));
        return new Sensitivity(Math.sqrt(variance), List.copyOf(found));
    }

    /**
     * The standard deviation of the impact, in the unit of the category; empty if no amount that the impact depends on states
     * an uncertainty.
     */
    public OptionalDouble standardDeviation() {
        return influences.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(deviation);
    }

    /** The contribution of each uncertain amount, largest variance first. */
    public List<Influence> influences() {
        return influences;
    }

    /**
     * The influence of one uncertain amount on an impact.
     *
     * @param process the process
     * @param exchange the exchange
     * @param slope the change of the impact per unit of the amount
     * @param variance the variance of the impact due to this amount
     */
    public record Influence(DataSetId process, Exchange exchange, double slope, double variance) {
        /** @throws NullPointerException if a component is null */
        public Influence {
            requireNonNull(process, "process");
            requireNonNull(exchange, "exchange");
        }
    }
}
