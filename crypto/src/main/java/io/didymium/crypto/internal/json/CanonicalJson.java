package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * The canonical form of JSON (JCS, RFC 8785): members sorted by the UTF-16 units of their names, numbers as ECMAScript writes
 * the nearest double, no white space.
 *
 * <p>Two numbers that differ may share a nearest double and then have the same canonical form; what depends on more than
 * about 15 digits does not belong in canonically signed data as a number.
 */
public final class CanonicalJson {
    private final Utf8Output out = new Utf8Output();
    private final StringBuilder number = new StringBuilder(32);

    private CanonicalJson() {}

    /** The canonical UTF-8 text of a value. */
    public static Bytes write(JsonValue value) {
        CanonicalJson writer = new CanonicalJson();
        writer.append(value);
        return writer.out.toBytes();
    }

    private void append(JsonValue value) {
        if (value instanceof JsonObject object) {
            appendMembers(object);
        } else if (value instanceof JsonArray array) {
            appendValues(array);
        } else if (value instanceof JsonNumber number) {
            appendNumber(number);
        } else {
            JsonWriter.appendSimple(value, out);
        }
    }

    private void appendNumber(JsonNumber exact) {
        number.setLength(0);
        EcmaScriptNumber.append(exact.decimal(), number);
        out.ascii(number.toString());
    }

    private void appendMembers(JsonObject object) {
        Map<String, JsonValue> members = object.members();
        String[] names = members.keySet().toArray(new String[0]);
        Arrays.sort(names);
        out.ascii('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                out.ascii(',');
            }
            out.string(names[i]);
            out.ascii(':');
            append(Objects.requireNonNull(members.get(names[i])));
        }
        out.ascii('}');
    }

    private void appendValues(JsonArray array) {
        out.ascii('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.ascii(',');
            }
            append(array.get(i));
        }
        out.ascii(']');
    }
}
