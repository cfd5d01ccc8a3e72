package io.didymium.core.lca.uncertainty;

import io.didymium.core.lca.formula.Formula;
import io.didymium.core.lca.formula.ParameterScope;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Uncertainty.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An amount that follows from parameters: with what is drawn for them, and how it changes with each. A draw of a parameter depends
 * only on the seed, the run, its owner and its name, so that all amounts that follow from it share the draw. Immutable; may be
 * shared by threads.
 */
public final class CalculatedAmount {
    /** The relative step of central differences: about the cube root of the precision. */
    private static final double STEP = 1e-5;

    private final Formula formula;
    private final List<Part> parts = new ArrayList<>();

    private record Part(Parameter parameter, Formula formula) {}

    /** The amount of a distribution. */
    public CalculatedAmount(Uncertainty.Calculated stated) {
        formula = Formula.parse(stated.formula());
        for (Parameter each : stated.parameters()) {
            parts.add(new Part(each, Formula.parse(text(each.definition()))));
        }
    }

    private static String text(Parameter.Definition definition) {
        return definition instanceof Parameter.Dependent dependent ? dependent.formula() : "0";
    }

    /** The parameters that are drawn, by owner and name. */
    public List<Parameter> uncertain() {
        return parts.stream()
                .map(Part::parameter)
                .filter(each -> each.definition() instanceof Parameter.Drawn)
                .toList();
    }

    /** The amount in one run; NaN if the formula cannot be evaluated with what is drawn. */
    public double draw(CounterRandom random, long run) {
        return evaluate(each -> Distributions.draw(drawn(each).distribution(), random, run, name(each)));
    }

    /** The change of the amount per unit of an uncertain parameter, by central differences; NaN if it is unknown. */
    public double slope(Parameter parameter) {
        double value = drawn(parameter).value().doubleValue();
        double spread = Math.sqrt(Distributions.variance(drawn(parameter).distribution()));
        double step = STEP * (value == 0 ? Math.max(spread, STEP) : Math.abs(value));
        return (with(parameter, value + step) - with(parameter, value - step)) / (2 * step);
    }

    private double with(Parameter parameter, double value) {
        return evaluate(
                each -> each.equals(parameter) ? value : drawn(each).value().doubleValue());
    }

    private double evaluate(ToDoubleFunction<Parameter> uncertain) {
        ParameterScope global = ParameterScope.global();
        ParameterScope process = global.process();
        for (Part part : parts) {
            Parameter each = part.parameter();
            ParameterScope scope = each.owner().equals(Parameter.GLOBAL) ? global : process;
            if (each.definition() instanceof Parameter.Dependent) {
                scope.put(each.name(), part.formula());
            } else if (each.definition() instanceof Parameter.Fixed fixed) {
                scope.put(each.name(), fixed.value().doubleValue());
            } else {
                scope.put(each.name(), uncertain.applyAsDouble(each));
            }
        }
        return process.evaluate(formula).orElse(Double.NaN);
    }

    private static Parameter.Drawn drawn(Parameter parameter) {
        return (Parameter.Drawn) parameter.definition();
    }

    private static String name(Parameter parameter) {
        return "parameter " + parameter.owner() + "/" + parameter.name();
    }
}
