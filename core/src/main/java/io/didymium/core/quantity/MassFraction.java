package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/**
 * The part of a mass that is one constituent, as a number from 0 to 1.
 *
 * @param value kg of the part per kg of the whole
 */
public record MassFraction(BigDecimal value) implements Comparable<MassFraction> {
    /** No part. */
    public static final MassFraction ZERO = new MassFraction(BigDecimal.ZERO);

    /** The whole. */
    public static final MassFraction ONE = new MassFraction(BigDecimal.ONE);

    /** The units that texts may have, by the power of ten that takes them to a part of one. */
    static final ImmutableMap<String, BigDecimal> UNITS = ImmutableMap.of(
            "%", new BigDecimal("0.01"),
            "ppm", new BigDecimal("0.000001"),
            "mg/kg", new BigDecimal("0.000001"),
            "g/t", new BigDecimal("0.000001"));

    /** @throws IllegalArgumentException if the value is below 0 or above 1 */
    public MassFraction {
        value = Decimals.normalNonNegative(value, "mass fraction");
        if (value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("mass fraction must be at most 1: " + value.toPlainString());
        }
    }

    /**
     * The fraction that a text states with its unit, such as {@code "26.4 %"}, {@code "350 ppm"} or {@code "4.2 g/t"}.
     *
     * @throws IllegalArgumentException if the text is not a decimal and one of %, ppm, mg/kg, g/t, states an uncertainty, or
     *     is above 100 %
     */
    public static MassFraction parse(String text) {
        return new MassFraction(AmountText.parse(text, UNITS, "mass fraction").exactly(text, "mass fraction"));
    }

    /** The fraction of a decimal text without unit, such as {@code "0.295"}. */
    public static MassFraction of(String value) {
        return new MassFraction(new BigDecimal(requireNonNull(value, "value")));
    }

    /** The fraction of an amount in per cent by mass. */
    public static MassFraction ofPercent(BigDecimal percent) {
        return new MassFraction(requireNonNull(percent, "percent").movePointLeft(2));
    }

    /** The fraction of an amount in parts per million by mass, mg/kg. */
    public static MassFraction ofPartsPerMillion(BigDecimal partsPerMillion) {
        return new MassFraction(
                requireNonNull(partsPerMillion, "partsPerMillion").movePointLeft(6));
    }

    /** The rest: one less this fraction. */
    public MassFraction complement() {
        return new MassFraction(BigDecimal.ONE.subtract(value));
    }

    /** The product with another fraction, exact to 100 digits after the point. */
    public MassFraction times(MassFraction other) {
        return new MassFraction(Decimals.fitted(value.multiply(other.value)));
    }

    /** Whether the fraction is zero. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(MassFraction other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
