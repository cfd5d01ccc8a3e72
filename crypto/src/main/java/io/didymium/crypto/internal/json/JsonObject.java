package io.didymium.crypto.internal.json;

import com.google.common.collect.ImmutableMap;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.json.JsonDocument;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: members in the order read or added, each name once.
 *
 * <p>The accessors for readers come in pairs: {@code requireX} refuses an absent member, {@code findX} does not; both refuse
 * one of another kind, {@code null} included, naming its place as JSON pointer in the document read.
 */
public final class JsonObject implements JsonValue, JsonDocument {
    private final ImmutableMap<String, JsonValue> members;
    private final Place place;

    /** Copies the map, which must have a defined order. */
    JsonObject(Map<String, JsonValue> members, Place place) {
        this.members = ImmutableMap.copyOf(members);
        this.place = place;
    }

    /**
     * The object behind a document of the public interface.
     *
     * @throws IllegalArgumentException if it is an implementation of the caller's own whose text is not strict JSON
     */
    public static JsonObject of(JsonDocument document) {
        if (document instanceof JsonObject object) {
            return object;
        }
        try {
            return new JsonReader(JsonLimits.standard()).readObject(document.toJson());
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("not a strict JSON object: " + document, e);
        }
    }

    /** The object of the given texts. */
    public static JsonObject ofStrings(SortedMap<String, String> texts) {
        JsonObjectBuilder object = builder();
        texts.forEach(object::put);
        return object.build();
    }

    /** Starts an object to write. */
    public static JsonObjectBuilder builder() {
        return new JsonObjectBuilder(Map.of());
    }

    /** A builder that starts with the members of this object. */
    public JsonObjectBuilder toBuilder() {
        return new JsonObjectBuilder(members);
    }

    /** The members in order. */
    public Map<String, JsonValue> members() {
        return members;
    }

    /** The names in order. */
    public Set<String> names() {
        return members.keySet();
    }

    /** The number of members. */
    public int size() {
        return members.size();
    }

    /** Whether there are no members. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether there is a member of this name, be it {@code null}. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The member of this name, of whatever kind. */
    public Optional<JsonValue> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The member of this name, of whatever kind, which must be there. */
    public JsonValue require(String name) throws MalformedInputException {
        JsonValue found = members.get(name);
        if (found == null) {
            throw malformed(name, "required, but absent");
        }
        return found;
    }

    /** The text of a string member, which must be there. */
    public String requireString(String name) throws MalformedInputException {
        return require(JsonString.class, name).value();
    }

    /** The text of a string member. */
    public Optional<String> findString(String name) throws MalformedInputException {
        return find(JsonString.class, name).map(JsonString::value);
    }

    /** An object member, which must be there. */
    public JsonObject requireObject(String name) throws MalformedInputException {
        return require(JsonObject.class, name);
    }

    /** An object member. */
    public Optional<JsonObject> findObject(String name) throws MalformedInputException {
        return find(JsonObject.class, name);
    }

    /** An array member, which must be there. */
    public JsonArray requireArray(String name) throws MalformedInputException {
        return require(JsonArray.class, name);
    }

    /** An array member. */
    public Optional<JsonArray> findArray(String name) throws MalformedInputException {
        return find(JsonArray.class, name);
    }

    /** The exact value of a number member, which must be there. */
    public BigDecimal requireDecimal(String name) throws MalformedInputException {
        return require(JsonNumber.class, name).decimal();
    }

    /** The exact value of a number member. */
    public Optional<BigDecimal> findDecimal(String name) throws MalformedInputException {
        return find(JsonNumber.class, name).map(JsonNumber::decimal);
    }

    /** The value of a number member that is an integer, which must be there; 1.0 and 1e2 are integers. */
    public long requireInteger(String name) throws MalformedInputException {
        return integer(name, requireDecimal(name));
    }

    /** The value of a number member that is an integer; 1.0 and 1e2 are integers. */
    public Optional<Long> findInteger(String name) throws MalformedInputException {
        Optional<BigDecimal> found = findDecimal(name);
        return found.isPresent() ? Optional.of(integer(name, found.get())) : Optional.empty();
    }

    /** A truth value, which must be there. */
    public boolean requireBoolean(String name) throws MalformedInputException {
        return require(JsonBoolean.class, name).value();
    }

    /** A truth value. */
    public Optional<Boolean> findBoolean(String name) throws MalformedInputException {
        return find(JsonBoolean.class, name).map(JsonBoolean::value);
    }

    /**
     * Refuses members that a closed structure does not have.
     *
     * @throws MalformedInputException at the first member whose name is not among the given ones
     */
    public void allowOnly(Set<String> names) throws MalformedInputException {
        for (String name : members.keySet()) {
            if (!names.contains(name)) {
                throw malformed(name, "not a member of this structure");
            }
        }
    }

    /** The fault of a member, located, for the caller to throw. */
    public MalformedInputException malformed(String name, String reason) {
        return new MalformedInputException(location(name), reason);
    }

    /** The JSON pointer of this object in the document it was read from. */
    public String location() {
        return place.pointer();
    }

    /** The JSON pointer of one of its members. */
    public String location(String name) {
        return place.child(name).pointer();
    }

    @Override
    public Bytes toJson() {
        return JsonWriter.write(this);
    }

    private <V extends JsonValue> V require(Class<V> kind, String name) throws MalformedInputException {
        return Kinds.require(kind, require(name), place.child(name));
    }

    private <V extends JsonValue> Optional<V> find(Class<V> kind, String name) throws MalformedInputException {
        JsonValue found = members.get(name);
        return found == null ? Optional.empty() : Optional.of(Kinds.require(kind, found, place.child(name)));
    }

    private long integer(String name, BigDecimal decimal) throws MalformedInputException {
        try {
            return decimal.longValueExact();
        } catch (ArithmeticException e) {
            throw new MalformedInputException(location(name), "expected an integer, found " + decimal, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** The compact JSON text. */
    @Override
    public String toString() {
        return JsonWriter.text(this);
    }
}
