package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A weighed mass with the standard uncertainty of the weighing.
 *
 * @param value the mass shown by the scale, below 10^18 kg so that the masses of any chain can be added
 * @param standardUncertainty one standard deviation of it (JCGM 100:2008, 2.3.1); zero for a counted or agreed mass
 */
public record MeasuredMass(Mass value, Mass standardUncertainty) {
    private static final Mass LIMIT = Mass.ofKilograms("1E+18");

    /** @throws IllegalArgumentException if the mass or its uncertainty is 10^18 kg or more */
    public MeasuredMass {
        check(value, "weighed mass");
        check(standardUncertainty, "standard uncertainty of a mass");
    }

    /**
     * The mass that a text states with its standard uncertainty, such as {@code "1010 kg ± 0.1"}; {@code +/-} is the same
     * as {@code ±}, and a mass without either is exact.
     *
     * @throws IllegalArgumentException if the text is not a mass as {@link Mass#parse} reads it, the uncertainty is in
     *     another unit, or one is 10^18 kg or more
     */
    public static MeasuredMass parse(String text) {
        AmountText amount = AmountText.parse(text, Mass.UNITS, "mass");
        return new MeasuredMass(new Mass(amount.value()), new Mass(amount.uncertaintyOrZero()));
    }

    /** A mass that is agreed or counted, without uncertainty. */
    public static MeasuredMass exact(Mass value) {
        return new MeasuredMass(value, Mass.ZERO);
    }

    private static void check(Mass mass, String name) {
        if (requireNonNull(mass, name).compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException(name + " must be below " + LIMIT + ": " + mass);
        }
    }

    @Override
    public String toString() {
        return standardUncertainty.isZero()
                ? value.toString()
                : value + " ± " + standardUncertainty.kilograms().toPlainString();
    }
}
