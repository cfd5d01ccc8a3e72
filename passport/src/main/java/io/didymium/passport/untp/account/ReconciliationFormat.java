package io.didymium.passport.untp.account;

import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.AdjustedValue;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The wire form of statements of reconciled values. */
public final class ReconciliationFormat {
    public static final String MEMBER = "reconciliation";

    private static final String MEASUREMENT = "measurement";
    private static final String ELEMENT = "element";
    private static final String VALUE = "adjustedValue";
    private static final String UNCERTAINTY = "standardUncertainty";
    private static final String UNOBSERVABLE = "unobservable";

    private ReconciliationFormat() {}

    public static JsonObject write(ReconciliationStatement statement) {
        ReconciliationScope scope = statement.scope();
        return JsonObject.builder()
                .put("site", scope.site().value())
                .put("windowFrom", Fields.write(scope.from()))
                .put("windowUntil", Fields.write(scope.until()))
                .put("unstatedIsAbsent", scope.unstatedIsAbsent())
                .put("measuredDigest", statement.measured())
                .put(CommonErrorFormat.MEMBER, CommonErrorFormat.write(scope.commonErrors()))
                .put(
                        "reconciledValue",
                        Fields.array(List.copyOf(statement.values().entrySet()), ReconciliationFormat::write))
                .put(
                        UNOBSERVABLE,
                        Fields.array(
                                List.copyOf(statement.unobservable()),
                                variable -> named(variable).build()))
                .put(DocumentFormat.MEMBER, DocumentFormat.write(statement.documents()))
                .build();
    }

    private static JsonObject write(Map.Entry<Variable, AdjustedValue> entry) {
        return named(entry.getKey())
                .put(VALUE, entry.getValue().value().toPlainString())
                .put(UNCERTAINTY, entry.getValue().standardUncertainty().toPlainString())
                .build();
    }

    private static JsonObjectBuilder named(Variable variable) {
        JsonObjectBuilder object = JsonObject.builder().put(MEASUREMENT, variable.of());
        return object.putIfPresent(ELEMENT, variable.element().map(Element::symbol));
    }

    /** The statement of its keeper. */
    public static ReconciliationStatement read(JsonObject object, RecordId id, String name, PartyId keeper)
            throws MalformedInputException {
        String site = object.requireString("site");
        FacilityId facility = Fields.built(object, "site", () -> new FacilityId(site));
        Instant from = Fields.instant(object, "windowFrom");
        Instant until = Fields.instant(object, "windowUntil");
        boolean unstatedIsAbsent = object.requireBoolean("unstatedIsAbsent");
        String measured = object.requireString("measuredDigest");
        var errors = CommonErrorFormat.read(object);
        List<ReportDocument> documents = DocumentFormat.read(object);
        SortedMap<Variable, AdjustedValue> values = new TreeMap<>();
        for (JsonObject one : object.requireArray("reconciledValue").objects()) {
            BigDecimal value = Fields.decimal(one, VALUE);
            BigDecimal uncertainty = Fields.decimal(one, UNCERTAINTY);
            Variable variable = variable(one);
            if (values.put(variable, Fields.built(one, VALUE, () -> new AdjustedValue(value, uncertainty))) != null) {
                throw one.malformed(MEASUREMENT, "has two values: " + variable);
            }
        }
        SortedSet<Variable> unobservable =
                new TreeSet<>(Fields.list(object, UNOBSERVABLE, ReconciliationFormat::variable));
        return Fields.built(
                object,
                () -> ReconciliationStatement.builder(
                                id,
                                keeper,
                                ReconciliationScope.builder(facility, from, until)
                                        .unstatedIsAbsent(unstatedIsAbsent)
                                        .commonErrors(errors)
                                        .build(),
                                measured)
                        .name(name)
                        .values(values)
                        .unobservable(unobservable)
                        .documents(documents)
                        .build());
    }

    private static Variable variable(JsonObject object) throws MalformedInputException {
        String of = object.requireString(MEASUREMENT);
        if (!object.has(ELEMENT)) {
            return Fields.built(object, MEASUREMENT, () -> Variable.massOf(of));
        }
        Element element = TollAgreementFormat.element(object);
        return Fields.built(object, MEASUREMENT, () -> Variable.contentOf(of, element));
    }
}
