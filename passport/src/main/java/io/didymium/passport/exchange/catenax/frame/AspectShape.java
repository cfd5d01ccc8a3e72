package io.didymium.passport.exchange.catenax.frame;

import static java.util.Objects.requireNonNull;

import com.google.common.io.ByteStreams;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The structure that an aspect model demands of its payloads. Files of this package state it: an object by its members, optional ones
 * with a question mark; a list of one thing by a list of it; a choice of words by a list that begins with {@code =}; a text of a form
 * by {@code ~} and a regular expression that must be found in it; a number by {@code number} and its range; {@code @} and a name
 * refers to a structure that is used more than once.
 */
final class AspectShape {
    private final String name;
    private final JsonObject shared;
    private final JsonValue root;

    private AspectShape(String name, JsonObject shared, JsonValue root) {
        this.name = name;
        this.shared = shared;
        this.root = root;
    }

    /** The structure in a file of this package. */
    static AspectShape of(String file) {
        try (InputStream in = AspectShape.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not in this library: " + file);
            }
            JsonObject text = new JsonReader(JsonLimits.standard()).readObject(Bytes.of(ByteStreams.toByteArray(in)));
            String aspect = text.requireString("aspect");
            return new AspectShape(
                    aspect.substring("urn:samm:io.catenax.".length(), aspect.indexOf('#'))
                            .replace(':', ' '),
                    text.requireObject("shared"),
                    text.require("root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedInputException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** The name and version of the aspect. */
    String name() {
        return name;
    }

    /** What is wrong with a payload: a JSON pointer, a colon and what is wrong. */
    List<String> faults(JsonObject payload) {
        List<String> faults = new ArrayList<>();
        check(root, payload, "", faults);
        return faults;
    }

    private void check(JsonValue shape, JsonValue value, String at, List<String> faults) {
        if (shape instanceof JsonObject members) {
            if (value instanceof JsonObject object) {
                checkMembers(members, object, at, faults);
            } else {
                faults.add(at + ": expected an object");
            }
        } else if (shape instanceof JsonArray list) {
            checkList(list, value, at, faults);
        } else {
            String form = text(shape);
            if (form.startsWith("@")) {
                check(requireNonNull(shared.members().get(form.substring(1)), form), value, at, faults);
            } else if (!fits(form, value)) {
                faults.add(at + ": expected " + (form.startsWith("~") ? "a text with " + form.substring(1) : form));
            }
        }
    }

    private void checkMembers(JsonObject members, JsonObject object, String at, List<String> faults) {
        members.members().forEach((member, shape) -> {
            boolean optional = member.endsWith("?");
            String plain = optional ? member.substring(0, member.length() - 1) : member;
            JsonValue value = object.members().get(plain);
            if (value != null) {
                check(shape, value, at + "/" + plain, faults);
            } else if (!optional) {
                faults.add(at + "/" + plain + ": is not known");
            }
        });
    }

    private void checkList(JsonArray list, JsonValue value, String at, List<String> faults) {
        JsonValue first = list.get(0);
        if (first.equals(new JsonString("="))) {
            if (!list.values().subList(1, list.size()).contains(value)) {
                faults.add(at + ": expected one of "
                        + String.join(
                                ", ",
                                list.values().stream()
                                        .skip(1)
                                        .map(AspectShape::text)
                                        .toList()));
            }
        } else if (value instanceof JsonArray values) {
            for (int i = 0; i < values.size(); i++) {
                check(first, values.get(i), at + "/" + i, faults);
            }
        } else {
            faults.add(at + ": expected a list");
        }
    }

    private static boolean fits(String form, JsonValue value) {
        if (form.startsWith("~")) {
            return value instanceof JsonString text
                    && Pattern.compile(form.substring(1)).matcher(text.value()).find();
        }
        if (form.startsWith("number")) {
            return value instanceof JsonNumber number && isWithin(form.substring("number".length()), number.decimal());
        }
        return form.equals("boolean") ? value instanceof JsonBoolean : value instanceof JsonString;
    }

    /** Whether a number is in a range such as {@code 0..100}, which may be open on a side, or empty. */
    private static boolean isWithin(String range, BigDecimal number) {
        int dots = range.indexOf("..");
        String low = dots < 0 ? "" : range.substring(0, dots).strip();
        String high = dots < 0 ? "" : range.substring(dots + 2).strip();
        return (low.isEmpty() || number.compareTo(new BigDecimal(low)) >= 0)
                && (high.isEmpty() || number.compareTo(new BigDecimal(high)) <= 0);
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).value();
    }
}
