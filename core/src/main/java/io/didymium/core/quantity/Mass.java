package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * An amount of material, exact and never negative.
 *
 * @param kilograms the amount in kg, from 0, with up to 30 digits before and 100 after the point
 */
public record Mass(BigDecimal kilograms) implements Comparable<Mass> {
    /** No mass. */
    public static final Mass ZERO = new Mass(BigDecimal.ZERO);

    /** The units that texts may have, in kg: those that say nothing of moisture or contents. */
    static final ImmutableMap<String, BigDecimal> UNITS = ImmutableMap.<String, BigDecimal>builder()
            .put(MassUnit.KILOGRAM.symbol(), MassUnit.KILOGRAM.kilograms())
            .put(MassUnit.TONNE.symbol(), MassUnit.TONNE.kilograms())
            .put(MassUnit.GRAM.symbol(), MassUnit.GRAM.kilograms())
            .put(MassUnit.MILLIGRAM.symbol(), MassUnit.MILLIGRAM.kilograms())
            .put(MassUnit.MICROGRAM.symbol(), MassUnit.MICROGRAM.kilograms())
            .put("\u03bcg", MassUnit.MICROGRAM.kilograms())
            .put("ug", MassUnit.MICROGRAM.kilograms())
            .put(MassUnit.POUND.symbol(), MassUnit.POUND.kilograms())
            .put(MassUnit.SHORT_TON.symbol(), MassUnit.SHORT_TON.kilograms())
            .buildOrThrow();

    /** @throws IllegalArgumentException if the amount is negative or out of range */
    public Mass {
        kilograms = Decimals.normalNonNegative(kilograms, "mass in kg");
    }

    /**
     * The mass that a text states with its unit, such as {@code "1010 kg"}, {@code "1.5 t"} or {@code "250 µg"}.
     *
     * @throws IllegalArgumentException if the text is not a decimal and one of t, kg, g, mg, µg (or ug), lb, short ton, or states an uncertainty
     */
    public static Mass parse(String text) {
        return new Mass(AmountText.parse(text, UNITS, "mass").exactly(text, "mass"));
    }

    /** The mass of a decimal text in kg, such as {@code "8754.0"}. */
    public static Mass ofKilograms(String kilograms) {
        return new Mass(new BigDecimal(requireNonNull(kilograms, "kilograms")));
    }

    /** The mass of an amount in grams. */
    public static Mass ofGrams(BigDecimal grams) {
        return new Mass(requireNonNull(grams, "grams").movePointLeft(3));
    }

    /** The sum of masses, zero for none. */
    public static Mass sum(Collection<Mass> masses) {
        return new Mass(masses.stream().map(Mass::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** This mass and another together. */
    public Mass plus(Mass other) {
        return new Mass(kilograms.add(other.kilograms));
    }

    /**
     * What is left when another mass is taken from this one.
     *
     * @throws IllegalArgumentException if the other is greater
     */
    public Mass minus(Mass other) {
        if (other.compareTo(this) > 0) {
            throw new IllegalArgumentException("cannot take " + other + " from " + this);
        }
        return new Mass(kilograms.subtract(other.kilograms));
    }

    /** The part of this mass that a fraction states, exact to 100 digits after the point. */
    public Mass times(MassFraction fraction) {
        return new Mass(Decimals.fitted(kilograms.multiply(fraction.value())));
    }

    /** Whether the mass is zero. */
    public boolean isZero() {
        return kilograms.signum() == 0;
    }

    @Override
    public int compareTo(Mass other) {
        return kilograms.compareTo(other.kilograms);
    }

    @Override
    public String toString() {
        return kilograms.toPlainString() + " kg";
    }
}
