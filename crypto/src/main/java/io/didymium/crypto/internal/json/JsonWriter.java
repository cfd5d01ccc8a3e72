package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Map;

/**
 * Writes JSON compactly: no white space, members in their order, only what must be escaped is, numbers in plain notation
 * with all their digits. The same value gives the same bytes, always.
 */
public final class JsonWriter {
    private JsonWriter() {}

    /** The UTF-8 text of a value. */
    public static Bytes write(JsonValue value) {
        Utf8Output out = new Utf8Output();
        append(value, out);
        return out.toBytes();
    }

    static String text(JsonValue value) {
        try {
            return write(value).toUtf8();
        } catch (MalformedInputException e) {
            throw new IllegalStateException("written text is not UTF-8", e);
        }
    }

    private static void append(JsonValue value, Utf8Output out) {
        if (value instanceof JsonObject object) {
            appendMembers(object, out);
        } else if (value instanceof JsonArray array) {
            appendValues(array, out);
        } else if (value instanceof JsonNumber number) {
            out.ascii(number.written());
        } else {
            appendSimple(value, out);
        }
    }

    /** What canonical form and compact form write alike: strings, truth values, null. */
    static void appendSimple(JsonValue value, Utf8Output out) {
        if (value instanceof JsonString string) {
            out.string(string.value());
        } else if (value instanceof JsonBoolean truth) {
            out.ascii(truth.value() ? "true" : "false");
        } else {
            out.ascii("null");
        }
    }

    private static void appendMembers(JsonObject object, Utf8Output out) {
        char before = '{';
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            out.ascii(before);
            out.string(member.getKey());
            out.ascii(':');
            append(member.getValue(), out);
            before = ',';
        }
        out.ascii(before == '{' ? "{}" : "}");
    }

    private static void appendValues(JsonArray array, Utf8Output out) {
        char before = '[';
        for (JsonValue value : array.values()) {
            out.ascii(before);
            append(value, out);
            before = ',';
        }
        out.ascii(before == '[' ? "[]" : "]");
    }
}
