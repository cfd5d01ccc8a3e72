package io.didymium.core.lca.uncertainty;

import io.didymium.core.lca.inventory.Uncertainty;

/** Draws from the distributions of amounts, and their variances. Same seed, run and name, same bits on every machine. */
public final class Distributions {
    private Distributions() {}

    /** A draw of an amount in one run, by the name of what is drawn; NaN if its formula cannot be evaluated with what was drawn. */
    public static double draw(Uncertainty stated, CounterRandom random, long run, String name) {
        long key = CounterRandom.parameter(name);
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
        if (stated instanceof Uncertainty.Uniform uniform) {
            double minimum = uniform.minimum().doubleValue();
            return minimum + (uniform.maximum().doubleValue() - minimum) * random.uniform(run, key);
        }
        return new CalculatedAmount((Uncertainty.Calculated) stated).draw(random, run);
    }

    /** The variance of a distribution; that of a calculated amount in first order. */
    public static double variance(Uncertainty stated) {
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
        if (stated instanceof Uncertainty.Uniform uniform) {
            double width = uniform.maximum().doubleValue() - uniform.minimum().doubleValue();
            return width * width / 12;
        }
        CalculatedAmount calculated = new CalculatedAmount((Uncertainty.Calculated) stated);
        return calculated.uncertain().stream()
                .mapToDouble(each -> {
                    double slope = calculated.slope(each);
                    return slope * slope * variance(((Uncertainty.Parameter.Drawn) each.definition()).distribution());
                })
                .sum();
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
