package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON array. Its accessors for readers refuse what is not of the kind asked for, naming the place. */
public final class JsonArray implements JsonValue, Iterable<JsonValue> {
    private final List<JsonValue> values;
    private final Place place;

    JsonArray(List<JsonValue> values, Place place) {
        this.values = List.copyOf(values);
        this.place = place;
    }

    /** The array of the given values. */
    public static JsonArray of(List<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values), Place.ROOT);
    }

    /** The array of the given texts. */
    public static JsonArray ofStrings(List<String> texts) {
        List<JsonValue> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(new JsonString(text));
        }
        return new JsonArray(values, Place.ROOT);
    }

    /** The values in order. */
    public List<JsonValue> values() {
        return values;
    }

    /** The number of values. */
    public int size() {
        return values.size();
    }

    /** Whether there are no values. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * The value at an index.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
     */
    public JsonValue get(int index) {
        return values.get(index);
    }

    /**
     * The texts, if every value is a string.
     *
     * @throws MalformedInputException at the first value that is none
     */
    public List<String> strings() throws MalformedInputException {
        List<String> texts = new ArrayList<>(values.size());
        for (JsonString string : all(JsonString.class)) {
            texts.add(string.value());
        }
        return List.copyOf(texts);
    }

    /**
     * The objects, if every value is one.
     *
     * @throws MalformedInputException at the first value that is none
     */
    public List<JsonObject> objects() throws MalformedInputException {
        return all(JsonObject.class);
    }

    private <V extends JsonValue> List<V> all(Class<V> kind) throws MalformedInputException {
        List<V> found = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            found.add(Kinds.require(kind, values.get(i), place.child(i)));
        }
        return List.copyOf(found);
    }

    /** The JSON pointer of this array in the document it was read from. */
    public String location() {
        return place.pointer();
    }

    /** The JSON pointer of one of its values. */
    public String location(int index) {
        return place.child(index).pointer();
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return values.iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonArray that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The compact JSON text. */
    @Override
    public String toString() {
        return JsonWriter.text(this);
    }
}
