package io.didymium.core.lca.formula;

import io.didymium.core.lca.formula.Formula.Node;
import io.didymium.core.lca.formula.FormulaParser.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The functions and constants of formulas. */
final class FormulaFunctions {
    private FormulaFunctions() {}

    private static @Nullable DoubleUnaryOperator unary(String name) {
        return switch (name) {
            case "abs" -> Math::abs;
            case "ceil" -> Math::ceil;
            case "floor" -> Math::floor;
            case "int", "trunc" -> FormulaFunctions::whole;
            case "frac" -> x -> x - whole(x);
            case "round" -> x -> Double.isNaN(x) ? x : Math.round(x);
            case "sqr" -> x -> x * x;
            case "sqrt" -> Math::sqrt;
            case "exp" -> StrictMath::exp;
            case "ln" -> StrictMath::log;
            case "log", "lg" -> StrictMath::log10;
            case "sin" -> StrictMath::sin;
            case "cos" -> StrictMath::cos;
            case "tan" -> StrictMath::tan;
            case "cot", "cotan" -> x -> 1 / StrictMath.tan(x);
            case "asin", "arcsin" -> StrictMath::asin;
            case "acos", "arccos" -> StrictMath::acos;
            case "atan", "arctan" -> StrictMath::atan;
            case "sinh" -> StrictMath::sinh;
            case "cosh" -> StrictMath::cosh;
            case "tanh" -> StrictMath::tanh;
            default -> null;
        };
    }

    private static @Nullable DoubleBinaryOperator binary(String name) {
        return switch (name) {
            case "pow", "power" -> StrictMath::pow;
            case "ipower" -> (x, n) -> StrictMath.pow(x, whole(n));
            default -> null;
        };
    }

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
        DoubleUnaryOperator function = unary(name);
        if (function != null && isNumbers(arguments, 1)) {
            Node argument = arguments.get(0).node();
            return new Part(variables -> function.applyAsDouble(argument.value(variables)), false);
        }
        DoubleBinaryOperator operator = binary(name);
        if (operator != null && isNumbers(arguments, 2)) {
            return new Part(
                    FormulaParser.combined(
                            arguments.get(0).node(), arguments.get(1).node(), operator),
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
