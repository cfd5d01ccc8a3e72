package io.didymium.passport.exchange.catenax.frame;

import com.google.common.base.Splitter;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a passport states in the frame of its sender, by JSON pointers. Where the frame says something else, that is listed as a
 * contradiction; it is never replaced in silence.
 */
final class FrameMerge {
    private static final Pattern INDEX = Pattern.compile("[0-9]+");

    private final List<String> contradictions = new ArrayList<>();
    private final NavigableSet<String> own = new TreeSet<>();
    private JsonValue payload;

    FrameMerge(AspectFrame frame) {
        this.payload = frame.members();
    }

    FrameMerge put(String pointer, JsonValue value) {
        own.add(pointer);
        payload = set(payload, Splitter.on('/').splitToList(pointer.substring(1)), pointer, value);
        return this;
    }

    FrameMerge put(String pointer, String text) {
        return put(pointer, new JsonString(text));
    }

    FrameMerge put(String pointer, BigDecimal number) {
        return put(pointer, JsonNumber.of(number));
    }

    FrameMerge put(String pointer, boolean value) {
        return put(pointer, JsonBoolean.of(value));
    }

    FrameMerge put(String pointer, Optional<String> text) {
        text.ifPresent(known -> put(pointer, known));
        return this;
    }

    private JsonValue set(@Nullable JsonValue there, List<String> path, String pointer, JsonValue value) {
        if (path.isEmpty()) {
            if (there != null && !isSame(there, value)) {
                contradictions.add(pointer + ": the frame says " + shown(there) + ", the passport " + shown(value));
            }
            return value;
        }
        List<String> rest = path.subList(1, path.size());
        if (INDEX.matcher(path.get(0)).matches()) {
            List<JsonValue> values =
                    there instanceof JsonArray list ? new ArrayList<>(list.values()) : new ArrayList<>();
            int index = Integer.parseInt(path.get(0));
            if (index < values.size()) {
                values.set(index, set(values.get(index), rest, pointer, value));
            } else {
                values.add(set(null, rest, pointer, value));
            }
            return kept(there, JsonArray.of(values), pointer);
        }
        JsonObject object =
                there instanceof JsonObject known ? known : JsonObject.builder().build();
        JsonValue member = set(object.members().get(path.get(0)), rest, pointer, value);
        return kept(there, object.toBuilder().put(path.get(0), member).build(), pointer);
    }

    /** What takes the place of something that must be of its kind. */
    private JsonValue kept(@Nullable JsonValue there, JsonValue now, String pointer) {
        if (there != null && there.getClass() != now.getClass()) {
            contradictions.add(pointer + ": the frame has " + shown(there) + " on the way to it");
        }
        return now;
    }

    private static String shown(JsonValue value) {
        String list = JsonArray.of(List.of(value)).toString();
        String text = list.substring(1, list.length() - 1);
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static boolean isSame(JsonValue one, JsonValue other) {
        return (one instanceof JsonNumber number && other instanceof JsonNumber same)
                ? number.decimal().compareTo(same.decimal()) == 0
                : one.equals(other);
    }

    /** What is there under a pointer so far, if anything is. */
    Optional<JsonValue> find(String pointer) {
        Optional<JsonValue> found = Optional.of(payload);
        for (String name : Splitter.on('/').split(pointer.substring(1))) {
            found = found.flatMap(value -> value instanceof JsonObject object
                    ? object.find(name)
                    : value instanceof JsonArray list
                                    && INDEX.matcher(name).matches()
                                    && Integer.parseInt(name) < list.size()
                            ? Optional.of(list.get(Integer.parseInt(name)))
                            : Optional.empty());
        }
        return found;
    }

    JsonObject payload() {
        return (JsonObject) payload;
    }

    List<String> contradictions() {
        return contradictions;
    }

    /** The pointers of what only the frame says, each with everything in it. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        said(payload, "", said);
        return said;
    }

    private void said(JsonValue value, String at, List<String> said) {
        if (own.contains(at)) {
            return;
        }
        String inside = at + "/";
        String next = own.ceiling(inside);
        if (next == null || !next.startsWith(inside)) {
            said.add(at);
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                said(member.getValue(), inside + member.getKey(), said);
            }
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                said(list.get(i), inside + i, said);
            }
        }
    }
}
