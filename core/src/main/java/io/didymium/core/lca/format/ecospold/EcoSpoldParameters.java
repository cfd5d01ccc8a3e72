package io.didymium.core.lca.format.ecospold;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageParameters;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Uncertainty.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has a name in formulas of an activity of ecoSpold 2: parameters, exchanges, their properties and production volumes. */
final class EcoSpoldParameters {
    private final PackageParameters parameters;
    private final EcoSpoldDistributions distributions;

    private EcoSpoldParameters(PackageParameters parameters, EcoSpoldDistributions distributions) {
        this.parameters = parameters;
        this.distributions = distributions;
    }

    /** The names of an activity, with the values of the caller. */
    static EcoSpoldParameters of(
            XmlNode activity,
            DataSetId id,
            String name,
            PackageParameters all,
            EcoSpoldDistributions distributions,
            ImportLog log) {
        EcoSpoldParameters own = new EcoSpoldParameters(all.ofProcess(id), distributions);
        List<XmlNode> named = new ArrayList<>(activity.all("flowData", "parameter"));
        for (String kind : List.of("intermediateExchange", "elementaryExchange")) {
            for (XmlNode exchange : activity.all("flowData", kind)) {
                named.add(exchange);
                named.addAll(exchange.all("property"));
            }
        }
        for (XmlNode each : named) {
            own.add(each, "variableName", "mathematicalRelation", "amount", log);
            own.add(
                    each,
                    "productionVolumeVariableName",
                    "productionVolumeMathematicalRelation",
                    "productionVolumeAmount",
                    log);
        }
        own.parameters.replace("", name + "/", id.value() + "/");
        return own;
    }

    private void add(XmlNode named, String name, String relation, String amount, ImportLog log) {
        Optional<String> called = named.attribute(name);
        if (called.isEmpty()) {
            return;
        }
        try {
            parameters.add(called.get(), definition(named, relation, amount));
        } catch (MalformedDataException | IllegalArgumentException e) {
            log.broken("parameter " + called.get(), String.valueOf(e.getMessage()));
        }
    }

    private Parameter.Definition definition(XmlNode named, String relation, String amount)
            throws MalformedDataException {
        Optional<String> formula = relation.equals("mathematicalRelation") ? formula(named) : named.attribute(relation);
        if (formula.isPresent()) {
            return new Parameter.Dependent(formula.get());
        }
        BigDecimal value = EcoSpoldFlows.number(named, amount);
        return named.find("uncertainty")
                .filter(any -> amount.equals("amount"))
                .flatMap(distributions::of)
                .<Parameter.Definition>map(known -> new Parameter.Drawn(value, known))
                .orElseGet(() -> new Parameter.Fixed(value));
    }

    /** The formula of an amount, if the data set says that the amount is calculated by it. */
    static Optional<String> formula(XmlNode amount) {
        Optional<String> relation = amount.attribute("mathematicalRelation").filter(text -> !text.isBlank());
        boolean isCalculated =
                amount.attribute("isCalculatedAmount").filter("true"::equals).isPresent();
        return relation.filter(any -> isCalculated);
    }

    /** The amount of an exchange as text, calculated where the caller gives values; empty if it is not known or not stated. */
    Optional<String> amount(XmlNode exchange) {
        Optional<String> stated = exchange.attribute("amount");
        Optional<String> formula = formula(exchange);
        Optional<BigDecimal> number = stated.flatMap(EcoSpoldParameters::decimal);
        if (formula.isEmpty()) {
            Optional<String> own = exchange.attribute("variableName");
            return own.isPresent() && number.isPresent() && parameters.isChanged()
                    ? parameters.amount(number, own.get()).map(BigDecimal::toPlainString)
                    : stated;
        }
        return stated.isPresent() && number.isEmpty()
                ? stated
                : parameters.verifiedAmount(number, formula.get()).map(BigDecimal::toPlainString);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The distribution of the amount itself, shared with formulas that name it, else how it follows from uncertain parameters. */
    Optional<Uncertainty> uncertainty(XmlNode exchange, Optional<BigDecimal> amount) {
        Optional<Uncertainty> own = exchange.find("uncertainty").flatMap(distributions::of);
        if (own.isPresent()) {
            return exchange.attribute("variableName")
                    .flatMap(parameters::uncertainty)
                    .or(() -> own);
        }
        return formula(exchange)
                .filter(formula ->
                        amount.isPresent() && (parameters.isChanged() || parameters.gives(amount.get(), formula)))
                .flatMap(parameters::uncertainty);
    }
}
