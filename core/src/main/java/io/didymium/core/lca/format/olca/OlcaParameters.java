package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.formula.Formula;
import io.didymium.core.lca.formula.ParameterScope;
import java.math.BigDecimal;
import java.util.Optional;

/** The parameters of an olca package, and the amounts that follow from them. */
final class OlcaParameters {
    /** What a formula may differ from the amount beside it by, so that the amount is taken as it is written. */
    private static final double SAME = 1e-9;

    private final ParameterScope scope;
    private final ImportLog log;

    /** The global parameters. */
    OlcaParameters(ImportLog log) {
        this(ParameterScope.global(), log);
    }

    private OlcaParameters(ParameterScope scope, ImportLog log) {
        this.scope = scope;
        this.log = log;
    }

    /** The parameters of a process within these. */
    OlcaParameters of(Members process) throws MalformedDataException {
        OlcaParameters own = new OlcaParameters(scope.process(), log);
        process.forEach("parameters", own::add);
        return own;
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
        Optional<String> formula = formula(parameter, "formula");
        Optional<BigDecimal> value = parameter.number("value");
        if (formula.isPresent() && !parameter.flag("isInputParameter", "inputParameter")) {
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
        if (stated.isPresent()) {
            log.leaveOut("formula of an amount that cannot be evaluated; the amount stated beside it was taken");
        }
        return stated.orElseThrow(() -> exchange.malformed("amountFormula", "cannot be evaluated: " + formula.get()));
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
