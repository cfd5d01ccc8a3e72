package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageParameters;
import io.didymium.core.lca.format.json.JsonNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Uncertainty.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The parameters of an olca package, and the amounts that follow from them. */
final class OlcaParameters {
    private final PackageParameters parameters;
    private final OlcaDistributions distributions;

    /** The global parameters. */
    OlcaParameters(ImportLog log, Map<String, BigDecimal> values) {
        this(new PackageParameters(log, values), new OlcaDistributions(log));
    }

    private OlcaParameters(PackageParameters parameters, OlcaDistributions distributions) {
        this.parameters = parameters;
        this.distributions = distributions;
    }

    /** The parameters of a process within these. */
    OlcaParameters of(Members process) throws MalformedDataException {
        OlcaParameters own = new OlcaParameters(parameters.ofProcess(process.id()), distributions);
        process.forEach("parameters", own::add);
        own.parameters.replace("", process.name() + "/", process.id().value() + "/");
        return own;
    }

    /** Gives global parameters the values of the caller, once all of them are read. */
    void replaceGlobal() {
        parameters.replace("");
    }

    /** Reports the values that no parameter takes. */
    void reportUnused() {
        parameters.reportUnused();
    }

    /** Whether an amount of a process is calculated. */
    static boolean isUsedIn(Members process) {
        return !process.areAll("exchanges", exchange -> {
            JsonNode formula = exchange.find("amountFormula");
            return formula == null
                    || (formula instanceof TextNode text && text.value().isBlank());
        });
    }

    void add(Members parameter) throws MalformedDataException {
        String name = parameter.name();
        Optional<String> formula = formula(parameter, "formula");
        Optional<BigDecimal> value = parameter.number("value");
        boolean input = parameter.flag("isInputParameter", "inputParameter");
        if (formula.isPresent() && !input) {
            try {
                parameters.add(name, new Parameter.Dependent(formula.get()));
            } catch (IllegalArgumentException e) {
                throw parameter.malformed("formula", String.valueOf(e.getMessage()));
            }
        } else {
            BigDecimal number = value.orElseThrow(() -> parameter.malformed("value", "required, but absent"));
            parameters.add(
                    name,
                    distributions
                            .of(parameter)
                            .<Parameter.Definition>map(known -> new Parameter.Drawn(number, known))
                            .orElseGet(() -> new Parameter.Fixed(number)));
        }
        parameter.text("parameterScope", "scope");
        parameter.reportUnread("parameters");
    }

    /**
     * The amount of an exchange: of its formula, else as stated.
     *
     * @throws MalformedDataException if there is neither an amount nor a formula that can be evaluated
     */
    BigDecimal amount(Members exchange) throws MalformedDataException {
        Optional<BigDecimal> stated = exchange.number("amount");
        Optional<String> formula = formula(exchange, "amountFormula");
        if (formula.isPresent()) {
            return parameters
                    .amount(stated, formula.get())
                    .orElseThrow(() -> exchange.malformed("amountFormula", "cannot be evaluated: " + formula.get()));
        }
        if (stated.isEmpty()) {
            throw exchange.malformed("amount", "required, but absent");
        }
        return stated.get();
    }

    /** How the amount of an exchange follows from uncertain parameters. */
    Optional<Uncertainty> uncertainty(Members exchange) throws MalformedDataException {
        return formula(exchange, "amountFormula").flatMap(parameters::uncertainty);
    }

    private static Optional<String> formula(Members of, String name) throws MalformedDataException {
        Optional<String> formula = of.text(name);
        return formula.isPresent() && formula.get().isBlank() ? Optional.empty() : formula;
    }
}
