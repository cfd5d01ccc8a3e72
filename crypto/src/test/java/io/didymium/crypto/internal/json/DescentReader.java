package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of RFC 8259 by recursive descent over the bytes, within limits, and independent of Jackson: the oracle of
 * {@link JsonReader}.
 */
final class DescentReader {
    private static final Pattern EXPONENT = Pattern.compile("[eE](.*)");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private final JsonCursor in;
    private final JsonLimits limits;
    private int depth;
    private int tokens;

    private DescentReader(JsonCursor in, JsonLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The value, or nothing if the text is refused. */
    static Optional<JsonValue> find(Bytes bytes, JsonLimits limits) {
        try {
            return Optional.of(read(bytes, limits));
        } catch (MalformedInputException refused) {
            return Optional.empty();
        }
    }

    static JsonValue read(Bytes bytes, JsonLimits limits) throws MalformedInputException {
        if (bytes.length() > limits.bytes() || bytes.startsWith(Bytes.ofUtf8("\uFEFF"))) {
            throw new MalformedInputException("byte 0", "too long, or a byte order mark");
        }
        return new DescentReader(new JsonCursor(bytes.toByteArray()), limits).read();
    }

    /** Reads the value that is the whole of the text. */
    private JsonValue read() throws MalformedInputException {
        int first = in.nextBehindSpace();
        if (first == JsonCursor.END) {
            throw new MalformedInputException("", "no JSON value");
        }
        JsonValue value = value(first, Place.ROOT);
        int behind = in.nextBehindSpace();
        if (behind != JsonCursor.END) {
            throw in.faultOf(behind, "something behind the value");
        }
        return value;
    }

    /** Reads a value whose first byte was read already. */
    private JsonValue value(int first, Place place) throws MalformedInputException {
        count();
        return switch (first) {
            case '"' -> new JsonString(string(limits.stringLength(), "string"));
            case '{' -> members(place);
            case '[' -> values(place);
            case 't' -> word("true", JsonBoolean.TRUE);
            case 'f' -> word("false", JsonBoolean.FALSE);
            case 'n' -> word("null", JsonNull.NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(first, place);
            default -> throw in.faultOf(first, "a value expected");
        };
    }

    private JsonObject members(Place place) throws MalformedInputException {
        enter();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int next = in.nextBehindSpace();
        if (next != '}') {
            member(next, members, place);
            for (next = in.nextBehindSpace(); next == ','; next = in.nextBehindSpace()) {
                member(in.nextBehindSpace(), members, place);
            }
            require('}', next);
        }
        leave();
        return new JsonObject(members, place);
    }

    private void member(int first, Map<String, JsonValue> members, Place place) throws MalformedInputException {
        require('"', first);
        count();
        String name = string(limits.nameLength(), "name");
        require(':', in.nextBehindSpace());
        Place inner = place.child(name);
        if (members.putIfAbsent(name, value(in.nextBehindSpace(), inner)) != null) {
            throw new MalformedInputException(inner.pointer(), "duplicate name");
        }
    }

    private JsonArray values(Place place) throws MalformedInputException {
        enter();
        List<JsonValue> values = new ArrayList<>();
        int next = in.nextBehindSpace();
        if (next != ']') {
            values.add(value(next, place.child(0)));
            for (next = in.nextBehindSpace(); next == ','; next = in.nextBehindSpace()) {
                values.add(value(in.nextBehindSpace(), place.child(values.size())));
            }
            require(']', next);
        }
        leave();
        return new JsonArray(values, place);
    }

    private JsonValue word(String word, JsonValue value) throws MalformedInputException {
        in.requireRest(word);
        return value;
    }

    private String string(int limit, String kind) throws MalformedInputException {
        String text = StringToken.read(in);
        if (text.length() > limit) {
            throw beyond(kind + " longer than " + limit + " units");
        }
        return text;
    }

    private JsonNumber number(int first, Place place) throws MalformedInputException {
        String text = NumberToken.read(in, first);
        if (text.length() > limits.numberLength()) {
            throw beyond("number longer than " + limits.numberLength() + " characters");
        }
        if (!isInRange(text)) {
            throw new MalformedInputException(place.pointer(), "number out of range");
        }
        try {
            return JsonNumber.parse(text, place);
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

    private void require(char expected, int found) throws MalformedInputException {
        if (found != expected) {
            throw in.faultOf(found, expected + " expected");
        }
    }

    private void enter() throws MalformedInputException {
        if (++depth > limits.depth()) {
            throw beyond("deeper than " + limits.depth());
        }
    }

    private void leave() throws MalformedInputException {
        depth--;
        count();
    }

    private void count() throws MalformedInputException {
        if (++tokens > limits.tokens()) {
            throw beyond("more than " + limits.tokens() + " tokens");
        }
    }

    /** A fault of the limits, at the place up to which was read. */
    private MalformedInputException beyond(String reason) {
        return new MalformedInputException("byte " + in.at(), reason);
    }
}
