package io.didymium.core.lca.inventory;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/** The probability distribution of an amount, in the unit of the amount. */
public sealed interface Uncertainty {
    /**
     * Log-normal.
     *
     * @param geometricMean the median; not zero
     * @param geometricDeviation the geometric standard deviation, from 1
     */
    record LogNormal(BigDecimal geometricMean, BigDecimal geometricDeviation) implements Uncertainty {
        /** @throws IllegalArgumentException if the mean is zero or the deviation below 1 */
        public LogNormal {
            geometricMean = Decimals.normal(geometricMean, "geometric mean");
            geometricDeviation = Decimals.normal(geometricDeviation, "geometric deviation");
            if (geometricMean.signum() == 0 || geometricDeviation.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException("no log-normal distribution of geometric mean " + geometricMean
                        + " and geometric deviation " + geometricDeviation);
            }
        }
    }

    /**
     * Normal.
     *
     * @param mean the mean
     * @param deviation the standard deviation, from 0
     */
    record Normal(BigDecimal mean, BigDecimal deviation) implements Uncertainty {
        /** @throws IllegalArgumentException if the deviation is negative */
        public Normal {
            mean = Decimals.normal(mean, "mean");
            deviation = Decimals.normal(deviation, "standard deviation");
            if (deviation.signum() < 0) {
                throw new IllegalArgumentException("standard deviation must not be negative: " + deviation);
            }
        }
    }

    /**
     * Triangular.
     *
     * @param minimum the lower bound
     * @param mode the most likely value
     * @param maximum the upper bound
     */
    record Triangle(BigDecimal minimum, BigDecimal mode, BigDecimal maximum) implements Uncertainty {
        /** @throws IllegalArgumentException if the mode lies outside the bounds */
        public Triangle {
            minimum = Decimals.normal(minimum, "minimum");
            mode = Decimals.normal(mode, "mode");
            maximum = Decimals.normal(maximum, "maximum");
            if (mode.compareTo(minimum) < 0 || mode.compareTo(maximum) > 0) {
                throw new IllegalArgumentException("mode " + mode + " must lie between " + minimum + " and " + maximum);
            }
        }
    }

    /**
     * Uniform.
     *
     * @param minimum the lower bound
     * @param maximum the upper bound
     */
    record Uniform(BigDecimal minimum, BigDecimal maximum) implements Uncertainty {
        /** @throws IllegalArgumentException if the minimum is above the maximum */
        public Uniform {
            minimum = Decimals.normal(minimum, "minimum");
            maximum = Decimals.normal(maximum, "maximum");
            if (minimum.compareTo(maximum) > 0) {
                throw new IllegalArgumentException("minimum " + minimum + " must not be above maximum " + maximum);
            }
        }
    }
}
