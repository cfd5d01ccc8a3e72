package io.didymium.core.lca.inventory;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.formula.Formula;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

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

    /**
     * Follows from parameters, some of them uncertain, by a formula of {@link io.didymium.core.lca.formula.Formula}. Amounts that follow from
     * one parameter vary together.
     *
     * @param formula the formula of the amount
     * @param parameters all parameters that it depends on, directly or through formulas of others, by owner and name
     */
    record Calculated(String formula, List<Parameter> parameters) implements Uncertainty {
        /** @throws IllegalArgumentException if the formula cannot be read, or no parameter is uncertain */
        public Calculated {
            Formula.parse(formula);
            parameters = parameters.stream()
                    .sorted(comparing(Parameter::owner).thenComparing(Parameter::name))
                    .toList();
            if (parameters.stream().noneMatch(each -> each.definition() instanceof Parameter.Drawn)) {
                throw new IllegalArgumentException("no parameter of the formula is uncertain: " + formula);
            }
        }
    }

    /**
     * A parameter of a process or of the whole inventory.
     *
     * @param owner the identifier of the process; {@link #GLOBAL} for one of the inventory
     * @param name the name, in lower case
     * @param definition what its value is
     */
    record Parameter(DataSetId owner, String name, Definition definition) {
        /** The owner of the parameters of the whole inventory. A parameter of a process hides one of its name here. */
        public static final DataSetId GLOBAL = new DataSetId("global");

        /** @throws IllegalArgumentException if the name is blank or not in lower case */
        public Parameter {
            requireNonNull(owner, "owner");
            requireNonNull(definition, "definition");
            Text.require(name, "name of a parameter");
            if (!name.equals(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the name of a parameter must be in lower case: " + name);
            }
        }

        /** What the value of a parameter is. */
        public sealed interface Definition {}

        /**
         * A number.
         *
         * @param value the number
         */
        public record Fixed(BigDecimal value) implements Definition {
            /** @throws IllegalArgumentException if the number is out of range */
            public Fixed {
                value = Decimals.normal(value, "value of a parameter");
            }
        }

        /**
         * An uncertain number.
         *
         * @param value the number that is used where nothing is drawn
         * @param distribution its distribution
         */
        public record Drawn(BigDecimal value, Uncertainty distribution) implements Definition {
            /** @throws IllegalArgumentException if the number is out of range, or the distribution itself is calculated */
            public Drawn {
                value = Decimals.normal(value, "value of a parameter");
                if (distribution instanceof Calculated) {
                    throw new IllegalArgumentException("the distribution of a parameter must not be calculated");
                }
            }
        }

        /**
         * A formula of other parameters.
         *
         * @param formula the formula
         */
        public record Dependent(String formula) implements Definition {
            /** @throws IllegalArgumentException if the formula cannot be read */
            public Dependent {
                Formula.parse(formula);
            }
        }
    }
}
