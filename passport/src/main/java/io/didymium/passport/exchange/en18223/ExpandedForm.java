package io.didymium.passport.exchange.en18223;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.untp.value.ExtensionTerms;
import io.didymium.passport.untp.value.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Content as typed elements (EN 18223, Annex A) and back. */
final class ExpandedForm {
    private static final String UNTP = "https://vocabulary.uncefact.org/untp/";
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern URI = Pattern.compile("(https?|urn|did|data):\\S+");

    private ExpandedForm() {}

    static JsonArray elements(JsonObject content) {
        List<JsonObject> elements = new ArrayList<>();
        content.members().forEach((name, value) -> elements.add(element(name, value)));
        return JsonArray.of(elements);
    }

    private static JsonObject element(String name, JsonValue value) {
        JsonObjectBuilder element = JsonObject.builder()
                .put("elementId", name)
                .put("dictionaryReference", (ExtensionTerms.contains(name) ? Terms.REE : UNTP) + name);
        if (value instanceof JsonObject object) {
            return element.put("objectType", "DataElementCollection")
                    .put("elements", elements(object))
                    .build();
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> values = new ArrayList<>();
            array.forEach(one -> values.add(one instanceof JsonObject object ? elements(object) : one));
            element.put("objectType", "MultiValuedDataElement");
            values.stream()
                    .filter(one -> !(one instanceof JsonArray))
                    .findFirst()
                    .ifPresent(one -> element.put("valueDataType", type(one)));
            return element.put("value", JsonArray.of(values)).build();
        }
        return element.put("objectType", "SingleValuedDataElement")
                .put("valueDataType", type(value))
                .put("value", value)
                .build();
    }

    private static String type(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.decimal().stripTrailingZeros().scale() <= 0 ? "xsd:integer" : "xsd:decimal";
        }
        if (value instanceof JsonBoolean) {
            return "xsd:boolean";
        }
        String text = value instanceof JsonString string ? string.value() : "";
        if (DATE_TIME.matcher(text).matches()) {
            return "xsd:dateTime";
        }
        if (DATE.matcher(text).matches()) {
            return "xsd:date";
        }
        return URI.matcher(text).matches() ? "xsd:anyURI" : "xsd:string";
    }

    /** The content that elements describe. */
    static JsonObject content(JsonArray elements) throws MalformedInputException {
        JsonObjectBuilder content = JsonObject.builder();
        Set<String> names = new HashSet<>();
        for (JsonObject element : elements.objects()) {
            String name = element.requireString(element.has("elementId") ? "elementId" : "idShort");
            if (!names.add(name)) {
                throw element.malformed("elementId", name + " occurs twice in one collection");
            }
            content.put(name, value(element));
        }
        return content.build();
    }

    private static JsonValue value(JsonObject element) throws MalformedInputException {
        String kind = element.requireString("objectType");
        return switch (kind) {
            case "DataElementCollection" -> content(element.requireArray("elements"));
            case "SingleValuedDataElement", "MultiLanguageDataElement" -> element.require("value");
            case "RelatedResource" -> resource(element);
            case "MultiValuedDataElement" -> values(element.requireArray("value"));
            default -> throw element.malformed("objectType", "expected a type of EN 18223, found '" + kind + "'");
        };
    }

    private static JsonValue resource(JsonObject element) {
        Optional<JsonValue> value = element.find("value");
        JsonObjectBuilder rest = element.toBuilder();
        List.of("elementId", "objectType", "dictionaryReference").forEach(rest::remove);
        return value.orElseGet(rest::build);
    }

    private static JsonArray values(JsonArray array) throws MalformedInputException {
        List<JsonValue> values = new ArrayList<>();
        for (JsonValue one : array) {
            values.add(one instanceof JsonArray elements ? content(elements) : one);
        }
        return JsonArray.of(values);
    }
}
