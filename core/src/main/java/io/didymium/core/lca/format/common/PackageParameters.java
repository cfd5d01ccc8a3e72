package io.didymium.core.lca.format.common;

import io.didymium.core.lca.formula.Formula;
import io.didymium.core.lca.formula.ParameterScope;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Uncertainty.Parameter;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of a package or of one of its processes, and the amounts that follow from them. */
public final class PackageParameters {
    /** What a formula may differ from the amount beside it by, so that the amount is taken as it is written. */
    private static final double SAME = 1e-9;

    private static final int MAX_PARAMETERS = 500;

    private final @Nullable PackageParameters parent;
    private final DataSetId owner;
    private final ImportLog log;
    /** The values that the caller gives instead, by name. */
    private final Map<String, BigDecimal> values;
    /** The names of these that a parameter has. */
    private final Set<String> used;
    /** The names of all parameters of the package. */
    private final Set<String> known;
    /** What parameters are with the values of the caller; nothing where they contradict one another. */
    private final Map<String, Optional<Parameter.Definition>> definitions = new TreeMap<>();
    /** Without these values. */
    private final ParameterScope written;
    /** With these values. */
    private final ParameterScope scope;

    /** The parameters of a whole package. */
    public PackageParameters(ImportLog log, Map<String, BigDecimal> values) {
        this.log = log;
        this.values = values;
        parent = null;
        owner = Parameter.GLOBAL;
        used = new HashSet<>();
        known = new TreeSet<>();
        written = ParameterScope.global();
        scope = ParameterScope.global();
    }

    private PackageParameters(PackageParameters parent, DataSetId owner) {
        this.parent = parent;
        this.owner = owner;
        log = parent.log;
        values = parent.values;
        used = parent.used;
        known = parent.known;
        written = parent.written.process();
        scope = parent.scope.process();
    }

    /** The parameters of a process, none so far. */
    public PackageParameters ofProcess(DataSetId process) {
        return new PackageParameters(this, process);
    }

    /** Adds a parameter. One that is given again with another definition is not known. */
    public void add(String name, Parameter.Definition definition) {
        known.add(name.strip());
        String normal = name.strip().toLowerCase(Locale.ROOT);
        Optional<Parameter.Definition> before = definitions.get(normal);
        if (before != null && !before.equals(Optional.of(definition))) {
            log.broken("parameter " + name.strip(), "given several times with different contents; it is not known");
            definitions.put(normal, Optional.empty());
            written.put(normal, Double.NaN);
            scope.put(normal, Double.NaN);
            return;
        }
        definitions.put(normal, Optional.of(definition));
        put(written, normal, definition);
        put(scope, normal, definition);
    }

    private static void put(ParameterScope to, String name, Parameter.Definition definition) {
        if (definition instanceof Parameter.Dependent dependent) {
            to.put(name, Formula.parse(dependent.formula()));
        } else if (definition instanceof Parameter.Fixed fixed) {
            to.put(name, fixed.value().doubleValue());
        } else {
            to.put(name, ((Parameter.Drawn) definition).value().doubleValue());
        }
    }

    /**
     * Gives parameters the values of the caller whose name follows one of the prefixes; a name that is one of the whole package
     * is not that of a process as well.
     */
    public void replace(String... prefixes) {
        for (String prefix : prefixes) {
            values.forEach((name, value) -> {
                if (name.startsWith(prefix)) {
                    String own = name.substring(prefix.length());
                    boolean global = prefix.isEmpty() && scope.isHiding(own);
                    if (!global && scope.has(own)) {
                        scope.put(own, value.doubleValue());
                        definitions.put(own.strip().toLowerCase(Locale.ROOT), Optional.of(new Parameter.Fixed(value)));
                        used.add(name);
                    }
                }
            });
        }
    }

    /** Whether the caller gives values. */
    public boolean isChanged() {
        return !values.isEmpty();
    }

    /** Reports the values that no parameter takes. */
    public void reportUnused() {
        values.keySet().stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .forEach(name -> log.parameterUnknown(name, known));
    }

    /**
     * The amount that a formula gives, or that stands beside it if it is the same. A formula that cannot be evaluated is counted
     * where an amount is stated beside it, which the author's tool has calculated, and the caller gives no values.
     *
     * @return the amount; empty if it is not known
     */
    public Optional<BigDecimal> amount(Optional<BigDecimal> stated, String formula) {
        Optional<BigDecimal> calculated = evaluate(formula, scope);
        if (calculated.isPresent()) {
            return Optional.of(
                    stated.filter(value -> isSame(value, calculated.get())).orElse(calculated.get()));
        }
        if (stated.isPresent() && values.isEmpty()) {
            log.leaveOut("formula of an amount that cannot be evaluated; the amount stated beside it was taken");
            return stated;
        }
        return Optional.empty();
    }

    /**
     * The same for a format that does not say what its formulas mean: a formula counts if it gives the amount beside it with the
     * values of the package. Another one is counted where the caller gives no values, and the amount is taken.
     *
     * @return the amount; empty if it is not known
     */
    public Optional<BigDecimal> verifiedAmount(Optional<BigDecimal> stated, String formula) {
        if (stated.isEmpty() || gives(stated.get(), formula)) {
            return amount(stated, formula);
        }
        if (isChanged()) {
            return Optional.empty();
        }
        log.leaveOut("formula of an amount that does not give the amount stated beside it, which was taken");
        return stated;
    }

    /** Whether a formula gives an amount with the values of the package. */
    public boolean gives(BigDecimal amount, String formula) {
        return evaluate(formula, written)
                .filter(calculated -> isSame(amount, calculated))
                .isPresent();
    }

    private static Optional<BigDecimal> evaluate(String formula, ParameterScope in) {
        try {
            return in.evaluate(Formula.parse(formula)).stream()
                    .mapToObj(BigDecimal::valueOf)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(BigDecimal stated, BigDecimal calculated) {
        double difference = Math.abs(stated.doubleValue() - calculated.doubleValue());
        return difference <= SAME * Math.abs(stated.doubleValue());
    }

    /** How an amount follows from uncertain parameters by a formula; empty if none of them is uncertain, or one is unknown. */
    public Optional<Uncertainty> uncertainty(String formula) {
        try {
            Map<String, Parameter> found = new TreeMap<>();
            boolean isWhole = collect(Formula.parse(formula), found);
            boolean isUncertain =
                    found.values().stream().anyMatch(each -> each.definition() instanceof Parameter.Drawn);
            return isWhole && isUncertain
                    ? Optional.of(new Uncertainty.Calculated(formula, List.copyOf(found.values())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean collect(Formula formula, Map<String, Parameter> found) {
        boolean isWhole = true;
        for (String name : formula.variables()) {
            isWhole &= collect(name, found);
        }
        return isWhole && found.size() <= MAX_PARAMETERS;
    }

    private boolean collect(String name, Map<String, Parameter> found) {
        Optional<Parameter.Definition> definition = definitions.get(name);
        if (definition == null) {
            return parent != null && parent.collect(name, found);
        }
        if (definition.isEmpty()) {
            return false;
        }
        Parameter parameter = new Parameter(owner, name, definition.get());
        boolean isNew = found.put(owner + "/" + name, parameter) == null;
        return !isNew
                || !(definition.get() instanceof Parameter.Dependent dependent)
                || (found.size() <= MAX_PARAMETERS && collect(Formula.parse(dependent.formula()), found));
    }
}
