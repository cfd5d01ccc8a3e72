package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount written for people: a decimal with its unit and, if stated, its standard uncertainty in the same unit.
 *
 * <p>Accepted are {@code 1010 kg}, {@code 1010 kg ± 0.1}, {@code 1010 kg ± 0.1 kg} and {@code 1010 ± 0.1 kg}; {@code +/-}
 * is the same as {@code ±}.
 *
 * @param value the value in the base unit
 * @param uncertainty its standard uncertainty in the base unit; null if none is stated
 * @param unit the unit as written
 */
record AmountText(BigDecimal value, @Nullable BigDecimal uncertainty, String unit) {
    private static final int MAX_LENGTH = 400;
    private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";
    private static final String UNIT = " ?([^0-9 ±+]+(?: [^0-9 ±+]+)?)?";
    private static final Pattern TEXT = Pattern.compile(NUMBER + UNIT + "(?: ?(?:±|\\+/-) ?" + NUMBER + UNIT + ")?");

    /**
     * Reads an amount.
     *
     * @param units one of each unit in the base unit
     * @param name what the amount is, for the message
     */
    static AmountText parse(String text, ImmutableMap<String, BigDecimal> units, String name) {
        requireNonNull(text, name);
        if (text.length() <= MAX_LENGTH) {
            Matcher parts = TEXT.matcher(text);
            if (parts.matches()) {
                String unit = parts.group(2) != null ? parts.group(2) : parts.group(4);
                BigDecimal factor = unit == null ? null : units.get(unit);
                if (unit != null && factor != null && (parts.group(4) == null || unit.equals(parts.group(4)))) {
                    String uncertainty = parts.group(3);
                    return new AmountText(
                            new BigDecimal(parts.group(1)).multiply(factor),
                            uncertainty == null ? null : new BigDecimal(uncertainty).multiply(factor),
                            unit);
                }
            }
        }
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "...";
        String unit = units.keySet().asList().get(0);
        throw new IllegalArgumentException(name + " must be a decimal and a unit, such as '10.5 " + unit + "' or '10.5 "
                + unit + " ± 0.2', with one of the units " + String.join(", ", units.keySet()) + ": '" + shown + "'");
    }

    /** The value, if no uncertainty is stated. */
    BigDecimal exactly(String text, String name) {
        if (uncertainty != null) {
            throw new IllegalArgumentException(name + " must be stated without an uncertainty here: '" + text + "'");
        }
        return value;
    }

    /** The uncertainty, zero if none is stated. */
    BigDecimal uncertaintyOrZero() {
        return uncertainty == null ? BigDecimal.ZERO : uncertainty;
    }
}
