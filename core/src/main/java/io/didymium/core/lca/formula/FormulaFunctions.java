package io.didymium.core.lca.formula;

import io.didymium.core.lca.formula.Formula.Node;
import io.didymium.core.lca.formula.FormulaParser.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The functions and constants of formulas. */
final class FormulaFunctions {
    private static final Map<String, DoubleUnaryOperator> UNARY = Map.ofEntries(
            Map.entry("abs", Math::abs),
            Map.entry("ceil", Math::ceil),
            Map.entry("floor", Math::floor),
            Map.entry("int", FormulaFunctions::whole),
            Map.entry("trunc", FormulaFunctions::whole),
            Map.entry("frac", x -> x - whole(x)),
            Map.entry("round", x -> Double.isNaN(x) ? x : Math.round(x)),
            Map.entry("sqr", x -> x * x),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("exp", StrictMath::exp),
            Map.entry("ln", StrictMath::log),
            Map.entry("log", StrictMath::log10),
            Map.entry("lg", StrictMath::log10),
            Map.entry("sin", StrictMath::sin),
            Map.entry("cos", StrictMath::cos),
            Map.entry("tan", StrictMath::tan),
            Map.entry("cot", x -> 1 / StrictMath.tan(x)),
            Map.entry("cotan", x -> 1 / StrictMath.tan(x)),
            Map.entry("asin", StrictMath::asin),
            Map.entry("arcsin", StrictMath::asin),
            Map.entry("acos", StrictMath::acos),
            Map.entry("arccos", StrictMath::acos),
            Map.entry("atan", StrictMath::atan),
            Map.entry("arctan", StrictMath::atan),
            Map.entry("sinh", StrictMath::sinh),
            Map.entry("cosh", StrictMath::cosh),
            Map.entry("tanh", StrictMath::tanh));

    private static final Map<String, DoubleBinaryOperator> BINARY =
            Map.of("pow", StrictMath::pow, "power", StrictMath::pow, "ipower", (x, n) -> StrictMath.pow(x, whole(n)));

    private FormulaFunctions() {}

    /** A constant with a name of its own. */
    static Optional<Part> constant(String name) {
        return switch (name) {
            case "pi" -> Optional.of(new Part(variables -> Math.PI, false));
            case "e" -> Optional.of(new Part(variables -> Math.E, false));
            case "true" -> Optional.of(new Part(variables -> 1, true));
            case "false" -> Optional.of(new Part(variables -> 0, true));
            default -> Optional.empty();
        };
    }

    /** @throws IllegalArgumentException if there is no such function of such arguments */
    static Part call(String name, List<Part> arguments) {
        if (UNARY.containsKey(name) && isNumbers(arguments, 1)) {
            DoubleUnaryOperator function = UNARY.getOrDefault(name, x -> x);
            Node argument = arguments.get(0).node();
            return new Part(variables -> function.applyAsDouble(argument.value(variables)), false);
        }
        if (BINARY.containsKey(name) && isNumbers(arguments, 2)) {
            DoubleBinaryOperator function = BINARY.getOrDefault(name, Double::sum);
            return new Part(
                    FormulaParser.combined(
                            arguments.get(0).node(), arguments.get(1).node(), function),
                    false);
        }
        return switch (name) {
            case "sum" -> folded(name, arguments, false, Double::sum);
            case "min" -> folded(name, arguments, false, Math::min);
            case "max" -> folded(name, arguments, false, Math::max);
            case "avg", "mean" -> {
                Node sum = folded(name, arguments, false, Double::sum).node();
                int count = arguments.size();
                yield new Part(variables -> sum.value(variables) / count, false);
            }
            case "and" -> folded(name, arguments, true, Math::min);
            case "or" -> folded(name, arguments, true, Math::max);
            case "not" -> {
                Node argument = folded(name, arguments, true, Math::min).node();
                yield new Part(variables -> 1 - argument.value(variables), true);
            }
            case "if", "iff", "iif" -> choice(name, arguments);
            case "pi", "e", "true", "false" ->
                constant(name).filter(constant -> arguments.isEmpty()).orElseThrow(() -> wrong(name));
            default -> throw wrong(name);
        };
    }

    private static Part choice(String name, List<Part> arguments) {
        if (arguments.size() != 3
                || !arguments.get(0).condition()
                || arguments.get(1).condition() != arguments.get(2).condition()) {
            throw wrong(name);
        }
        Node condition = arguments.get(0).node();
        Node yes = arguments.get(1).node();
        Node no = arguments.get(2).node();
        return new Part(
                variables -> {
                    double chosen = condition.value(variables);
                    if (Double.isNaN(chosen)) {
                        return Double.NaN;
                    }
                    return chosen == 1 ? yes.value(variables) : no.value(variables);
                },
                arguments.get(1).condition());
    }

    private static Part folded(String name, List<Part> arguments, boolean conditions, DoubleBinaryOperator operator) {
        return arguments.stream()
                .filter(argument -> argument.condition() == conditions)
                .reduce((a, b) -> new Part(FormulaParser.combined(a.node(), b.node(), operator), conditions))
                .filter(all -> arguments.stream().allMatch(argument -> argument.condition() == conditions))
                .orElseThrow(() -> wrong(name));
    }

    private static boolean isNumbers(List<Part> arguments, int count) {
        return arguments.size() == count && arguments.stream().noneMatch(Part::condition);
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException("there is no function " + name + " of such arguments");
    }

    /** The number without its fraction, as a 32-bit integer. */
    private static double whole(double x) {
        return Double.isNaN(x) ? Double.NaN : (int) x;
    }

    /** Both numbers are rounded to integers first. */
    static double integerQuotient(double a, double b) {
        long divisor = Math.round(b);
        if (divisor == 0) {
            return Double.NaN;
        }
        long quotient = Math.round(a) / divisor;
        return quotient;
    }
}
