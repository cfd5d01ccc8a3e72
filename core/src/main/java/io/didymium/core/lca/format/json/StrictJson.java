package io.didymium.core.lca.format.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.google.common.base.Utf8;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.NumberNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON texts that have one meaning, and refuses the others.
 *
 * <p>On top of RFC 8259: UTF-8 without byte order mark; no name twice in an object; no unpaired surrogate; nothing behind the
 * value; no number whose double is infinite, or is zero where the number is not; everything within {@link Limits}. Numbers keep
 * their digits. May be shared by threads.
 */
public final class StrictJson {
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int MAX_SCALE = 3000;
    /** A number between 10^-300 and 10^300 is in the range of a double; to convert it takes longer than to read it. */
    private static final int SAFE_MAGNITUDE = 300;

    private final Limits limits;
    private final JsonFactory factory;

    /** A reader with the given limits. */
    public StrictJson(Limits limits) {
        this.limits = limits;
        // Neither names nor buffers outlive the reader.
        factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxTokenCount(limits.tokens())
                        .maxStringLength(limits.bytes())
                        .maxNameLength(limits.nameLength())
                        .maxNumberLength(limits.numberLength())
                        .build())
                .build();
    }

    /**
     * The largest texts that are read.
     *
     * @param bytes bytes of the whole text
     * @param depth objects and arrays within one another; at most 500, for which the stack suffices
     * @param tokens names, values and brackets
     * @param nameLength UTF-16 units of a name
     * @param numberLength characters of a number
     */
    public record Limits(int bytes, int depth, int tokens, int nameLength, int numberLength) {}

    /**
     * Reads one object, which must be the whole of the bytes.
     *
     * @throws MalformedDataException if they are anything else
     */
    public ObjectNode readObject(byte[] document) throws MalformedDataException {
        if (read(document) instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedDataException("", "expected an object");
    }

    /**
     * Reads one value, which must be the whole of the bytes.
     *
     * @throws MalformedDataException if they are anything else
     */
    public JsonNode read(byte[] document) throws MalformedDataException {
        if (document.length > limits.bytes()) {
            throw new MalformedDataException("", "at most " + limits.bytes() + " bytes, found " + document.length);
        }
        checkEncoding(document);
        try (JsonParser parser = factory.createParser(document)) {
            return read(parser);
        } catch (IOException e) {
            throw new MalformedDataException("", String.valueOf(e.getMessage()), e);
        }
    }

    private static JsonNode read(JsonParser parser) throws IOException, MalformedDataException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedDataException("", "no JSON value");
            }
            JsonNode value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new MalformedDataException(place(parser.currentTokenLocation()), "something behind the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation known = e.getLocation();
            throw new MalformedDataException(
                    place(known == null ? parser.currentLocation() : known), e.getOriginalMessage(), e);
        }
    }

    private static String place(JsonLocation location) {
        return "byte " + location.getByteOffset();
    }

    /** The parser reads UTF-16 and UTF-32 too, which it knows by zeros, and some malformed UTF-8. */
    private static void checkEncoding(byte[] document) throws MalformedDataException {
        ByteBuffer bytes = ByteBuffer.wrap(document);
        if (!Utf8.isWellFormed(document)) {
            StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(document.length), true);
            throw new MalformedDataException("byte " + bytes.position(), "not UTF-8");
        }
        if (document.length >= 3 && document[0] == (byte) 0xEF && document[1] == (byte) 0xBB) {
            throw new MalformedDataException("byte 0", "byte order mark");
        }
        for (int i = 0; i < Math.min(4, document.length); i++) {
            if (document[i] == 0) {
                throw new MalformedDataException("byte " + i, "a zero byte");
            }
        }
    }

    /** One loop, not methods that call one another: the compiler would unfold those several levels deep, which takes it long. */
    private static JsonNode value(JsonParser parser, JsonToken first) throws IOException, MalformedDataException {
        Open open = null;
        for (JsonToken token = first; ; token = parser.nextToken()) {
            JsonNode whole = null;
            switch (token) {
                case START_OBJECT -> open = new Open(open, new LinkedHashMap<>(), List.of());
                case START_ARRAY -> open = new Open(open, null, new ArrayList<>());
                case FIELD_NAME -> requireNonNull(open).name(parser, paired(parser, parser.currentName()));
                case END_OBJECT, END_ARRAY -> {
                    whole = requireNonNull(open).end();
                    open = open.outer;
                }
                default -> whole = scalar(parser, token);
            }
            if (whole != null) {
                if (open == null) {
                    return whole;
                }
                open.add(whole);
            }
        }
    }

    private static JsonNode scalar(JsonParser parser, JsonToken token) throws IOException, MalformedDataException {
        return switch (token) {
            case VALUE_STRING -> new TextNode(paired(parser, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberNode(number(parser));
            case VALUE_TRUE -> JsonNode.TRUE;
            case VALUE_FALSE -> JsonNode.FALSE;
            case VALUE_NULL -> JsonNode.NULL;
            default -> throw malformed(parser, "a value expected");
        };
    }

    /** An object or array whose end is not read yet. */
    private static final class Open {
        private final @Nullable Open outer;
        private final @Nullable Map<String, JsonNode> members;
        private final List<JsonNode> values;
        private String name = "";

        Open(@Nullable Open outer, @Nullable Map<String, JsonNode> members, List<JsonNode> values) {
            this.outer = outer;
            this.members = members;
            this.values = values;
        }

        void name(JsonParser parser, String next) throws MalformedDataException {
            if (members == null || members.putIfAbsent(next, JsonNode.NULL) != null) {
                throw malformed(parser, "name given twice");
            }
            name = next;
        }

        void add(JsonNode value) {
            if (members == null) {
                values.add(value);
            } else {
                members.put(name, value);
            }
        }

        JsonNode end() {
            return members == null ? new ArrayNode(values) : new ObjectNode(members);
        }
    }

    private static String paired(JsonParser parser, String text) throws MalformedDataException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw malformed(parser, "unpaired surrogate");
                }
                i++;
            }
        }
        return text;
    }

    private static BigDecimal number(JsonParser parser) throws IOException, MalformedDataException {
        String text = parser.getText();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent >= 0 && text.length() - exponent - 1 > MAX_EXPONENT_DIGITS) {
            throw malformed(parser, "exponent out of range");
        }
        BigDecimal number = new BigDecimal(text);
        int magnitude = number.precision() - number.scale();
        if (Math.abs(magnitude) < SAFE_MAGNITUDE && text.length() < SAFE_MAGNITUDE) {
            return number;
        }
        double nearest = number.doubleValue();
        if (Double.isInfinite(nearest)
                || (nearest == 0 && number.signum() != 0)
                || Math.abs(number.scale()) > MAX_SCALE) {
            throw malformed(parser, "number out of the range of a double");
        }
        return number;
    }

    private static MalformedDataException malformed(JsonParser parser, String reason) {
        return new MalformedDataException(
                parser.getParsingContext().pathAsPointer().toString(), reason);
    }
}
