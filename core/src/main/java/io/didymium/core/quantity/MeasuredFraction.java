package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A mass fraction found by analysis, with its standard uncertainty.
 *
 * @param value the fraction found
 * @param standardUncertainty one standard deviation of it (JCGM 100:2008, 2.3.1), in the same unit
 */
public record MeasuredFraction(MassFraction value, MassFraction standardUncertainty) {
    /** A fraction of nothing, known exactly. */
    public static final MeasuredFraction ZERO = new MeasuredFraction(MassFraction.ZERO, MassFraction.ZERO);

    /** @throws NullPointerException if a component is null */
    public MeasuredFraction {
        requireNonNull(value, "value");
        requireNonNull(standardUncertainty, "standardUncertainty");
    }

    /** The fraction and its uncertainty, both as that part of a part. */
    public MeasuredFraction times(MassFraction factor) {
        return new MeasuredFraction(value.times(factor), standardUncertainty.times(factor));
    }
}
