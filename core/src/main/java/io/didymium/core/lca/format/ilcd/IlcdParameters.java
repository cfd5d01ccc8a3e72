package io.didymium.core.lca.format.ilcd;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageParameters;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Uncertainty.Parameter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The variables of an ILCD process. The amount of an exchange is its mean amount times its variable; {@code resultingAmount} is
 * what the author's tool has calculated.
 */
final class IlcdParameters {
    private final PackageParameters parameters;
    private final ImportLog log;

    private IlcdParameters(PackageParameters parameters, ImportLog log) {
        this.parameters = parameters;
        this.log = log;
    }

    /** The variables of a process, with the values of the caller. */
    static IlcdParameters of(XmlNode process, DataSetId id, String name, PackageParameters all, ImportLog log) {
        IlcdParameters own = new IlcdParameters(all.ofProcess(id), log);
        for (XmlNode variable : process.all("processInformation", "mathematicalRelations", "variableParameter")) {
            String called = variable.attribute("name").orElse("");
            try {
                own.parameters.add(variable.requiredAttribute("name"), own.definition(variable));
            } catch (MalformedDataException | IllegalArgumentException e) {
                log.broken("variable " + called, String.valueOf(e.getMessage()));
            }
        }
        own.parameters.replace("", name + "/", id.value() + "/");
        return own;
    }

    private Parameter.Definition definition(XmlNode variable) throws MalformedDataException {
        Optional<String> formula = variable.text("formula").filter(text -> !text.isBlank());
        Optional<String> mean = variable.text("meanValue");
        if (formula.isPresent()) {
            return new Parameter.Dependent(formula.get());
        }
        BigDecimal value = IlcdNouns.decimal(
                mean.orElseThrow(() -> new MalformedDataException("meanValue", "neither a value nor a formula")));
        return IlcdDistributions.of(variable, value, variable.text("minimumValue"), variable.text("maximumValue"), log)
                .<Parameter.Definition>map(known -> new Parameter.Drawn(value, known))
                .orElseGet(() -> new Parameter.Fixed(value));
    }

    /**
     * The amount of an exchange, without a unit.
     *
     * @throws MalformedDataException if it is not known
     */
    BigDecimal amount(XmlNode exchange) throws MalformedDataException {
        Optional<String> resulting = exchange.text("resultingAmount");
        String mean = exchange.text("meanAmount").orElse("");
        Optional<String> formula = formula(exchange);
        if (formula.isEmpty()) {
            return IlcdNouns.decimal(resulting.orElse(mean));
        }
        Optional<BigDecimal> stated =
                resulting.isPresent() ? Optional.of(IlcdNouns.decimal(resulting.get())) : Optional.empty();
        return parameters
                .verifiedAmount(stated, formula.get())
                .orElseThrow(() -> new MalformedDataException(
                        "referenceToVariable", "cannot be evaluated, or does not give the amount: " + formula.get()));
    }

    /** How the amount of an exchange follows from uncertain variables, if it does. */
    Optional<Uncertainty> uncertainty(XmlNode exchange, BigDecimal amount) {
        return formula(exchange)
                .filter(formula -> parameters.isChanged() || parameters.gives(amount, formula))
                .flatMap(parameters::uncertainty);
    }

    private static Optional<String> formula(XmlNode exchange) {
        return exchange.text("referenceToVariable")
                .map(name -> "(" + exchange.text("meanAmount").orElse("") + ")*(" + name + ")");
    }
}
