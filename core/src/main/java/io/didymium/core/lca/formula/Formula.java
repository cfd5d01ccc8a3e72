package io.didymium.core.lca.formula;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A formula that gives a number, in the grammar of openLCA: {@code + - * / div mod ^}, comparisons, {@code & | xor}, functions
 * with arguments separated by semicolons. Upper and lower case are not distinguished; signs bind tighter than powers, so that
 * {@code -2^2} is 4, and powers of powers are taken from the left.
 *
 * <p>Same formula, same variables, same result on every machine ({@link StrictMath}). Random numbers are refused. Immutable.
 */
public final class Formula {
    private final String text;
    private final Node root;
    private final int depth;
    private final Set<String> variables;

    private Formula(String text, FormulaParser parser) {
        this.text = text;
        root = parser.parse();
        depth = parser.deepest();
        variables = Collections.unmodifiableSortedSet(parser.names());
    }

    /**
     * Reads a formula of at most 10,000 characters.
     *
     * @throws IllegalArgumentException if it is not a formula of a number; the message says where and why
     */
    public static Formula parse(String text) {
        return new Formula(text, new FormulaParser(text));
    }

    /**
     * The value for given variables; empty if it depends on an unknown variable or is not a finite number.
     *
     * @param variables the value of a variable by its name in lower case; NaN if it is unknown
     */
    public OptionalDouble evaluate(ToDoubleFunction<String> variables) {
        double value = root.value(variables);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The names of its variables, in lower case and in order. */
    public Set<String> variables() {
        return variables;
    }

    /** How deep its parts are nested. */
    int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return text;
    }

    /** A part of a formula. Conditions are 1 or 0; what is unknown is NaN. */
    interface Node {
        double value(ToDoubleFunction<String> variables);
    }
}
