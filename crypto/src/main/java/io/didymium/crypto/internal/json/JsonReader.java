package io.didymium.crypto.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON for signatures and other evidence: one text has one meaning here, or it is refused.
 *
 * <p>On top of RFC 8259: UTF-8 without byte order mark; no name twice in an object, however escaped; no unpaired surrogate;
 * nothing behind the value; numbers as in {@link JsonNumber} (RFC 7493); everything within {@link JsonLimits}. Whatever is
 * wrong gives {@link MalformedInputException}. Immutable; may be shared by threads.
 */
public final class JsonReader {
    private final JsonLimits limits;
    private final JsonFactory factory;

    /** A reader with the given limits. */
    public JsonReader(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.bytes())
                        .maxNestingDepth(limits.depth())
                        .maxTokenCount(limits.tokens())
                        .maxStringLength(limits.stringLength())
                        .maxNameLength(limits.nameLength())
                        .maxNumberLength(limits.numberLength())
                        .build())
                // Without its tables of names and its pool of buffers the factory remembers nothing of what it reads.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
    }

    /** Reads one value, which must be the whole of the bytes. */
    public JsonValue read(Bytes bytes) throws MalformedInputException {
        if (bytes.length() > limits.bytes()) {
            throw new MalformedInputException(
                    "", "at most " + limits.bytes() + " bytes of JSON, found " + bytes.length());
        }
        String text = bytes.toUtf8();
        if (text.startsWith("\uFEFF")) {
            throw new MalformedInputException("byte 0", "byte order mark");
        }
        // From characters, not bytes: the parser would take other encodings than UTF-8 for its own.
        try (JsonParser parser = factory.createParser(text.toCharArray())) {
            return readDocument(parser);
        } catch (JsonProcessingException e) {
            throw new MalformedInputException(offset(e.getLocation()), "not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new MalformedInputException("", "not JSON: " + e.getMessage(), e);
        }
    }

    /** Reads one object, which must be the whole of the bytes. */
    public JsonObject readObject(Bytes bytes) throws MalformedInputException {
        return Kinds.require(JsonObject.class, read(bytes), Place.ROOT);
    }

    private static JsonValue readDocument(JsonParser parser) throws IOException, MalformedInputException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new MalformedInputException("", "no JSON value");
        }
        JsonValue value = readValue(parser, first, Place.ROOT);
        if (parser.nextToken() != null) {
            throw new MalformedInputException(offset(parser.currentTokenLocation()), "something behind the value");
        }
        return value;
    }

    private static JsonValue readValue(JsonParser parser, JsonToken token, Place place)
            throws IOException, MalformedInputException {
        return switch (token) {
            case START_OBJECT -> readMembers(parser, place);
            case START_ARRAY -> readValues(parser, place);
            case VALUE_STRING -> string(parser.getText(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.parse(parser.getText(), place);
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new MalformedInputException(place.pointer(), "a value expected");
        };
    }

    private static JsonObject readMembers(JsonParser parser, Place place) throws IOException, MalformedInputException {
        LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            checkName(name, place);
            Place inner = place.child(name);
            if (members.putIfAbsent(name, readValue(parser, parser.nextToken(), inner)) != null) {
                throw new MalformedInputException(inner.pointer(), "name stands twice");
            }
        }
        return new JsonObject(members, place);
    }

    private static JsonArray readValues(JsonParser parser, Place place) throws IOException, MalformedInputException {
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(readValue(parser, token, place.child(values.size())));
        }
        return new JsonArray(values, place);
    }

    private static String offset(@Nullable JsonLocation location) {
        return location == null ? "" : "character " + location.getCharOffset();
    }

    private static JsonString string(String text, Place place) throws MalformedInputException {
        try {
            return new JsonString(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(place.pointer(), "unpaired surrogate", e);
        }
    }

    private static void checkName(String name, Place place) throws MalformedInputException {
        if (JsonString.unpairedSurrogate(name) >= 0) {
            throw new MalformedInputException(place.pointer(), "unpaired surrogate in a name");
        }
    }
}
