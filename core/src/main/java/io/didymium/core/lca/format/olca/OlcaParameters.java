package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.formula.Formula;
import io.didymium.core.lca.formula.ParameterScope;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of an olca package, and the amounts that follow from them. */
final class OlcaParameters {
    /** What a formula may differ from the amount beside it by, so that the amount is taken as it is written. */
    private static final double SAME = 1e-9;

    private final ParameterScope scope;
    private final ImportLog log;
    /** The values that the caller gives instead, by name. */
    private final Map<String, BigDecimal> values;
    /** The names of these that a parameter has. */
    private final Set<String> used;
    /** The names of all parameters of the package. */
    private final Set<String> known;

    /** The global parameters. */
    OlcaParameters(ImportLog log, Map<String, BigDecimal> values) {
        scope = ParameterScope.global();
        this.log = log;
        this.values = values;
        used = new HashSet<>();
        known = new TreeSet<>();
    }

    /** The parameters of a process within global ones. */
    private OlcaParameters(OlcaParameters global) {
        scope = global.scope.process();
        log = global.log;
        values = global.values;
        used = global.used;
        known = global.known;
    }

    /** The parameters of a process within these. */
    OlcaParameters of(Members process) throws MalformedDataException {
        OlcaParameters own = new OlcaParameters(this);
        process.forEach("parameters", own::add);
        if (!values.isEmpty()) {
            own.replace("");
            own.replace(process.name() + "/");
            own.replace(process.id().value() + "/");
        }
        return own;
    }

    /** Gives global parameters the values of the caller, once all of them are read. */
    void replaceGlobal() {
        replace("");
    }

    /** Replaces those whose name follows a prefix; a name that is global is not that of a process as well. */
    private void replace(String prefix) {
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                String own = name.substring(prefix.length());
                boolean global = prefix.isEmpty() && scope.isHiding(own);
                if (!global && scope.has(own)) {
                    scope.put(own, value.doubleValue());
                    used.add(name);
                }
            }
        });
    }

    /** Reports the values that no parameter takes. */
    void reportUnused() {
        values.keySet().stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .forEach(name -> log.parameterUnknown(name, known));
    }

    /** Whether an amount of a process is calculated. */
    static boolean isUsedIn(Members process) throws MalformedDataException {
        for (Members exchange : process.objects("exchanges")) {
            if (formula(exchange, "amountFormula").isPresent()) {
                return true;
            }
        }
        return false;
    }

    void add(Members parameter) throws MalformedDataException {
        String name = parameter.name();
        known.add(name.strip());
        Optional<String> formula = formula(parameter, "formula");
        Optional<BigDecimal> value = parameter.number("value");
        boolean input = parameter.flag("isInputParameter", "inputParameter");
        if (formula.isPresent() && !input) {
            try {
                scope.put(name, Formula.parse(formula.get()));
            } catch (IllegalArgumentException e) {
                throw parameter.malformed("formula", String.valueOf(e.getMessage()));
            }
        } else {
            scope.put(
                    name,
                    value.orElseThrow(() -> parameter.malformed("value", "required, but absent"))
                            .doubleValue());
        }
        parameter.text("parameterScope", "scope");
        parameter.reportUnread("parameters");
    }

    /**
     * The amount of an exchange: of its formula, else as stated. A formula that cannot be evaluated is counted where an amount
     * is stated beside it, which the author's tool has calculated.
     *
     * @throws MalformedDataException if there is neither an amount nor a formula that can be evaluated
     */
    BigDecimal amount(Members exchange) throws MalformedDataException {
        Optional<BigDecimal> stated = exchange.number("amount");
        Optional<String> formula = formula(exchange, "amountFormula");
        if (formula.isEmpty()) {
            return stated.orElseThrow(() -> exchange.malformed("amount", "required, but absent"));
        }
        Optional<BigDecimal> calculated = calculated(formula.get());
        if (calculated.isPresent()) {
            return stated.filter(value -> isSame(value, calculated.get())).orElse(calculated.get());
        }
        if (stated.isPresent() && values.isEmpty()) {
            log.leaveOut("formula of an amount that cannot be evaluated; the amount stated beside it was taken");
        }
        return stated.filter(any -> values.isEmpty())
                .orElseThrow(() -> exchange.malformed("amountFormula", "cannot be evaluated: " + formula.get()));
    }

    private Optional<BigDecimal> calculated(String formula) {
        try {
            return scope.evaluate(Formula.parse(formula)).stream()
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

    private static Optional<String> formula(Members of, String name) throws MalformedDataException {
        return of.text(name).filter(formula -> !formula.isBlank());
    }
}
