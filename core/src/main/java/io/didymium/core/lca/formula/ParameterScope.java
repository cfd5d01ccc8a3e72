package io.didymium.core.lca.formula;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a process or of a whole package: numbers, and formulas of other parameters. A name that the scope of a
 * process lacks is looked up in the global one. Not thread-safe.
 */
public final class ParameterScope {
    /** How deep formulas may be nested through parameters that depend on one another. */
    private static final int MAX_DEPTH = 500;

    private final @Nullable ParameterScope parent;
    private final Map<String, Formula> formulas = new HashMap<>();
    private int depth;
    private final Map<String, Double> values = new HashMap<>();
    /** What formulas give; NaN while a value is being calculated, so that a parameter that depends on itself is unknown. */
    private final Map<String, Double> calculated = new HashMap<>();

    private ParameterScope(@Nullable ParameterScope parent) {
        this.parent = parent;
    }

    /** A global scope. */
    public static ParameterScope global() {
        return new ParameterScope(null);
    }

    /** The scope of a process within this one. */
    public ParameterScope process() {
        return new ParameterScope(this);
    }

    /** Adds a parameter with a value; a later one of the same name, in any case, replaces an earlier one. */
    public void put(String name, double value) {
        formulas.remove(normal(name));
        calculated.clear();
        values.put(normal(name), value);
    }

    /** Adds a parameter with a formula, evaluated when it is needed. */
    public void put(String name, Formula formula) {
        calculated.clear();
        values.remove(normal(name));
        formulas.put(normal(name), formula);
    }

    /** Whether this scope itself, not the global one, has a parameter of a name. */
    public boolean has(String name) {
        return values.containsKey(normal(name)) || formulas.containsKey(normal(name));
    }

    /** Whether the global scope has a parameter of a name, which one of this process would hide. */
    public boolean isHiding(String name) {
        return parent != null && parent.has(name);
    }

    /**
     * The value of a formula; empty if it depends on a parameter that is unknown, depends on itself or on a chain of more than
     * 500 others.
     */
    public OptionalDouble evaluate(Formula formula) {
        return formula.evaluate(this::valueOf);
    }

    private double valueOf(String name) {
        Double known = values.get(name);
        if (known != null) {
            return known;
        }
        Double before = calculated.get(name);
        if (before != null) {
            return before;
        }
        Formula formula = formulas.get(name);
        if (formula == null) {
            return parent == null ? Double.NaN : parent.valueOf(name);
        }
        calculated.put(name, Double.NaN);
        depth += formula.depth();
        double value = depth > MAX_DEPTH ? Double.NaN : evaluate(formula).orElse(Double.NaN);
        depth -= formula.depth();
        calculated.put(name, value);
        return value;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
