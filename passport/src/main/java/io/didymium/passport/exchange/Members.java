package io.didymium.passport.exchange;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNull;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of an object whose names changed between versions of a schema; {@code null} is the same as absent. */
final class Members {
    private final JsonObject object;

    Members(JsonObject object) {
        this.object = object;
    }

    DataSetId id() throws MalformedInputException {
        return idOf(text("@id").orElseThrow(() -> object.malformed("@id", "required, but absent")));
    }

    /** The name, in one line. */
    String name() throws MalformedInputException {
        return text("name")
                .map(Members::oneLine)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> object.malformed("name", "required, but absent"));
    }

    /** A text without the line breaks, tabs and outer blanks that stand in many databases. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    Optional<String> text(String... names) throws MalformedInputException {
        Optional<JsonValue> found = find(names);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get() instanceof JsonString string) {
            return Optional.of(string.value());
        }
        throw object.malformed(names[0], "expected a string");
    }

    Optional<BigDecimal> number(String... names) throws MalformedInputException {
        Optional<JsonValue> found = find(names);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get() instanceof JsonNumber number) {
            return Optional.of(number.decimal());
        }
        throw object.malformed(names[0], "expected a number");
    }

    boolean flag(String... names) throws MalformedInputException {
        Optional<JsonValue> found = find(names);
        if (found.isEmpty()) {
            return false;
        }
        if (found.get() instanceof JsonBoolean flag) {
            return flag.value();
        }
        throw object.malformed(names[0], "expected true or false");
    }

    Optional<Members> object(String... names) throws MalformedInputException {
        Optional<JsonValue> found = find(names);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get() instanceof JsonObject inner) {
            return Optional.of(new Members(inner));
        }
        throw object.malformed(names[0], "expected an object");
    }

    /** The identity of the data set that a member refers to. */
    Optional<DataSetId> reference(String... names) throws MalformedInputException {
        Optional<Members> found = object(names);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().id());
    }

    List<Members> objects(String... names) throws MalformedInputException {
        Optional<JsonValue> found = find(names);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof JsonArray array) {
            List<Members> inner = new ArrayList<>(array.size());
            for (JsonObject each : array.objects()) {
                inner.add(new Members(each));
            }
            return inner;
        }
        throw object.malformed(names[0], "expected an array");
    }

    boolean isObject(String name) {
        return object.find(name).filter(JsonObject.class::isInstance).isPresent();
    }

    MalformedInputException malformed(String name, String reason) {
        return object.malformed(name, reason);
    }

    private Optional<JsonValue> find(String... names) {
        for (String name : names) {
            Optional<JsonValue> found = object.find(name).filter(value -> !(value instanceof JsonNull));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private DataSetId idOf(String text) throws MalformedInputException {
        try {
            return new DataSetId(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(object.location("@id"), String.valueOf(e.getMessage()), e);
        }
    }
}
