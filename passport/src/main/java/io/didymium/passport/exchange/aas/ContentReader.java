package io.didymium.passport.exchange.aas;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonNull;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.exchange.aas.element.ElementJson;
import io.didymium.passport.exchange.aas.element.SubmodelReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads elements of any submodel as those of the expanded form of EN 18223. */
final class ContentReader {
    private final Consumer<String> leftOut;

    /** @param leftOut takes what that form has no element for: a place, a colon and what it is */
    ContentReader(Consumer<String> leftOut) {
        this.leftOut = leftOut;
    }

    JsonArray elements(List<JsonObject> elements) throws MalformedInputException {
        List<JsonObject> read = new ArrayList<>();
        for (JsonObject element : elements) {
            Optional<JsonObjectBuilder> one = element(element);
            if (one.isPresent()) {
                read.add(one.get().put("elementId", name(element)).build());
            }
        }
        return JsonArray.of(read);
    }

    private static String name(JsonObject element) {
        String id = ElementJson.text(element, "idShort").orElse("");
        return ElementJson.objects(element, "extensions").stream()
                .filter(extension -> id.startsWith(ContentSubmodel.RENAMED)
                        && ElementJson.text(extension, "name").equals(Optional.of(ContentSubmodel.NAME)))
                .flatMap(extension -> ElementJson.text(extension, "value").stream())
                .findFirst()
                .orElse(id);
    }

    private Optional<JsonObjectBuilder> element(JsonObject element) throws MalformedInputException {
        JsonObjectBuilder one = JsonObject.builder();
        String kind = ElementJson.text(element, "modelType").orElseThrow();
        switch (kind) {
            case "Property" -> one.put("objectType", "SingleValuedDataElement").put("value", scalar(element));
            case "SubmodelElementCollection" ->
                one.put("objectType", "DataElementCollection")
                        .put("elements", elements(ElementJson.objects(element, "value")));
            case "SubmodelElementList" ->
                one.put("objectType", "MultiValuedDataElement").put("value", list(element));
            case "MultiLanguageProperty" ->
                one.put("objectType", "MultiLanguageDataElement").put("value", languages(element));
            case "File" ->
                one.put("objectType", "RelatedResource")
                        .putIfPresent("url", ElementJson.text(element, "value"))
                        .putIfPresent("contentType", ElementJson.text(element, "contentType"));
            default -> {
                leftOut.accept(
                        element.location() + ": " + kind + " " + name(element) + ", which EN 18223 does not have");
                return Optional.empty();
            }
        }
        return Optional.of(one);
    }

    private static JsonValue scalar(JsonObject property) throws MalformedInputException {
        Optional<String> text = ElementJson.text(property, "value");
        return text.isEmpty()
                ? JsonNull.NULL
                : SubmodelReader.scalar(property, property.requireString("valueType"), text.get());
    }

    private static JsonArray languages(JsonObject element) {
        return JsonArray.of(ElementJson.objects(element, "value").stream()
                .map(text -> JsonObject.builder()
                        .putIfPresent("value", ElementJson.text(text, "text"))
                        .putIfPresent("language", ElementJson.text(text, "language"))
                        .build())
                .toList());
    }

    private JsonArray list(JsonObject element) throws MalformedInputException {
        List<JsonValue> values = new ArrayList<>();
        for (JsonObject one : ElementJson.objects(element, "value")) {
            switch (ElementJson.text(one, "modelType").orElseThrow()) {
                case "Property" -> values.add(scalar(one));
                case "SubmodelElementCollection" -> values.add(elements(ElementJson.objects(one, "value")));
                default -> leftOut.accept(one.location() + ": an element of a list, which EN 18223 does not have");
            }
        }
        return JsonArray.of(values);
    }
}
