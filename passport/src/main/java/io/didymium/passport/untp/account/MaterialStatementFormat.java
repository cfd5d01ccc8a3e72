package io.didymium.passport.untp.account;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.stock.statement.PeriodColumn;
import io.didymium.core.stock.statement.StatedLine;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The wire form of period statements and stock-takes. */
public final class MaterialStatementFormat {
    public static final String MEMBER = "materialStatement";

    private static final String ELEMENT = "element";
    private static final String EVENT = "countedEvent";
    private static final String LINE = "materialLine";
    private static final String COUNT = "stockCount";
    private static final String COUNTED = "countedMass";
    private static final String UNCERTAINTY = "standardUncertainty";

    private MaterialStatementFormat() {}

    public static JsonObject write(MaterialStatement statement) {
        List<JsonObject> lines = new ArrayList<>(List.of(line(null, statement.mass())));
        statement.elements().forEach((element, line) -> lines.add(line(element, line)));
        return JsonObject.builder()
                .put("site", statement.site().value())
                .put("firstDay", Fields.write(statement.from()))
                .put("lastDay", Fields.write(statement.until()))
                .put(EVENT, JsonArray.ofStrings(List.copyOf(statement.events())))
                .put(LINE, JsonArray.of(lines))
                .put(
                        COUNT,
                        Fields.array(
                                List.copyOf(statement.counts().entrySet()),
                                count -> JsonObject.builder()
                                        .put("ofProduct", count.getKey().value())
                                        .put(
                                                COUNTED,
                                                QuantityFormat.text(
                                                        count.getValue().value()))
                                        .put(
                                                UNCERTAINTY,
                                                QuantityFormat.text(
                                                        count.getValue().standardUncertainty()))
                                        .build()))
                .put(DocumentFormat.MEMBER, DocumentFormat.write(statement.documents()))
                .build();
    }

    private static JsonObject line(@Nullable Element element, StatedLine line) {
        JsonObjectBuilder object = JsonObject.builder();
        if (element != null) {
            object.put(ELEMENT, element.symbol());
        }
        line.amounts().forEach((column, amount) -> object.put(member(column), amount.toPlainString()));
        return object.put(UNCERTAINTY, QuantityFormat.text(line.standardUncertainty()))
                .build();
    }

    private static String member(PeriodColumn column) {
        return column.label() + "Mass";
    }

    /** The statement of its keeper. */
    public static MaterialStatement read(JsonObject object, RecordId id, String name, PartyId keeper)
            throws MalformedInputException {
        String site = object.requireString("site");
        FacilityId facility = Fields.built(object, "site", () -> new FacilityId(site));
        LocalDate from = Fields.date(object, "firstDay");
        LocalDate until = Fields.date(object, "lastDay");
        TreeSet<String> events = new TreeSet<>(object.requireArray(EVENT).strings());
        List<ReportDocument> documents = DocumentFormat.read(object);
        StatedLine mass = null;
        Map<Element, StatedLine> elements = new EnumMap<>(Element.class);
        for (JsonObject line : object.requireArray(LINE).objects()) {
            StatedLine stated = readLine(line);
            StatedLine other;
            if (line.has(ELEMENT)) {
                other = elements.put(TollAgreementFormat.element(line), stated);
            } else {
                other = mass;
                mass = stated;
            }
            if (other != null) {
                throw line.malformed(ELEMENT, "has two lines");
            }
        }
        SortedMap<BatchId, MeasuredMass> counts = new TreeMap<>();
        for (JsonObject count : object.requireArray(COUNT).objects()) {
            String batch = count.requireString("ofProduct");
            Mass counted = QuantityFormat.readMass(count, COUNTED);
            Mass uncertainty = QuantityFormat.readMass(count, UNCERTAINTY);
            if (counts.put(
                            Fields.built(count, "ofProduct", () -> new BatchId(batch)),
                            Fields.built(count, () -> new MeasuredMass(counted, uncertainty)))
                    != null) {
                throw count.malformed("ofProduct", "is counted twice: " + batch);
            }
        }
        if (mass == null) {
            throw object.malformed(LINE, "has none of all mass");
        }
        StatedLine all = mass;
        return Fields.built(
                object,
                () -> MaterialStatement.builder(id, keeper, facility, from, until)
                        .name(name)
                        .events(events)
                        .mass(all)
                        .elements(elements)
                        .counts(counts)
                        .documents(documents)
                        .build());
    }

    private static StatedLine readLine(JsonObject line) throws MalformedInputException {
        Map<PeriodColumn, BigDecimal> amounts = new EnumMap<>(PeriodColumn.class);
        for (PeriodColumn column : PeriodColumn.values()) {
            amounts.put(column, Fields.decimal(line, member(column)));
        }
        Mass uncertainty = QuantityFormat.readMass(line, UNCERTAINTY);
        return Fields.built(line, () -> new StatedLine(amounts, uncertainty));
    }
}
