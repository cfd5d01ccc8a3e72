package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * An amount of matter, exact and never negative.
 *
 * @param kilograms the amount in kg, from 0, with up to 30 digits before and 100 after the point
 */
public record Mass(BigDecimal kilograms) implements Comparable<Mass> {
    /** No matter. */
    public static final Mass ZERO = new Mass(BigDecimal.ZERO);

    /** @throws IllegalArgumentException if the amount is negative or out of range */
    public Mass {
        kilograms = Decimals.normalNonNegative(kilograms, "mass in kg");
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

    /** The part of this mass that a fraction names, exact to 100 digits after the point. */
    public Mass times(MassFraction fraction) {
        return new Mass(Decimals.fitted(kilograms.multiply(fraction.value())));
    }

    /** Whether there is no matter. */
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
