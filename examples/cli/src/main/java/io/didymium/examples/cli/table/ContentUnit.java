package io.didymium.examples.cli.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of contents as laboratories write it.
 *
 * @param percent whether a description gives it in per cent; otherwise in ppm
 * @param factor what a result is multiplied by for that
 */
record ContentUnit(boolean percent, BigDecimal factor) {
    private static final ContentUnit PERCENT = new ContentUnit(true, BigDecimal.ONE);
    private static final ContentUnit PPM = new ContentUnit(false, BigDecimal.ONE);
    private static final ContentUnit PPB = new ContentUnit(false, new BigDecimal("0.001"));
    private static final Map<String, ContentUnit> KNOWN = Map.ofEntries(
            Map.entry("%", PERCENT),
            Map.entry("wt%", PERCENT),
            Map.entry("wt.%", PERCENT),
            Map.entry("wt-%", PERCENT),
            Map.entry("%m/m", PERCENT),
            Map.entry("m-%", PERCENT),
            Map.entry("ma.%", PERCENT),
            Map.entry("ma%", PERCENT),
            Map.entry("g/kg", new ContentUnit(true, new BigDecimal("0.1"))),
            Map.entry("ppm", PPM),
            Map.entry("mg/kg", PPM),
            Map.entry("g/t", PPM),
            Map.entry("µg/g", PPM),
            Map.entry("ug/g", PPM),
            Map.entry("ppb", PPB),
            Map.entry("µg/kg", PPB),
            Map.entry("ug/kg", PPB),
            Map.entry("mg/t", PPB));

    static Optional<ContentUnit> of(String text) {
        return Optional.ofNullable(KNOWN.get(
                text.replaceAll("[\\s()]", "").replace('\u03bc', '\u00b5').toLowerCase(Locale.ROOT)));
    }

    static boolean isKnown(String text) {
        return of(text).isPresent();
    }

    BigDecimal of(BigDecimal number) {
        return number.multiply(factor);
    }

    String member(String name) {
        return name + (percent ? "Percent" : "Ppm");
    }
}
