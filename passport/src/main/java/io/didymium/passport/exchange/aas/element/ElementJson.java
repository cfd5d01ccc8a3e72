package io.didymium.passport.exchange.aas.element;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import java.util.List;
import java.util.Optional;

/** The parts of elements in JSON that all kinds share. */
public final class ElementJson {
    private ElementJson() {}

    /** An element, whose name is left out in lists. */
    public static JsonObjectBuilder start(String modelType, Optional<String> idShort, String semanticId) {
        return JsonObject.builder()
                .put("modelType", modelType)
                .putIfPresent("idShort", idShort)
                .put("semanticId", reference(semanticId));
    }

    /** A reference to something outside of the environment. */
    public static JsonObject reference(String value) {
        return reference("ExternalReference", "GlobalReference", value);
    }

    /** A reference of one key. */
    public static JsonObject reference(String type, String key, String value) {
        return JsonObject.builder()
                .put("type", type)
                .put(
                        "keys",
                        JsonArray.of(List.of(JsonObject.builder()
                                .put("type", key)
                                .put("value", value)
                                .build())))
                .build();
    }

    /** The text of a member that the metamodel says is one. */
    public static Optional<String> text(JsonObject object, String name) {
        return object.find(name).map(JsonString.class::cast).map(JsonString::value);
    }

    /** The objects of a member that the metamodel says is a list of them; none if it is not there. */
    public static List<JsonObject> objects(JsonObject object, String name) {
        return object.find(name).map(JsonArray.class::cast).stream()
                .flatMap(list -> list.values().stream())
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The semantic id of an element: the last key of the reference. */
    public static Optional<String> semanticId(JsonObject element) {
        return element.find("semanticId")
                .map(reference -> objects((JsonObject) reference, "keys"))
                .flatMap(keys -> text(keys.get(keys.size() - 1), "value"));
    }
}
