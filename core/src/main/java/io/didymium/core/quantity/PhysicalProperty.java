package io.didymium.core.quantity;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A magnetic or physical property by which materials are sold, with the units in which laboratories state it.
 *
 * <p>All factors are exact but those of oersted: 1 kOe is 250/π kA/m, taken with 34 digits. A unit that is not listed is refused, so that no value
 * is compared in another unit than its own.
 */
public enum PhysicalProperty {
    /** Remanence Br, in T (IEC 60404-8-1). */
    REMANENCE("remanence", ImmutableMap.of("T", "1", "mT", "0.001", "kG", "0.1", "G", "0.0001")),
    /** Coercivity of the polarisation HcJ, in kA/m. */
    INTRINSIC_COERCIVITY("HcJ", Units.FIELD_STRENGTHS),
    /** Coercivity of the flux density HcB, in kA/m. */
    NORMAL_COERCIVITY("HcB", Units.FIELD_STRENGTHS),
    /** The largest energy product (BH)max, in kJ/m³. */
    ENERGY_PRODUCT("(BH)max", ImmutableMap.of("kJ/m³", "1", "J/m³", "0.001", "MGOe", Units.MEGAGAUSS_OERSTED)),
    /** Density, in g/cm³. */
    DENSITY("density", ImmutableMap.of("g/cm³", "1", "kg/m³", "0.001", "t/m³", "1", "kg/l", "1")),
    /** The particle size below which ten per cent of the volume are, in µm (ISO 9276-2). */
    SIZE_10("D10", Units.SIZES),
    /** The median particle size, in µm. */
    SIZE_50("D50", Units.SIZES),
    /** The particle size below which ninety per cent of the volume are, in µm. */
    SIZE_90("D90", Units.SIZES),
    /** Specific surface by gas adsorption, in m²/g (ISO 9277). */
    SPECIFIC_SURFACE("BET", ImmutableMap.of("m²/g", "1", "m²/kg", "0.001"));

    private static final String REMANENCE_SYMBOL = "Br";

    private final String symbol;
    private final ImmutableMap<String, BigDecimal> units;

    PhysicalProperty(String symbol, ImmutableMap<String, String> units) {
        this.symbol = symbol;
        ImmutableMap.Builder<String, BigDecimal> factors = ImmutableMap.builder();
        units.forEach((unit, factor) -> factors.put(unit, new BigDecimal(factor)));
        this.units = factors.buildOrThrow();
    }

    /** How it is written; that of remanence is a word, because Br is bromine. */
    public String symbol() {
        return symbol;
    }

    /** The unit of its values. */
    public String unit() {
        return units.keySet().iterator().next();
    }

    /** The property of a symbol, if it is one. */
    public static Optional<PhysicalProperty> find(String symbol) {
        return Arrays.stream(values())
                .filter(property -> property.symbol.equals(symbol))
                .findFirst();
    }

    /** The property of a symbol and an amount: {@code Br} is remanence where the amount is a flux density, and bromine else. */
    public static Optional<PhysicalProperty> find(String symbol, String amount) {
        return symbol.equals(REMANENCE_SYMBOL)
                        && REMANENCE.units.keySet().stream()
                                .anyMatch(unit -> amount.matches("[0-9.]+ ?" + unit + "\\b.*"))
                ? Optional.of(REMANENCE)
                : find(symbol);
    }

    /**
     * The amount of a text with its unit, such as {@code 43.5 MGOe ± 0.2}, in {@link #unit()}.
     *
     * @throws IllegalArgumentException if it is none, or the unit is not one of this property
     */
    public PropertyAmount parse(String text) {
        AmountText amount = AmountText.parse(plain(text), units, symbol);
        return new PropertyAmount(this, amount.value(), amount.uncertaintyOrZero());
    }

    /** Units are read with or without raised digits. */
    private static String plain(String text) {
        return text.replace("m3", "m³").replace("m2", "m²").replace("μm", "µm").replace("um", "µm");
    }

    /** In a class of its own, because constants of an enum are made before its fields. */
    private static final class Units {
        /** 1 MGOe in kJ/m³: 25/π. */
        static final String MEGAGAUSS_OERSTED = "7.957747154594766788444188168625718";

        static final ImmutableMap<String, String> FIELD_STRENGTHS = ImmutableMap.of(
                "kA/m",
                "1",
                "A/m",
                "0.001",
                "MA/m",
                "1000",
                "kOe",
                "79.57747154594766788444188168625718",
                "Oe",
                "0.07957747154594766788444188168625718");
        static final ImmutableMap<String, String> SIZES = ImmutableMap.of("µm", "1", "mm", "1000", "nm", "0.001");

        private Units() {}
    }
}
