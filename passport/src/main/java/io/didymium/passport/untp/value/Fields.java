package io.didymium.passport.untp.value;

import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Single values as credentials write them; reading reports the location of what is wrong. */
public final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,64}(?:\\.[0-9]{1,120})?");
    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern BREAKS = Pattern.compile("[\\n\\r\\t]");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Reads one element of an array. */
    @FunctionalInterface
    public interface ElementReader<T> {
        T read(JsonObject element) throws MalformedInputException;
    }

    private Fields() {}

    /** The text of an instant, whole or with a fraction of up to nine digits. */
    public static String write(Instant instant) {
        String text = instant.toString();
        if (!DATE_TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("time must be of the years 0000 to 9999: " + text);
        }
        return text;
    }

    /** The text of an instant in local time, with its offset in hours and minutes; that of UTC is +00:00. */
    public static String write(Instant instant, ZoneOffset offset) {
        String local = write(instant.plusSeconds(offset.getTotalSeconds()));
        String id = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return local.substring(0, local.length() - 1) + id;
    }

    /** The offset of a time that is stated in local time; empty if it is stated in UTC. */
    public static Optional<ZoneOffset> offset(JsonObject object, String name) throws MalformedInputException {
        String text = object.requireString(name);
        return text.endsWith("Z")
                ? Optional.empty()
                : Optional.of(
                        built(object, name, () -> OffsetDateTime.parse(text).getOffset()));
    }

    /** The text of a date. */
    public static String write(LocalDate date) {
        String text = date.toString();
        if (!DATE.matcher(text).matches()) {
            throw new IllegalArgumentException("date must be of the years 0000 to 9999: " + text);
        }
        return text;
    }

    public static Instant instant(JsonObject object, String name) throws MalformedInputException {
        String text = object.requireString(name);
        Optional<Instant> usual = built(object, name, () -> DateTimeStamp.ofUsual(text));
        if (usual.isPresent()) {
            return usual.get();
        }
        if (!DATE_TIME.matcher(text).matches()) {
            throw object.malformed(
                    name, "expected a time with zone such as 2026-03-31T12:00:00Z, found '" + text + "'");
        }
        return built(object, name, () -> OffsetDateTime.parse(text).toInstant());
    }

    public static LocalDate date(JsonObject object, String name) throws MalformedInputException {
        String text = object.requireString(name);
        if (!DATE.matcher(text).matches()) {
            throw object.malformed(name, "expected a date such as 2026-03-31, found '" + text + "'");
        }
        return built(object, name, () -> LocalDate.parse(text));
    }

    /** A decimal written as a string, as all decimals of our extension are. */
    public static BigDecimal decimal(JsonObject object, String name) throws MalformedInputException {
        String text = object.requireString(name);
        if (!DECIMAL.matcher(text).matches()) {
            throw object.malformed(name, "expected a decimal such as \"0.25\", found '" + text + "'");
        }
        return new BigDecimal(text);
    }

    /** A constant of an enum, by its name. */
    public static <E extends Enum<E>> E constant(Class<E> type, JsonObject object, String name)
            throws MalformedInputException {
        String text = object.requireString(name);
        return built(object, name, () -> Enum.valueOf(type, text));
    }

    /** A value of the model made of what was read; what the model refuses is a fault of the input. */
    public static <T> T built(JsonObject object, String name, Supplier<T> value) throws MalformedInputException {
        try {
            return value.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MalformedInputException(object.location(name), String.valueOf(e.getMessage()), e);
        }
    }

    /** A value of the model made of an object's members. */
    public static <T> T built(JsonObject object, Supplier<T> value) throws MalformedInputException {
        try {
            return value.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MalformedInputException(object.location(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The elements of an array, which must be there. */
    public static <T> List<T> list(JsonObject object, String name, ElementReader<T> reader)
            throws MalformedInputException {
        List<T> read = new ArrayList<>();
        for (JsonObject element : object.requireArray(name).objects()) {
            read.add(reader.read(element));
        }
        return read;
    }

    /** The elements of an array that may be absent. */
    public static <T> List<T> listIfPresent(JsonObject object, String name, ElementReader<T> reader)
            throws MalformedInputException {
        return object.has(name) ? list(object, name, reader) : List.of();
    }

    /** The one element of an array. */
    public static JsonObject only(JsonObject object, String name) throws MalformedInputException {
        List<JsonObject> elements = object.requireArray(name).objects();
        if (elements.size() != 1) {
            throw object.malformed(name, "expected one element, found " + elements.size());
        }
        return elements.get(0);
    }

    /** The array of what is written of each thing, in their order. */
    public static <T> JsonArray array(List<T> things, Function<T, ? extends JsonValue> writer) {
        return JsonArray.of(things.stream().map(writer).toList());
    }

    /** The array of an object's types. */
    public static JsonArray types(String... types) {
        return JsonArray.ofStrings(List.of(types));
    }

    /** Refuses an object whose types do not hold the given one; UNTP's schemas require no type. */
    public static void requireType(JsonObject object, String type) throws MalformedInputException {
        if (object.has("type") && !object.requireArray("type").strings().contains(type)) {
            throw object.malformed("type", "expected it to hold " + type);
        }
    }

    /**
     * Refuses a text or a name anywhere in an object that hides something from people or steers what shows it, also in members that
     * are not read here. Line breaks and tabs are allowed in such members.
     */
    public static void requireSafeText(JsonObject object) throws MalformedInputException {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (Text.isUnsafe(member.getKey())) {
                throw new MalformedInputException(object.location(), "a member's name has an invisible character");
            }
            requireSafeText(object, member.getKey(), member.getValue());
        }
    }

    private static void requireSafeText(JsonObject object, String name, JsonValue value)
            throws MalformedInputException {
        if (value instanceof JsonString text && hidesSomething(text.value())) {
            throw new MalformedInputException(object.location(name), "a text has a control or invisible character");
        }
        if (value instanceof JsonObject member) {
            requireSafeText(member);
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array) {
                requireSafeText(object, name, element);
            }
        }
    }

    private static boolean hidesSomething(String text) {
        return Text.isUnsafe(text) && Text.isUnsafe(BREAKS.matcher(text).replaceAll(""));
    }

    public static <T> Optional<T> optional(JsonObject object, String name, ElementReader<T> reader)
            throws MalformedInputException {
        Optional<JsonObject> member = object.findObject(name);
        return member.isPresent() ? Optional.of(reader.read(member.get())) : Optional.empty();
    }
}
