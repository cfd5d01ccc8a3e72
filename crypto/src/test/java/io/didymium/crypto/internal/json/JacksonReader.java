package io.didymium.crypto.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same strict reading by way of Jackson's streaming parser, with what that lets through refused on top: the oracle of
 * {@link JsonReader}.
 */
final class JacksonReader {
    private static final Pattern EXPONENT = Pattern.compile("[eE](.*)");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private final JsonLimits limits;
    private final JsonFactory factory;

    JacksonReader(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxTokenCount(limits.tokens())
                        .maxStringLength(limits.stringLength())
                        .maxNameLength(limits.nameLength())
                        .maxNumberLength(limits.numberLength())
                        .build())
                .build();
    }

    /** The value, or nothing if the text is refused. */
    Optional<JsonValue> read(Bytes bytes) {
        try {
            String text = bytes.toUtf8();
            if (bytes.length() > limits.bytes() || text.startsWith("\uFEFF")) {
                return Optional.empty();
            }
            // From characters, not bytes: the parser would take other encodings than UTF-8 for its own.
            try (JsonParser parser = factory.createParser(text.toCharArray())) {
                JsonToken first = parser.nextToken();
                if (first == null) {
                    return Optional.empty();
                }
                JsonValue value = value(parser, first);
                return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
            }
        } catch (IOException | MalformedInputException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static JsonValue value(JsonParser parser, JsonToken token) throws IOException, MalformedInputException {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> values(parser);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new IOException("a value expected");
        };
    }

    private static JsonNumber number(String text) throws IOException {
        if (!isInRange(text)) {
            throw new IOException("number out of range");
        }
        try {
            return JsonNumber.parse(text, Place.ROOT);
        } catch (MalformedInputException e) {
            throw new AssertionError("in range: " + text, e);
        }
    }

    private static boolean isInRange(String text) {
        Matcher exponent = EXPONENT.matcher(text);
        if (exponent.find() && exponent.group(1).length() > 4) {
            return false;
        }
        BigDecimal exact = new BigDecimal(text);
        if (INTEGER.matcher(text).matches()) {
            return exact.abs().compareTo(new BigDecimal("9007199254740991")) <= 0;
        }
        double nearest = Double.parseDouble(text);
        return exact.signum() == 0 ? Math.abs(exact.scale()) <= 3000 : nearest != 0 && Double.isFinite(nearest);
    }

    private static JsonObject members(JsonParser parser) throws IOException, MalformedInputException {
        LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String sound = new JsonString(name).value();
            if (members.putIfAbsent(sound, value(parser, parser.nextToken())) != null) {
                throw new IOException("name stands twice");
            }
        }
        return new JsonObject(members, Place.ROOT);
    }

    private static JsonArray values(JsonParser parser) throws IOException, MalformedInputException {
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token));
        }
        return new JsonArray(values, Place.ROOT);
    }
}
