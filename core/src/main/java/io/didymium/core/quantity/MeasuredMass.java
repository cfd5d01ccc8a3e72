package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A weighed mass with the standard uncertainty of the weighing.
 *
 * @param value the mass that the scale showed
 * @param standardUncertainty one standard deviation of it (JCGM 100:2008, 2.3.1); zero for a counted or agreed mass
 */
public record MeasuredMass(Mass value, Mass standardUncertainty) {
    /** @throws NullPointerException if a component is null */
    public MeasuredMass {
        requireNonNull(value, "value");
        requireNonNull(standardUncertainty, "standardUncertainty");
    }

    /** A mass that is agreed or counted, without uncertainty. */
    public static MeasuredMass exact(Mass value) {
        return new MeasuredMass(value, Mass.ZERO);
    }

    @Override
    public String toString() {
        return standardUncertainty.isZero()
                ? value.toString()
                : value + " (u " + standardUncertainty.kilograms().toPlainString() + ")";
    }
}
