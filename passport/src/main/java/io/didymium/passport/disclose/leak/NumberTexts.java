package io.didymium.passport.disclose.leak;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that people wrote into names and descriptions.
 *
 * <p>Only numbers of at least {@value #DIGITS} significant digits count, and percentages with their sign: others are equal by chance. A
 * number by itself is a typed amount, and what such amounts give away is for the derivations to say.
 */
public final class NumberTexts {
    /** The least significant digits of a number that is searched for. */
    public static final int DIGITS = 3;

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final String START = "(?<![\\p{L}\\p{N}.,:/_+-])";
    private static final Pattern NUMBER =
            Pattern.compile(START + "(\\d{1,30}(?:[.,]\\d{1,30})?)(?![\\p{L}\\p{N}:/_-]|[.,]\\d)");
    private static final Pattern PERCENT = Pattern.compile(START + "(\\d{1,3}(?:[.,]\\d{1,30})?)(?=\\s?%)");
    private static final Pattern NO_TEXT =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S*|\\d{4}-\\d{2}-\\d{2}.*|\\S{40,}");

    private NumberTexts() {}

    /** The amounts in a value that are long enough, and, as shares are also written in per cent, a hundred times each. */
    public static Set<BigDecimal> amounts(JsonValue value) {
        Set<BigDecimal> amounts = percents(value);
        amounts.addAll(all(value));
        amounts.removeIf(amount -> amount.precision() < DIGITS);
        return amounts;
    }

    /** The amounts in a value in per cent, however short. */
    public static Set<BigDecimal> percents(JsonValue value) {
        Set<BigDecimal> percents = new HashSet<>();
        all(value).forEach(amount -> percents.add(amount.movePointRight(2).stripTrailingZeros()));
        return percents;
    }

    private static Set<BigDecimal> all(JsonValue value) {
        Set<BigDecimal> amounts = new HashSet<>();
        walk(
                value,
                (pointer, each) -> amount(each)
                        .filter(amount -> amount.signum() > 0)
                        .map(BigDecimal::stripTrailingZeros)
                        .ifPresent(amounts::add));
        return amounts;
    }

    private static Optional<BigDecimal> amount(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.decimal());
        }
        return value instanceof JsonString text && PLAIN.matcher(text.value()).matches()
                ? Optional.of(new BigDecimal(text.value()))
                : Optional.empty();
    }

    /** Where texts of a value state one of some amounts, and which, by JSON pointer below the value. */
    public static Map<String, BigDecimal> places(JsonValue value, Set<BigDecimal> amounts) {
        return places(value, NUMBER, amounts);
    }

    /** Where texts of a value state one of some percentages with its sign, likewise. */
    public static Map<String, BigDecimal> percentages(JsonValue value, Set<BigDecimal> percents) {
        return places(value, PERCENT, percents);
    }

    private static Map<String, BigDecimal> places(JsonValue value, Pattern form, Set<BigDecimal> amounts) {
        Map<String, BigDecimal> places = new TreeMap<>();
        walk(value, (pointer, each) -> {
            if (each instanceof JsonString text) {
                stated(text.value(), form, amounts).ifPresent(amount -> places.put(pointer, amount));
            }
        });
        return places;
    }

    private static Optional<BigDecimal> stated(String text, Pattern form, Set<BigDecimal> amounts) {
        if (PLAIN.matcher(text).matches() || NO_TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher numbers = form.matcher(text);
        while (numbers.find()) {
            BigDecimal number = new BigDecimal(numbers.group(1).replace(',', '.')).stripTrailingZeros();
            if (amounts.contains(number)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static void walk(JsonValue root, BiConsumer<String, JsonValue> visitor) {
        record Step(String pointer, JsonValue value) {}
        Deque<Step> next = new ArrayDeque<>();
        next.add(new Step("", root));
        while (!next.isEmpty()) {
            Step step = next.remove();
            visitor.accept(step.pointer(), step.value());
            if (step.value() instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    next.add(new Step(step.pointer() + "/" + i, array.get(i)));
                }
            } else if (step.value() instanceof JsonObject object) {
                for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                    next.add(new Step(step.pointer() + "/" + member.getKey(), member.getValue()));
                }
            }
        }
    }
}
