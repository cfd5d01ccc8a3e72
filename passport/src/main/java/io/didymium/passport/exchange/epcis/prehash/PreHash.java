package io.didymium.passport.exchange.epcis.prehash;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The text of an event from which its hash is calculated: what it states, in one order and one form (CBV 2.0, 8.9.1). */
public final class PreHash {
    private static final Set<String> IGNORED =
            Set.of("type", "eventID", "recordTime", "errorDeclaration", "@context", "rdfs:comment");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final Map<String, Form> EVENT = new LinkedHashMap<>();
    private static final Map<String, Form> QUANTITY = new LinkedHashMap<>();
    private static final Map<String, Form> PLACE = new LinkedHashMap<>();
    private static final Map<String, Form> PERSISTENT = new LinkedHashMap<>();
    private static final Map<String, Form> TRANSACTION = new LinkedHashMap<>();
    private static final Map<String, Form> SOURCE = new LinkedHashMap<>();
    private static final Map<String, Form> DESTINATION = new LinkedHashMap<>();
    private static final Map<String, Form> SENSOR = new LinkedHashMap<>();
    private static final Map<String, Form> METADATA = new LinkedHashMap<>();
    private static final Map<String, Form> REPORT = new LinkedHashMap<>();
    private static final Map<String, Form> NONE = Map.of();

    /**
     * How a member is written, a list element by element in the order of the texts.
     *
     * @param headed whether its name is written once before all of it
     * @param name what is written before each element or as the key of each text; empty for the name of the member
     */
    private record Form(UnaryOperator<String> text, Map<String, Form> inside, boolean headed, String name) {
        static Form text(UnaryOperator<String> text) {
            return new Form(text, NONE, false, "");
        }

        static Form object(Map<String, Form> inside) {
            return new Form(UnaryOperator.identity(), inside, true, "");
        }

        static Form list(Map<String, Form> inside, String name) {
            return new Form(EpcUri::normal, inside, true, name);
        }

        static Form repeated(Map<String, Form> inside) {
            return new Form(UnaryOperator.identity(), inside, false, "");
        }

        String element(String member) {
            return headed ? name : member;
        }

        String key(String member) {
            return name.isEmpty() ? member : name;
        }
    }

    static {
        Form plain = Form.text(UnaryOperator.identity());
        Form uri = Form.text(EpcUri::normal);
        Form time = Form.text(PreHash::time);
        Form epcs = Form.list(NONE, "epc");
        Form quantities = Form.list(QUANTITY, "quantityElement");
        EVENT.put("eventTime", time);
        EVENT.put("eventTimeZoneOffset", plain);
        EVENT.put("certificationInfo", plain);
        EVENT.put("parentID", uri);
        EVENT.put("epcList", epcs);
        EVENT.put("inputEPCList", epcs);
        EVENT.put("childEPCs", epcs);
        EVENT.put("quantityList", quantities);
        EVENT.put("childQuantityList", quantities);
        EVENT.put("inputQuantityList", quantities);
        EVENT.put("outputEPCList", epcs);
        EVENT.put("outputQuantityList", quantities);
        EVENT.put("action", plain);
        EVENT.put("transformationID", uri);
        EVENT.put("bizStep", Form.text(Vocabulary.BUSINESS_STEP::iriOf));
        EVENT.put("disposition", Form.text(Vocabulary.DISPOSITION::iriOf));
        EVENT.put("persistentDisposition", Form.object(PERSISTENT));
        EVENT.put("readPoint", Form.object(PLACE));
        EVENT.put("bizLocation", Form.object(PLACE));
        EVENT.put("bizTransactionList", Form.object(TRANSACTION));
        EVENT.put("destinationList", Form.object(DESTINATION));
        EVENT.put("sourceList", Form.object(SOURCE));
        EVENT.put("sensorElementList", Form.list(SENSOR, "sensorElement"));
        EVENT.put("ilmd", Form.object(NONE));
        QUANTITY.put("epcClass", uri);
        QUANTITY.put("quantity", plain);
        QUANTITY.put("uom", plain);
        PLACE.put("id", uri);
        PERSISTENT.put("set", Form.text(Vocabulary.DISPOSITION::iriOf));
        PERSISTENT.put("unset", Form.text(Vocabulary.DISPOSITION::iriOf));
        TRANSACTION.put("type", Form.text(Vocabulary.TRANSACTION_TYPE::iriOf));
        TRANSACTION.put("bizTransaction", uri);
        SOURCE.put("type", Form.text(Vocabulary.SOURCE_OR_DESTINATION_TYPE::iriOf));
        SOURCE.put("source", uri);
        DESTINATION.put("type", Form.text(Vocabulary.SOURCE_OR_DESTINATION_TYPE::iriOf));
        DESTINATION.put("destination", uri);
        SENSOR.put("sensorMetadata", Form.object(METADATA));
        SENSOR.put("sensorReport", Form.repeated(REPORT));
        List.of("time", "startTime", "endTime").forEach(name -> METADATA.put(name, time));
        List.of("deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules")
                .forEach(name -> METADATA.put(name, uri));
        REPORT.put("type", Form.text(Vocabulary.WEB::iriOf));
        REPORT.put("exception", Form.text(Vocabulary.WEB::iriOf));
        List.of("deviceID", "deviceMetadata", "rawData", "dataProcessingMethod").forEach(name -> REPORT.put(name, uri));
        REPORT.put("time", time);
        List.of("microorganism", "chemicalSubstance").forEach(name -> REPORT.put(name, uri));
        REPORT.put("value", plain);
        REPORT.put("component", Form.text(Vocabulary.COMPONENT::iriOf));
        List.of(
                        "stringValue",
                        "booleanValue",
                        "hexBinaryValue",
                        "uriValue",
                        "minValue",
                        "maxValue",
                        "meanValue",
                        "sDev",
                        "percRank",
                        "percValue",
                        "uom",
                        "coordinateReferenceSystem")
                .forEach(name -> REPORT.put(name, plain));
    }

    private final Map<String, String> namespaces;
    private final Set<String> ignored;

    /**
     * @param namespaces the namespaces of prefixes
     * @param ignored further members of events that do not count
     */
    public PreHash(Map<String, String> namespaces, Set<String> ignored) {
        this.namespaces = namespaces;
        this.ignored = ignored;
    }

    public String of(JsonObject event) throws MalformedInputException {
        return "eventType=" + event.requireString("type") + members(event, EVENT, IGNORED);
    }

    private String members(JsonObject object, Map<String, Form> forms, Set<String> without)
            throws MalformedInputException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Form> form : forms.entrySet()) {
            if (object.has(form.getKey())) {
                text.append(member(form.getKey(), object.require(form.getKey()), form.getValue()));
            }
        }
        List<String> others = new ArrayList<>();
        for (String name : object.names()) {
            if (!forms.containsKey(name) && !without.contains(name) && !ignored.contains(name)) {
                others.add(extension(name, object.require(name)));
            }
        }
        others.stream().sorted().forEach(text::append);
        return text.toString();
    }

    private String member(String name, JsonValue value, Form form) throws MalformedInputException {
        List<String> parts = new ArrayList<>();
        for (JsonValue element : value instanceof JsonArray array ? array.values() : List.of(value)) {
            parts.add(
                    element instanceof JsonObject object
                            ? form.element(name) + members(object, form.inside(), Set.of())
                            : form.key(name) + "=" + form.text().apply(simple(element)));
        }
        String text = String.join("", parts.stream().sorted().toList());
        return parts.isEmpty() || !form.headed() ? text : name + text;
    }

    private String extension(String name, JsonValue value) throws MalformedInputException {
        String key = expanded(name);
        if (value instanceof JsonArray array) {
            List<String> parts = new ArrayList<>();
            for (JsonValue element : array) {
                parts.add(extension(name, element));
            }
            return String.join("", parts.stream().sorted().toList());
        }
        return value instanceof JsonObject object ? key + members(object, NONE, Set.of()) : key + "=" + simple(value);
    }

    private String expanded(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : namespaces.get(name.substring(0, colon));
        return namespace == null ? name : "{" + namespace + "}" + name.substring(colon + 1);
    }

    private static String simple(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.value();
        }
        if (value instanceof JsonNumber number) {
            BigDecimal decimal = number.decimal();
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value == JsonBoolean.TRUE ? "true" : value == JsonBoolean.FALSE ? "false" : "null";
    }

    /** In UTC to the millisecond, halves up; what is no time stays as it is. */
    private static String time(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .plusNanos(500_000)
                    .truncatedTo(ChronoUnit.MILLIS)
                    .format(TIME);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
