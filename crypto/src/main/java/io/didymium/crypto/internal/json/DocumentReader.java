package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of one JSON text: the grammar of RFC 8259 by recursive descent, within limits. */
final class DocumentReader {
    private final JsonCursor in;
    private final JsonLimits limits;
    private int depth;
    private int tokens;

    DocumentReader(JsonCursor in, JsonLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** Reads the value that is the whole of the text. */
    JsonValue read() throws MalformedInputException {
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
            throw new MalformedInputException(inner.pointer(), "name stands twice");
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
        return JsonNumber.parse(text, place);
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
