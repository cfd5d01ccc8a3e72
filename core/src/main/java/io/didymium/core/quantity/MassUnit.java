package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A unit of mass in which the trade states quantities. Pound and short ton are exact by definition (NIST Handbook 44, Appendix C: 1 lb is 0.45359237 kg, a
 * short ton 2,000 lb).
 */
public enum MassUnit {
    /** The kilogram. */
    KILOGRAM("kg", "1"),
    /** The tonne. */
    TONNE("t", "1000"),
    /** The gram. */
    GRAM("g", "0.001"),
    /** The milligram. */
    MILLIGRAM("mg", "0.000001"),
    /** The microgram. */
    MICROGRAM("µg", "0.000000001"),
    /** The avoirdupois pound. */
    POUND("lb", "0.45359237"),
    /** The short ton. */
    SHORT_TON("short ton", "907.18474"),
    /** Ten kilograms of a contained constituent: one per cent of a tonne. */
    METRIC_TON_UNIT("MTU", "10"),
    /** A tonne of dry matter. */
    DRY_TONNE("DMT", "1000"),
    /** A tonne as received, moisture included. */
    WET_TONNE("WMT", "1000");

    private final String symbol;
    private final BigDecimal kilograms;

    MassUnit(String symbol, String kilograms) {
        this.symbol = symbol;
        this.kilograms = new BigDecimal(kilograms);
    }

    /** The symbol, as texts have it. */
    public String symbol() {
        return symbol;
    }

    /** One of it in kg, exact. */
    public BigDecimal kilograms() {
        return kilograms;
    }

    /** A mass in this unit, rounded half even to so many digits after the point, with the unit. */
    public String text(Mass mass, int digits) {
        requireNonNull(mass, "mass");
        return mass.kilograms()
                        .divide(kilograms, digits, RoundingMode.HALF_EVEN)
                        .toPlainString() + " " + symbol;
    }
}
