package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import java.util.Arrays;
import java.util.Map;

/**
 * The canonical form of JSON (JCS, RFC 8785): members sorted by the UTF-16 units of their names, numbers as ECMAScript writes
 * the nearest double, no white space.
 *
 * <p>Two numbers that differ may share a nearest double and then have the same canonical form; what depends on more than
 * about 15 digits does not belong in canonically signed data as a number.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical UTF-8 text of a value. */
    public static Bytes write(JsonValue value) {
        StringBuilder out = new StringBuilder(256);
        append(value, out);
        return Bytes.ofUtf8(out.toString());
    }

    private static void append(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            appendMembers(object, out);
        } else if (value instanceof JsonArray array) {
            appendValues(array, out);
        } else if (value instanceof JsonNumber number) {
            EcmaScriptNumber.append(number.decimal(), out);
        } else {
            JsonWriter.appendSimple(value, out);
        }
    }

    private static void appendMembers(JsonObject object, StringBuilder out) {
        Map<String, JsonValue> members = object.members();
        String[] names = members.keySet().toArray(new String[0]);
        Arrays.sort(names);
        out.append('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            JsonWriter.appendString(names[i], out);
            out.append(':');
            append(java.util.Objects.requireNonNull(members.get(names[i])), out);
        }
        out.append('}');
    }

    private static void appendValues(JsonArray array, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(array.get(i), out);
        }
        out.append(']');
    }
}
