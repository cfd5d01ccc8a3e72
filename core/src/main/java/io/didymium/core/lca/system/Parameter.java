package io.didymium.core.lca.system;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.uncertainty.CounterRandom;
import java.util.List;

/**
 * An uncertain amount and the matrix entries that depend on it.
 *
 * @param name the process and the number of the exchange: the same in every system that contains them
 * @param process the process
 * @param exchange the exchange, which states an uncertainty
 * @param entries the matrix entries, per unit of the amount
 */
record Parameter(String name, DataSetId process, Exchange exchange, List<Entry> entries) {
    /** A matrix of the system. */
    enum Part {
        /** Processes by processes. */
        TECHNOSPHERE,
        /** Elementary flows by processes. */
        INTERVENTIONS
    }

    /**
     * A matrix entry per unit of an amount.
     *
     * @param part the matrix
     * @param row the row
     * @param column the column
     * @param perUnit the value per unit
     */
    record Entry(Part part, int row, int column, double perUnit) {}

    Uncertainty uncertainty() {
        return exchange.provenance().uncertainty().orElseThrow();
    }

    double amount() {
        return exchange.amount().value().orElseThrow().doubleValue();
    }

    /** The amount in one run, drawn by the name of the parameter, so that compared products share the draw. */
    double drawn(CounterRandom random, long run) {
        long key = CounterRandom.parameter(name);
        Uncertainty stated = uncertainty();
        if (stated instanceof Uncertainty.LogNormal logNormal) {
            double spread = StrictMath.log(logNormal.geometricDeviation().doubleValue());
            return logNormal.geometricMean().doubleValue() * StrictMath.exp(spread * random.normal(run, key));
        }
        if (stated instanceof Uncertainty.Normal normal) {
            return normal.mean().doubleValue() + normal.deviation().doubleValue() * random.normal(run, key);
        }
        if (stated instanceof Uncertainty.Triangle triangle) {
            return triangular(triangle, random.uniform(run, key));
        }
        Uncertainty.Uniform uniform = (Uncertainty.Uniform) stated;
        double minimum = uniform.minimum().doubleValue();
        return minimum + (uniform.maximum().doubleValue() - minimum) * random.uniform(run, key);
    }

    /** The variance of the amount. */
    double variance() {
        Uncertainty stated = uncertainty();
        if (stated instanceof Uncertainty.LogNormal logNormal) {
            double spread = StrictMath.log(logNormal.geometricDeviation().doubleValue());
            double median = logNormal.geometricMean().doubleValue();
            double growth = StrictMath.exp(spread * spread);
            return median * median * growth * (growth - 1);
        }
        if (stated instanceof Uncertainty.Normal normal) {
            return normal.deviation().doubleValue() * normal.deviation().doubleValue();
        }
        if (stated instanceof Uncertainty.Triangle triangle) {
            double a = triangle.minimum().doubleValue();
            double b = triangle.maximum().doubleValue();
            double c = triangle.mode().doubleValue();
            return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
        }
        Uncertainty.Uniform uniform = (Uncertainty.Uniform) stated;
        double width = uniform.maximum().doubleValue() - uniform.minimum().doubleValue();
        return width * width / 12;
    }

    private static double triangular(Uncertainty.Triangle triangle, double part) {
        double a = triangle.minimum().doubleValue();
        double b = triangle.maximum().doubleValue();
        double c = triangle.mode().doubleValue();
        if (a == b) {
            return a;
        }
        return part < (c - a) / (b - a)
                ? a + StrictMath.sqrt(part * (b - a) * (c - a))
                : b - StrictMath.sqrt((1 - part) * (b - a) * (b - c));
    }
}
