package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.MalformedInputException;

/** The names of the kinds of JSON values. */
final class Kinds {
    private Kinds() {}

    static <V extends JsonValue> V require(Class<V> kind, JsonValue found, Place place) throws MalformedInputException {
        if (!kind.isInstance(found)) {
            throw new MalformedInputException(
                    place.pointer(), "expected " + nameOf(kind) + ", found " + nameOf(found.getClass()));
        }
        return kind.cast(found);
    }

    private static String nameOf(Class<?> kind) {
        if (kind == JsonObject.class) {
            return "an object";
        }
        if (kind == JsonArray.class) {
            return "an array";
        }
        if (kind == JsonString.class) {
            return "a string";
        }
        if (kind == JsonNumber.class) {
            return "a number";
        }
        return kind == JsonBoolean.class ? "true or false" : "null";
    }
}
