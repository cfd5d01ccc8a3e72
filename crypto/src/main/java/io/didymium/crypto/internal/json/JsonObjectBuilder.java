package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Builds an object; members keep the order in which they were first put. */
public final class JsonObjectBuilder {
    private final LinkedHashMap<String, JsonValue> members;

    JsonObjectBuilder(Map<String, JsonValue> start) {
        this.members = new LinkedHashMap<>(start);
    }

    /**
     * Puts a member, or replaces one in its place.
     *
     * @throws IllegalArgumentException if the name has no UTF-8 form
     */
    public JsonObjectBuilder put(String name, JsonValue value) {
        if (JsonString.unpairedSurrogate(name) >= 0) {
            throw new IllegalArgumentException("name holds an unpaired surrogate");
        }
        members.put(name, Objects.requireNonNull(value, name));
        return this;
    }

    /** Puts a string. */
    public JsonObjectBuilder put(String name, String text) {
        return put(name, new JsonString(text));
    }

    /** Puts an exact number. */
    public JsonObjectBuilder put(String name, BigDecimal number) {
        return put(name, JsonNumber.of(number));
    }

    /** Puts an integer of at most 2^53 - 1 in size. */
    public JsonObjectBuilder put(String name, long number) {
        return put(name, JsonNumber.of(number));
    }

    /** Puts a truth value. */
    public JsonObjectBuilder put(String name, boolean value) {
        return put(name, JsonBoolean.of(value));
    }

    /** Puts a string if there is one. */
    public JsonObjectBuilder putIfPresent(String name, Optional<String> text) {
        text.ifPresent(present -> put(name, present));
        return this;
    }

    /** Removes a member, if present. */
    public JsonObjectBuilder remove(String name) {
        members.remove(name);
        return this;
    }

    /** The object built so far. */
    public JsonObject build() {
        return new JsonObject(members, Place.ROOT);
    }

    /** The compact UTF-8 text of the object built so far. */
    public Bytes toBytes() {
        return JsonWriter.write(build());
    }
}
