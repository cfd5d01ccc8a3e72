package io.didymium.examples.cli.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.element.Element;
import io.didymium.core.material.CommonError;
import io.didymium.core.reconcile.CheckLine;
import io.didymium.core.reconcile.CheckReport;
import io.didymium.core.reconcile.GlobalTest;
import io.didymium.core.reconcile.ReconciledValue;
import io.didymium.core.reconcile.Reconciliation;
import io.didymium.core.reconcile.SerialElimination;
import io.didymium.core.reconcile.Suspect;
import io.didymium.core.reconcile.network.ChainNetwork;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.text.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A reconciliation as one JSON object: masses in kg, contents as parts of one. */
final class ReconciliationJson {
    private ReconciliationJson() {}

    static ObjectNode of(ChainNetwork network, Reconciliation first, SerialElimination elimination) {
        ObjectNode object = Json.object().put("outcome", first.outcome().name()).put("verified", false);
        object.putObject("certificate")
                .put("stationarity", first.certificate().stationarity())
                .put("openness", first.certificate().openness())
                .put("rounds", first.certificate().rounds());
        ArrayNode assumptions = object.putArray("assumptions");
        network.assumptions().forEach(assumptions::add);
        first.globalTest().ifPresent(test -> object.set("globalTest", global(test)));
        ArrayNode values = object.putArray("values");
        first.values().forEach(value -> values.add(value(value)));
        balances(object.putArray("balanceTests"), first);
        measurements(object.putArray("measurementTests"), first);
        first.critical().ifPresent(critical -> object.put("criticalDeviations", critical));
        first.suspect().ifPresent(suspect -> object.set("suspect", suspect(suspect)));
        first.suspectedLeak()
                .ifPresent(leak -> object.putObject("suspectedLeak")
                        .put("node", leak.node())
                        .put("material", leak.material())
                        .put("kilograms", leak.kilograms())
                        .put("uncertainty", leak.uncertainty())
                        .put("likelihoodRatio", leak.likelihoodRatio()));
        if (!elimination.eliminated().isEmpty()) {
            ArrayNode eliminated = object.putArray("eliminated");
            elimination.eliminated().forEach(suspect -> eliminated.add(suspect(suspect)));
            elimination.rest().globalTest().ifPresent(test -> object.set("globalTestOfRest", global(test)));
        }
        ArrayNode checks = object.putArray("checkInCheckOut");
        CheckReport.of(first).lines().forEach(line -> checks.add(check(line)));
        return object;
    }

    /** A description with one statement, which the office of its keeper issues. */
    static ObjectNode description(ReconciliationStatement statement) {
        ObjectNode object =
                Json.object().put("format", DescriptionReader.FORMAT).put("version", 1);
        ReconciliationScope scope = statement.scope();
        ObjectNode one = object.putArray("reconciliations")
                .addObject()
                .put("id", statement.id().value())
                .put("name", statement.name())
                .put("keeper", statement.keeper().value())
                .put("site", scope.site().value())
                .put("from", scope.from().toString())
                .put("until", scope.until().toString())
                .put("unstatedIsAbsent", scope.unstatedIsAbsent())
                .put("measuredDigest", statement.measured());
        commonErrors(one.putArray("commonErrors"), scope.commonErrors());
        ArrayNode values = one.putArray("values");
        statement
                .values()
                .forEach((variable, value) -> values.add(stated(variable)
                        .put("value", value.value())
                        .put("standardUncertainty", value.standardUncertainty())));
        ArrayNode open = one.putArray("unobservable");
        statement.unobservable().forEach(variable -> open.add(stated(variable)));
        return object;
    }

    private static void commonErrors(ArrayNode list, List<CommonError> errors) {
        for (CommonError error : errors) {
            ArrayNode measurements = list.addObject()
                    .put("name", error.name())
                    .put("kind", error.kind().name().toLowerCase(Locale.ROOT))
                    .putArray("measurements");
            error.measurements()
                    .forEach((of, relative) ->
                            measurements.addObject().put("of", of).put("percent", relative.movePointRight(2)));
        }
    }

    private static ObjectNode stated(Variable variable) {
        ObjectNode object = Json.object().put("of", variable.of());
        variable.element().ifPresent(element -> object.put("element", element.symbol()));
        return object;
    }

    private static ObjectNode global(GlobalTest test) {
        return Json.object()
                .put("statistic", test.statistic())
                .put("degreesOfFreedom", test.degrees())
                .put("critical", test.critical())
                .put("probability", test.probability())
                .put("passes", test.passes());
    }

    private static ObjectNode named(Variable variable) {
        ObjectNode object = Json.object()
                .put("kind", variable.element().isPresent() ? "content" : "mass")
                .put("of", variable.of());
        variable.element().ifPresent(element -> object.put("element", element.symbol()));
        return object;
    }

    private static ObjectNode value(ReconciledValue value) {
        ObjectNode object =
                named(value.variable()).put("state", value.state().name().toLowerCase(Locale.ROOT));
        put(object, "measured", value.measured());
        put(object, "measuredUncertainty", value.measuredUncertainty());
        put(object, "reconciled", value.value());
        put(object, "reconciledUncertainty", value.uncertainty());
        return object;
    }

    private static void balances(ArrayNode list, Reconciliation result) {
        result.balanceTests().forEach(test -> {
            ObjectNode object = list.addObject();
            ArrayNode names = object.putArray("balances");
            test.balances().forEach(balance -> {
                ObjectNode each = names.addObject().put("node", balance.node());
                balance.element().ifPresent(element -> each.put("element", element.symbol()));
            });
            object.put("open", test.open())
                    .put("uncertainty", test.uncertainty())
                    .put("deviations", test.deviations())
                    .put("leakRatio", test.leakRatio());
        });
    }

    private static void measurements(ArrayNode list, Reconciliation result) {
        result.measurementTests()
                .forEach(test -> list.add(named(test.variable())
                        .put("deviations", test.deviations())
                        .put("likelihoodRatio", test.likelihoodRatio())
                        .put("bias", test.bias())
                        .put("biasUncertainty", test.biasUncertainty())
                        .put("detectableBias", test.detectable())));
    }

    private static ObjectNode suspect(Suspect suspect) {
        ObjectNode object = named(suspect.variable())
                .put("measured", suspect.measured())
                .put("likelyValue", suspect.likelyValue())
                .put("likelyUncertainty", suspect.likelyUncertainty())
                .put("likelihoodRatio", suspect.likelihoodRatio());
        ArrayNode same = object.putArray("asLikely");
        suspect.sameMeasurements().forEach(variable -> same.add(named(variable)));
        ArrayNode leaks = object.putArray("leaksAsLikely");
        suspect.sameLeaks().forEach(leak -> {
            ObjectNode each = leaks.addObject().put("node", leak.node());
            leak.element().ifPresent(element -> each.put("element", element.symbol()));
        });
        ArrayNode close = object.putArray("nearlyAsLikely");
        suspect.closeMeasurements().forEach(variable -> close.add(named(variable)));
        return object;
    }

    private static ObjectNode check(CheckLine line) {
        ObjectNode object = Json.object();
        line.element().map(Element::symbol).ifPresent(symbol -> object.put("element", symbol));
        object.put("in", line.in()).put("out", line.out());
        put(object, "unaccounted", line.unaccounted());
        put(object, "uncertainty", line.uncertainty());
        put(object, "unaccountedPercent", line.unaccountedPercent());
        put(object, "accountabilityPercent", line.accountabilityPercent());
        put(object, "reconciledIn", line.reconciledIn());
        put(object, "reconciledOut", line.reconciledOut());
        ArrayNode missing = object.putArray("notMeasured");
        line.notMeasured().forEach(missing::add);
        return object;
    }

    private static void put(ObjectNode object, String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> object.put(name, number));
    }
}
