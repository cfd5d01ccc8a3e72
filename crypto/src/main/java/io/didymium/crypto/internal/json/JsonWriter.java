package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import java.util.Map;

/**
 * Writes JSON compactly: no white space, members in their order, only what must be escaped is, numbers in plain notation
 * with all their digits. The same value gives the same bytes, always.
 */
public final class JsonWriter {
    private JsonWriter() {}

    /** The UTF-8 text of a value. */
    public static Bytes write(JsonValue value) {
        return Bytes.ofUtf8(text(value));
    }

    static String text(JsonValue value) {
        StringBuilder out = new StringBuilder(256);
        append(value, out);
        return out.toString();
    }

    private static void append(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            appendMembers(object, out);
        } else if (value instanceof JsonArray array) {
            appendValues(array, out);
        } else if (value instanceof JsonNumber number) {
            out.append(number.written());
        } else {
            appendSimple(value, out);
        }
    }

    /** What canonical form and compact form write alike: strings, truth values, null. */
    static void appendSimple(JsonValue value, StringBuilder out) {
        if (value instanceof JsonString string) {
            appendString(string.value(), out);
        } else if (value instanceof JsonBoolean truth) {
            out.append(truth.value());
        } else {
            out.append("null");
        }
    }

    private static void appendMembers(JsonObject object, StringBuilder out) {
        char before = '{';
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            out.append(before);
            appendString(member.getKey(), out);
            out.append(':');
            append(member.getValue(), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void appendValues(JsonArray array, StringBuilder out) {
        char before = '[';
        for (JsonValue value : array.values()) {
            out.append(before);
            append(value, out);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    /** Escapes quotation mark, backslash and control characters, as RFC 8785 section 3.2.2.2 lays down. */
    static void appendString(String text, StringBuilder out) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, done, i);
                appendEscape(c, out);
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private static void appendEscape(char c, StringBuilder out) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            default -> out.append(c < 16 ? "u000" : "u001").append(Character.forDigit(c & 15, 16));
        }
    }
}
