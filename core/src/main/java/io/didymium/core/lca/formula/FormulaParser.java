package io.didymium.core.lca.formula;

import io.didymium.core.lca.formula.Formula.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;

/** Reads a formula by recursive descent, from the weakest operator to the strongest. */
final class FormulaParser {
    private static final int MAX_DEPTH = 100;

    private final FormulaTokens tokens;
    private final SortedSet<String> names = new TreeSet<>();
    private int depth;
    private int deepest;

    FormulaParser(String text) {
        tokens = new FormulaTokens(text);
    }

    /** A part of the formula, and whether it is a condition rather than a number. */
    record Part(Node node, boolean condition) {}

    Node parse() {
        Node root = number(or());
        if (tokens.peek().kind() != FormulaTokens.Kind.END) {
            throw fault("formula goes on");
        }
        return root;
    }

    /** How deep parentheses and arguments are nested, from 1. */
    int deepest() {
        return deepest;
    }

    /** The names of the variables. */
    SortedSet<String> names() {
        return names;
    }

    private Part or() {
        if (++depth > MAX_DEPTH) {
            throw fault("formula is nested too deeply");
        }
        deepest = Math.max(deepest, depth);
        Chain chain = new Chain(xor());
        while (tokens.takeIf("||", "|")) {
            chain.join(Math::max, condition(xor()));
        }
        depth--;
        return chain.end(true);
    }

    private Part xor() {
        Chain chain = new Chain(and());
        while (tokens.takeIf("xor")) {
            chain.join((a, b) -> truth(a != b), condition(and()));
        }
        return chain.end(true);
    }

    private Part and() {
        Chain chain = new Chain(comparison());
        while (tokens.takeIf("&&", "&")) {
            chain.join(Math::min, condition(comparison()));
        }
        return chain.end(true);
    }

    private Part comparison() {
        Part left = sum();
        return comparator()
                .map(compare -> new Part(combined(number(left), number(sum()), compare), true))
                .orElse(left);
    }

    private Optional<DoubleBinaryOperator> comparator() {
        if (tokens.takeIf("<=")) {
            return Optional.of((a, b) -> truth(a <= b));
        } else if (tokens.takeIf(">=")) {
            return Optional.of((a, b) -> truth(a >= b));
        } else if (tokens.takeIf("<>", "!=")) {
            return Optional.of((a, b) -> truth(a != b));
        } else if (tokens.takeIf("<")) {
            return Optional.of((a, b) -> truth(a < b));
        } else if (tokens.takeIf(">")) {
            return Optional.of((a, b) -> truth(a > b));
        }
        return tokens.takeIf("=", "==") ? Optional.of((a, b) -> truth(a == b)) : Optional.empty();
    }

    private Part sum() {
        Chain chain = new Chain(term());
        while (true) {
            if (tokens.takeIf("+")) {
                chain.join(Double::sum, number(term()));
            } else if (tokens.takeIf("-")) {
                chain.join((a, b) -> a - b, number(term()));
            } else {
                return chain.end(false);
            }
        }
    }

    private Part term() {
        Chain chain = new Chain(power());
        while (true) {
            if (tokens.takeIf("*")) {
                chain.join((a, b) -> a * b, number(power()));
            } else if (tokens.takeIf("/")) {
                chain.join((a, b) -> a / b, number(power()));
            } else if (tokens.takeIf("div")) {
                chain.join(FormulaFunctions::integerQuotient, number(power()));
            } else if (tokens.takeIf("mod")) {
                chain.join((a, b) -> a % b, number(power()));
            } else {
                return chain.end(false);
            }
        }
    }

    private Part power() {
        Chain chain = new Chain(signed());
        while (tokens.takeIf("^")) {
            chain.join(StrictMath::pow, number(signed()));
        }
        return chain.end(false);
    }

    private Part signed() {
        if (tokens.takeIf("-")) {
            Node element = number(element());
            return new Part(variables -> -element.value(variables), false);
        }
        if (tokens.takeIf("+")) {
            return new Part(number(element()), false);
        }
        return element();
    }

    private Part element() {
        FormulaTokens.Token token = tokens.peek();
        switch (token.kind()) {
            case NUMBER -> {
                double value = Double.parseDouble(tokens.take().text());
                return new Part(variables -> value, false);
            }
            case NAME -> {
                String name = tokens.take().text();
                return tokens.takeIf("(") ? call(name) : variable(name);
            }
            default -> {
                if (!tokens.takeIf("(")) {
                    throw fault("formula lacks a number, name or parenthesis");
                }
                Part inner = or();
                close();
                return inner;
            }
        }
    }

    private Part variable(String name) {
        return FormulaFunctions.constant(name).orElseGet(() -> {
            names.add(name);
            return new Part(variables -> variables.applyAsDouble(name), false);
        });
    }

    private Part call(String name) {
        List<Part> arguments = new ArrayList<>();
        if (!tokens.takeIf(")")) {
            do {
                arguments.add(or());
            } while (tokens.takeIf(";"));
            close();
        }
        try {
            return FormulaFunctions.call(name, arguments);
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    private void close() {
        if (!tokens.takeIf(")")) {
            throw fault("formula lacks a closing parenthesis");
        }
    }

    private Node condition(Part part) {
        if (!part.condition()) {
            throw fault("formula has a number where a condition is expected");
        }
        return part.node();
    }

    private Node number(Part part) {
        if (part.condition()) {
            throw fault("formula has a condition where a number is expected");
        }
        return part.node();
    }

    /** What depends on an unknown value is unknown, also the outcome of a comparison. */
    static Node combined(Node left, Node right, DoubleBinaryOperator operator) {
        return variables -> {
            double a = left.value(variables);
            double b = right.value(variables);
            return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : operator.applyAsDouble(a, b);
        };
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }

    private IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException(
                reason + " at character " + tokens.peek().place());
    }

    /** Operators of one strength from left to right, calculated in a loop: a long sum is not deep. */
    private final class Chain {
        private final Part first;
        private final List<DoubleBinaryOperator> operators = new ArrayList<>();
        private final List<Node> operands = new ArrayList<>();

        Chain(Part first) {
            this.first = first;
        }

        void join(DoubleBinaryOperator operator, Node operand) {
            operators.add(operator);
            operands.add(operand);
        }

        Part end(boolean conditions) {
            if (operators.isEmpty()) {
                return first;
            }
            Node start = conditions ? condition(first) : number(first);
            return new Part(
                    variables -> {
                        double value = start.value(variables);
                        for (int i = 0; i < operators.size(); i++) {
                            double operand = operands.get(i).value(variables);
                            boolean known = !Double.isNaN(value) && !Double.isNaN(operand);
                            value = known ? operators.get(i).applyAsDouble(value, operand) : Double.NaN;
                        }
                        return value;
                    },
                    conditions);
        }
    }
}
