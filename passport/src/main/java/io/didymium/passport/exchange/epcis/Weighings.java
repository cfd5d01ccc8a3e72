package io.didymium.passport.exchange.epcis;

import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.exchange.epcis.prehash.Vocabulary;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import io.didymium.passport.untp.value.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The masses of an event: as quantities of classes, or as single items beside their number, and each as a report of a scale with its
 * standard deviation (EPCIS 2.0, 7.3.7.1.1 and 7.3.7.4).
 */
final class Weighings {
    private static final String SENSORS = "sensorElementList";

    private final List<JsonObject> reports = new ArrayList<>();

    Weighings() {}

    /** Adds goods to an event. */
    void put(
            JsonObjectBuilder event,
            String epcs,
            String quantities,
            Map<BatchId, MeasuredMass> goods,
            Set<BatchId> items,
            List<JsonObject> more) {
        List<String> single = new ArrayList<>();
        List<JsonObject> classes = new ArrayList<>();
        goods.forEach((batch, mass) -> {
            if (items.contains(batch)) {
                single.add(batch.value());
            } else {
                classes.add(quantity(batch.value(), mass.value()));
            }
            reports.add(JsonObject.builder()
                    .put("type", "Mass")
                    .put("value", mass.value().kilograms())
                    .put("sDev", mass.standardUncertainty().kilograms())
                    .put("uom", Terms.KILOGRAM)
                    .put(OwnTerms.PREFIX + OwnTerms.OF_PRODUCT, batch.value())
                    .build());
        });
        classes.addAll(more);
        if (!single.isEmpty()) {
            event.put(epcs, JsonArray.ofStrings(single));
        }
        if (!classes.isEmpty()) {
            event.put(quantities, JsonArray.of(classes));
        }
    }

    static JsonObject quantity(String epcClass, Mass mass) {
        return JsonObject.builder()
                .put("epcClass", epcClass)
                .put("quantity", mass.kilograms())
                .put("uom", Terms.KILOGRAM)
                .build();
    }

    /** Adds the reports of all goods. */
    void finish(JsonObjectBuilder event) {
        if (!reports.isEmpty()) {
            event.put(
                    SENSORS,
                    JsonArray.of(List.of(JsonObject.builder()
                            .put("sensorReport", JsonArray.of(reports))
                            .build())));
        }
    }

    /**
     * The goods of an event of ours in the order of their reports, each with its mass; without the classes that are no batches.
     *
     * @throws MalformedInputException if one has no report, or its quantity is another than that of its report
     */
    static Map<BatchId, MeasuredMass> read(JsonObject event, String epcs, String quantities, Set<String> without)
            throws MalformedInputException {
        Map<String, Optional<BigDecimal>> listed = listed(event, epcs, quantities);
        listed.keySet().removeAll(without);
        Map<BatchId, MeasuredMass> goods = new LinkedHashMap<>();
        for (JsonObject report : reports(event)) {
            String product = report.requireString(OwnTerms.PREFIX + OwnTerms.OF_PRODUCT);
            Optional<BigDecimal> quantity = listed.remove(product);
            if (quantity == null) {
                continue;
            }
            BigDecimal kilograms = report.requireDecimal("value");
            BigDecimal deviation = report.requireDecimal("sDev");
            MeasuredMass mass = Fields.built(report, () -> new MeasuredMass(new Mass(kilograms), new Mass(deviation)));
            if (quantity.filter(stated -> stated.compareTo(kilograms) != 0).isPresent()) {
                throw report.malformed("value", "is another mass of " + product + " than the quantity of the event");
            }
            goods.put(Fields.built(report, () -> new BatchId(product)), mass);
        }
        if (!listed.isEmpty()) {
            throw event.malformed(
                    SENSORS,
                    "has no report of the mass of " + listed.keySet().iterator().next());
        }
        return goods;
    }

    private static List<JsonObject> reports(JsonObject event) throws MalformedInputException {
        List<JsonObject> reports = new ArrayList<>();
        for (JsonObject element : Fields.listIfPresent(event, SENSORS, one -> one)) {
            for (JsonObject report : Fields.list(element, "sensorReport", one -> one)) {
                if (report.has(OwnTerms.PREFIX + OwnTerms.OF_PRODUCT)) {
                    requireKilograms(report);
                    reports.add(report);
                }
            }
        }
        return reports;
    }

    private static void requireKilograms(JsonObject report) throws MalformedInputException {
        if (!Vocabulary.WEB.wordOf(report.requireString("type")).equals("Mass")
                || !report.requireString("uom").equals(Terms.KILOGRAM)) {
            throw report.malformed("type", "expected a mass in " + Terms.KILOGRAM);
        }
    }

    /** All goods of an event, with the mass of those that are stated by quantity. */
    private static Map<String, Optional<BigDecimal>> listed(JsonObject event, String epcs, String quantities)
            throws MalformedInputException {
        Map<String, Optional<BigDecimal>> listed = new LinkedHashMap<>();
        if (event.has(epcs)) {
            for (String epc : event.requireArray(epcs).strings()) {
                once(listed.put(epc, Optional.empty()), event, epcs, epc);
            }
        }
        for (JsonObject element : Fields.listIfPresent(event, quantities, one -> one)) {
            String product = element.requireString("epcClass");
            if (!element.requireString("uom").equals(Terms.KILOGRAM)) {
                throw element.malformed("uom", "expected " + Terms.KILOGRAM);
            }
            once(listed.put(product, Optional.of(element.requireDecimal("quantity"))), event, quantities, product);
        }
        return listed;
    }

    private static void once(@Nullable Object before, JsonObject event, String member, String product)
            throws MalformedInputException {
        if (before != null) {
            throw event.malformed(member, "names " + product + " twice");
        }
    }

    /** The quantity of each class that is no batch, in kg. */
    static Map<String, Mass> classes(JsonObject event, String quantities, Set<String> classes)
            throws MalformedInputException {
        Map<String, Mass> masses = new LinkedHashMap<>();
        for (JsonObject element : Fields.listIfPresent(event, quantities, one -> one)) {
            String product = element.requireString("epcClass");
            if (classes.contains(product)) {
                masses.put(product, QuantityFormat.readMass(text(element), "quantity"));
            }
        }
        return masses;
    }

    private static JsonObject text(JsonObject element) throws MalformedInputException {
        return JsonObject.builder()
                .put("quantity", element.requireDecimal("quantity").toPlainString())
                .build();
    }
}
