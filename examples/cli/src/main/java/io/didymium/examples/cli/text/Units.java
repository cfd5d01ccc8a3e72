package io.didymium.examples.cli.text;

import java.util.Map;

/** Codes of units (UN/CEFACT Recommendation 20) as people write them. */
public final class Units {
    private static final Map<String, String> KNOWN =
            Map.of("KGM", "kg", "TNE", "t", "GRM", "g", "P1", "%", "H87", "pieces", "KWH", "kWh", "C62", "");

    private Units() {}

    /** The unit of a code; a code that is not known as it is. */
    public static String of(String code) {
        return KNOWN.getOrDefault(code, code);
    }

    /** A number with the unit of a code. */
    public static String with(String number, String code) {
        return (number + " " + of(code)).strip();
    }
}
