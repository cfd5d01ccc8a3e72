package io.didymium.passport.exchange.aas;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNull;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.exchange.aas.element.ElementJson;
import io.didymium.passport.exchange.aas.metamodel.XsdValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The submodel of the whole content of a passport: the elements of the expanded form of EN 18223, each as the element of the metamodel that
 * corresponds to it, and back.
 */
final class ContentSubmodel {
    static final String LABEL = "ProductPassport";
    /** What the content is: the subject of a product passport of UNTP. */
    static final String MEANING = "https://vocabulary.uncefact.org/untp/Product";

    private static final String PROPERTY = "Property";
    private static final String GROUP = "SubmodelElementCollection";
    private static final String LIST = "SubmodelElementList";
    /** The names that both versions take as short ids; of others the extension {@link #NAME} has the name. */
    private static final Pattern SHORT = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{1,127}");

    static final String RENAMED = "element_";
    static final String NAME = "elementId";
    private static final int MAX_NUMBER = 100;
    private static final Set<String> CHECKED = Set.of("xsd:dateTime", "xsd:date", "xsd:anyURI");

    private ContentSubmodel() {}

    /** @throws IllegalArgumentException if the metamodel has nothing for an element */
    static JsonObject write(String id, List<JsonObject> elements) {
        return ElementJson.start("Submodel", Optional.of(LABEL), MEANING)
                .put("id", id)
                .put("submodelElements", elements(elements))
                .build();
    }

    private static JsonArray elements(List<JsonObject> elements) {
        List<JsonObject> written = new ArrayList<>();
        for (JsonObject element : elements) {
            String name = text(element, "elementId");
            boolean fits = SHORT.matcher(name).matches() && !name.startsWith(RENAMED);
            JsonObjectBuilder one = ElementJson.start(
                    modelType(element),
                    Optional.of(fits ? name : RENAMED + written.size()),
                    text(element, "dictionaryReference"));
            if (!fits) {
                one.put(
                        "extensions",
                        JsonArray.of(List.of(JsonObject.builder()
                                .put("name", NAME)
                                .put("valueType", "xs:string")
                                .put("value", name)
                                .build())));
            }
            written.add(value(one, element).build());
        }
        return JsonArray.of(written);
    }

    private static String text(JsonObject object, String name) {
        return ElementJson.text(object, name).orElseThrow();
    }

    private static String modelType(JsonObject element) {
        return switch (text(element, "objectType")) {
            case "DataElementCollection" -> GROUP;
            case "MultiValuedDataElement" -> LIST;
            default -> PROPERTY;
        };
    }

    private static JsonObjectBuilder value(JsonObjectBuilder one, JsonObject element) {
        return switch (text(element, "objectType")) {
            case "DataElementCollection" -> group(one, ElementJson.objects(element, "elements"));
            case "MultiValuedDataElement" ->
                list(
                        one,
                        text(element, "elementId"),
                        ((JsonArray) element.find("value").orElseThrow()).values());
            default -> {
                JsonValue value = element.find("value").orElseThrow();
                String stated = text(element, "valueDataType");
                boolean typed = CHECKED.contains(stated)
                        && value instanceof JsonString string
                        && XsdValue.of("xs:" + stated.substring(4)).accepts(string.value());
                yield scalar(one, typed ? "xs:" + stated.substring(4) : type(value), value);
            }
        };
    }

    private static JsonObjectBuilder group(JsonObjectBuilder one, List<JsonObject> elements) {
        return elements.isEmpty() ? one : one.put("value", elements(elements));
    }

    private static String type(JsonValue value) {
        return value instanceof JsonNumber ? "xs:decimal" : value instanceof JsonBoolean ? "xs:boolean" : "xs:string";
    }

    private static JsonObjectBuilder scalar(JsonObjectBuilder one, String type, JsonValue value) {
        one.put("valueType", type);
        if (value instanceof JsonNumber number) {
            String text = number.decimal().toPlainString();
            if (text.length() > MAX_NUMBER) {
                throw new IllegalArgumentException("has a number of more than " + MAX_NUMBER + " digits: " + number);
            }
            return one.put("value", text);
        }
        if (value instanceof JsonBoolean bool) {
            return one.put("value", String.valueOf(bool.value()));
        }
        return value instanceof JsonString string ? one.put("value", string.value()) : one;
    }

    private static JsonObjectBuilder list(JsonObjectBuilder one, String name, List<JsonValue> values) {
        if (values.isEmpty()) {
            return one.put("typeValueListElement", PROPERTY).put("valueTypeListElement", "xs:string");
        }
        List<JsonObject> written = new ArrayList<>();
        boolean groups = values.get(0) instanceof JsonArray;
        String type = type(values.get(0));
        for (JsonValue value : values) {
            boolean same =
                    groups ? value instanceof JsonArray : type(value).equals(type) && !(value instanceof JsonNull);
            if (!same || (!groups && value instanceof JsonArray)) {
                throw new IllegalArgumentException("has a list of values of several kinds: " + name);
            }
            JsonObjectBuilder element = JsonObject.builder().put("modelType", groups ? GROUP : PROPERTY);
            written.add((groups
                            ? group(
                                    element,
                                    ((JsonArray) value)
                                            .values().stream()
                                                    .map(JsonObject.class::cast)
                                                    .toList())
                            : scalar(element, type, value))
                    .build());
        }
        one.put("typeValueListElement", groups ? GROUP : PROPERTY);
        return (groups ? one : one.put("valueTypeListElement", type)).put("value", JsonArray.of(written));
    }
}
