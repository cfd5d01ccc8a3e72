package io.didymium.crypto.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.google.common.collect.ImmutableMap;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON for signatures and other evidence: one text has one meaning here, or it is refused.
 *
 * <p>On top of RFC 8259: UTF-8 without byte order mark; no duplicate name in an object, however escaped; no unpaired
 * surrogate; nothing after the value; numbers as in {@link JsonNumber} (RFC 7493); everything within {@link JsonLimits}.
 * Whatever is wrong gives {@link MalformedInputException}, located by a JSON pointer (RFC 6901) or by the offset of a byte.
 * Immutable; may be shared by threads.
 */
public final class JsonReader {
    private static final Bytes BYTE_ORDER_MARK = Bytes.ofUtf8("\uFEFF");

    private final JsonLimits limits;
    private final JsonFactory factory;

    /** A reader with the given limits. */
    public JsonReader(JsonLimits limits) {
        this.limits = limits;
        // Names are neither interned nor kept in a table: nothing of one document remains after it was read.
        this.factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxTokenCount(limits.tokens())
                        .maxStringLength(limits.stringLength())
                        .maxNameLength(limits.nameLength())
                        .maxNumberLength(limits.numberLength())
                        .build())
                .build();
    }

    /** Reads one value, which must be the whole of the bytes. */
    public JsonValue read(Bytes bytes) throws MalformedInputException {
        if (bytes.length() > limits.bytes()) {
            throw new MalformedInputException(
                    "", "at most " + limits.bytes() + " bytes of JSON, found " + bytes.length());
        }
        if (bytes.startsWith(BYTE_ORDER_MARK)) {
            throw new MalformedInputException("byte 0", "byte order mark");
        }
        // From characters, not bytes: the parser would detect other encodings, and does not refuse all malformed UTF-8.
        String text = bytes.toUtf8();
        try (JsonParser parser = factory.createParser(text)) {
            return read(parser, text);
        } catch (IOException e) {
            throw new MalformedInputException("", "not JSON: " + e.getMessage(), e);
        }
    }

    /** Reads one object, which must be the whole of the bytes. */
    public JsonObject readObject(Bytes bytes) throws MalformedInputException {
        return Kinds.require(JsonObject.class, read(bytes), Place.ROOT);
    }

    private JsonValue read(JsonParser parser, String text) throws MalformedInputException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedInputException("", "no JSON value");
            }
            JsonValue value = value(parser, first, Place.ROOT);
            if (parser.nextToken() != null) {
                throw new MalformedInputException(
                        location(parser.currentTokenLocation(), text), "not JSON: content after the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation location = Objects.requireNonNullElseGet(e.getLocation(), parser::currentLocation);
            throw new MalformedInputException(location(location, text), reason(e), e);
        } catch (IOException e) {
            throw new MalformedInputException(location(parser.currentLocation(), text), "not JSON", e);
        }
    }

    /** Messages on syntax repeat characters of the text, be they terminal controls; those on limits state numbers only. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
        }
        return e instanceof JsonEOFException ? "not JSON: unexpected end of input" : "not JSON: syntax error";
    }

    /** The offset in bytes of what the parser locates by characters. */
    private static String location(JsonLocation location, String text) {
        int characters = (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
        return "byte " + text.substring(0, characters).getBytes(UTF_8).length;
    }

    private JsonValue value(JsonParser parser, @Nullable JsonToken token, Place place)
            throws IOException, MalformedInputException {
        if (token == null) {
            throw new MalformedInputException(place.pointer(), "not JSON: a value expected");
        }
        return switch (token) {
            case START_OBJECT -> members(parser, place);
            case START_ARRAY -> values(parser, place);
            case VALUE_STRING -> string(parser.getText(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), place);
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new MalformedInputException(place.pointer(), "not JSON: a value expected");
        };
    }

    private JsonObject members(JsonParser parser, Place place) throws IOException, MalformedInputException {
        List<String> names = new ArrayList<>();
        ImmutableMap.Builder<String, JsonValue> members = ImmutableMap.builder();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            string(name, place);
            names.add(name);
            members.put(name, value(parser, parser.nextToken(), place.child(name)));
        }
        try {
            return new JsonObject(members.buildOrThrow(), place);
        } catch (IllegalArgumentException e) {
            Set<String> before = new HashSet<>();
            String twice =
                    names.stream().filter(name -> !before.add(name)).findFirst().orElseThrow();
            throw new MalformedInputException(place.child(twice).pointer(), "duplicate name", e);
        }
    }

    private JsonArray values(JsonParser parser, Place place) throws IOException, MalformedInputException {
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token, place.child(values.size())));
        }
        return new JsonArray(values, place);
    }

    private static JsonString string(String text, Place place) throws MalformedInputException {
        try {
            return new JsonString(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(place.pointer(), "unpaired surrogate", e);
        }
    }

    private JsonNumber number(String text, Place place) throws MalformedInputException {
        // The parser's own limit leaves out sign, point and exponent mark.
        if (text.length() > limits.numberLength()) {
            throw new MalformedInputException(
                    place.pointer(), "number longer than " + limits.numberLength() + " characters");
        }
        return JsonNumber.parse(text, place);
    }
}
