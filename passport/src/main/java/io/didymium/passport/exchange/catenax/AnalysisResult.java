package io.didymium.passport.exchange.catenax;

import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result that a property states as a part of a mass: a decimal with a point, or {@code <} and a limit.
 *
 * @param below whether the content is below the fraction, and not the fraction
 * @param fraction the fraction
 * @param exponent the power of ten that takes the unit to a part of one
 */
record AnalysisResult(boolean below, MassFraction fraction, int exponent) {
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("percent", -2),
            Map.entry("%", -2),
            Map.entry("wt%", -2),
            Map.entry("gramperkilogram", -3),
            Map.entry("g/kg", -3),
            Map.entry("partpermillion", -6),
            Map.entry("ppm", -6),
            Map.entry("milligramperkilogram", -6),
            Map.entry("mg/kg", -6),
            Map.entry("g/t", -6),
            Map.entry("partperbillion", -9),
            Map.entry("partperbillionus", -9),
            Map.entry("ppb", -9),
            Map.entry("microgramperkilogram", -9),
            Map.entry("kilogramperkilogram", 0));
    private static final Pattern NOT_DETECTED =
            Pattern.compile("(?i)n\\.? ?d\\.?|not detected|n\\.? ?n\\.?|bdl|< ?(lod|loq|dl)");
    private static final Pattern VALUE =
            Pattern.compile("(<\\s*)?([0-9]{1,64}(?:\\.[0-9]{1,120})?)(?:\\s*(%|wt%|ppm|ppb|mg/kg|g/t|g/kg))?");

    /** The exponent of a unit of mass fractions, in the words of SAMM or of laboratories; of other units none. */
    static Optional<Integer> unit(String unit) {
        String word = unit.toLowerCase(Locale.ROOT).replaceFirst("^unit:", "").strip();
        return Optional.ofNullable(UNITS.get(word));
    }

    /** Whether a value says that nothing was found, without a limit. */
    static boolean isWithoutLimit(String value) {
        return NOT_DETECTED.matcher(value).matches();
    }

    static AnalysisResult read(JsonObject property, int exponent) throws MalformedInputException {
        String text = property.requireString("value").strip();
        Matcher parts = VALUE.matcher(text);
        if (!parts.matches()) {
            throw property.malformed(
                    "value",
                    "expected a decimal with a point such as 0.25, or '<' and a limit, found '" + shown(text) + "'");
        }
        String behind = parts.group(3);
        if (behind != null && unit(behind).orElseThrow() != exponent) {
            throw property.malformed("value", "has another unit than the member unit: '" + shown(text) + "'");
        }
        BigDecimal number = new BigDecimal(parts.group(2));
        MassFraction fraction =
                Fields.built(property, "value", () -> new MassFraction(number.scaleByPowerOfTen(exponent)));
        return new AnalysisResult(parts.group(1) != null, fraction, exponent);
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
