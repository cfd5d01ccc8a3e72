package io.didymium.passport.attack;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Changes members of JSON to what a stranger may write: numbers huge and tiny, dates of other ages, texts of other kinds, lists
 * empty and long, deep nesting, values of other members.
 */
final class HostileValues {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "100",
            "101",
            "1e9",
            "1e15",
            "1e18",
            "1e29",
            "1e31",
            "1e300",
            "-1e300",
            "1e-3",
            "1e-21",
            "1e-99",
            "1e-300",
            "9007199254740991",
            "-9007199254740991",
            "2147483647",
            "2147483648",
            "4294967296");
    private static final List<String> DECIMALS = List.of(
            "0",
            "1",
            "-0",
            "-1",
            "0.5",
            "0.999",
            "2",
            "100",
            "1000000000000",
            "1000000000000000000",
            "9".repeat(29),
            "9".repeat(30),
            "9".repeat(64),
            "-" + "9".repeat(64),
            "9".repeat(30) + "." + "9".repeat(100),
            "0." + "0".repeat(29) + "1",
            "0." + "0".repeat(99) + "1",
            "0." + "9".repeat(100),
            "0." + "9".repeat(119),
            "1E18",
            "NaN");
    private static final List<String> TIMES = List.of(
            "0000-01-01",
            "0000-01-01T00:00:00Z",
            "0000-01-01T00:00:00+18:00",
            "0001-01-01T00:00:00Z",
            "1582-10-10",
            "1969-12-31T23:59:59Z",
            "2026-03-31",
            "2026-03-31T12:00:00Z",
            "2026-03-31T12:00:00.000000001Z",
            "2026-02-30",
            "9999-12-31",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-18:00",
            "+999999999-01-01",
            "P1D");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "~",
            "a/b",
            "true",
            "null",
            "u".repeat(5000),
            "\u00e9",
            "z" + "1".repeat(60),
            "not a did",
            "urn:x:y",
            "did:web:x.example",
            "did:web:" + "a".repeat(300),
            "did:key:z6Mk",
            "https://example.com/",
            "http://[::1",
            "Nd",
            "Nd2O3",
            "REGRADING",
            "ORE",
            "KGM",
            "NO",
            "ZZ",
            "POST_CONSUMER",
            "UNDETERMINED",
            "CREDIT");

    private HostileValues() {}

    /** The document with one to three of its values replaced, removed or repeated. */
    static JsonObject change(JsonObject document, Random random) {
        JsonValue changed = document;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            changed = change(changed, random, 0);
        }
        return (JsonObject) changed;
    }

    private static JsonValue change(JsonValue whole, Random random, int depth) {
        if (whole instanceof JsonObject object
                && !object.members().isEmpty()
                && (depth == 0 || random.nextInt(12) > 0)) {
            List<Map.Entry<String, JsonValue>> members =
                    new ArrayList<>(object.members().entrySet());
            Map.Entry<String, JsonValue> chosen = members.get(random.nextInt(members.size()));
            if (random.nextInt(25) == 0) {
                return object.toBuilder().remove(chosen.getKey()).build();
            }
            if (random.nextInt(25) == 0) {
                return object.toBuilder()
                        .put(members.get(random.nextInt(members.size())).getKey(), chosen.getValue())
                        .build();
            }
            return object.toBuilder()
                    .put(chosen.getKey(), change(chosen.getValue(), random, depth + 1))
                    .build();
        }
        if (whole instanceof JsonArray array && array.size() > 0 && random.nextInt(12) > 0) {
            List<JsonValue> elements = new ArrayList<>();
            int chosen = random.nextInt(array.size());
            int how = random.nextInt(12);
            for (int i = 0; i < array.size(); i++) {
                if (i != chosen) {
                    elements.add(array.get(i));
                } else if (how == 0) {
                    elements.add(array.get(i));
                    elements.add(array.get(i));
                } else if (how > 1) {
                    elements.add(change(array.get(i), random, depth + 1));
                }
            }
            return JsonArray.of(elements);
        }
        return value(whole, random);
    }

    private static JsonValue value(JsonValue before, Random random) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return nested(random);
        }
        if (kind == 1) {
            return JsonObject.builder().build();
        }
        if (kind == 2) {
            return JsonArray.of(List.of());
        }
        if (kind == 3) {
            return random.nextBoolean()
                    ? JsonObject.builder().put("a", true).build().find("a").orElseThrow()
                    : new JsonString("");
        }
        boolean keepKind = random.nextInt(12) > 0;
        if (before instanceof JsonNumber == keepKind) {
            return random.nextInt(4) == 0 ? number(random) : JsonNumber.of(new BigDecimal(one(NUMBERS, random)));
        }
        String text = before instanceof JsonString string ? string.value() : "";
        if (keepKind && DECIMAL.matcher(text).matches()) {
            return new JsonString(
                    random.nextInt(4) == 0 ? number(random).decimal().toPlainString() : one(DECIMALS, random));
        }
        if (keepKind && DATE.matcher(text).lookingAt()) {
            return new JsonString(one(TIMES, random));
        }
        return new JsonString(!text.isEmpty() && random.nextInt(3) == 0 ? altered(text, random) : one(TEXTS, random));
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static JsonNumber number(Random random) {
        return JsonNumber.of(new BigDecimal(new BigInteger(1 + random.nextInt(50), random), random.nextInt(200) - 40));
    }

    private static String altered(String text, Random random) {
        int at = random.nextInt(text.length());
        if (Character.isSurrogate(text.charAt(at))) {
            return "x";
        }
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + "9" + text.substring(at + 1);
            case 2 -> text.substring(0, at) + "9".repeat(20) + text.substring(at);
            default -> text.substring(0, at) + "%" + text.substring(at + 1);
        };
    }

    private static JsonValue nested(Random random) {
        JsonValue value = JsonArray.of(List.of());
        for (int i = random.nextInt(20); i > 0; i--) {
            value = random.nextBoolean()
                    ? JsonArray.of(List.of(value))
                    : JsonObject.builder().put("id", value).build();
        }
        return value;
    }
}
