package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A mass fraction found by analysis, with its standard uncertainty.
 *
 * @param value the fraction found
 * @param standardUncertainty one standard deviation of it (JCGM 100:2008, 2.3.1), in the same unit
 */
public record MeasuredFraction(MassFraction value, MassFraction standardUncertainty) {
    /** Zero, exactly. */
    public static final MeasuredFraction ZERO = new MeasuredFraction(MassFraction.ZERO, MassFraction.ZERO);

    /** @throws NullPointerException if a component is null */
    public MeasuredFraction {
        requireNonNull(value, "value");
        requireNonNull(standardUncertainty, "standardUncertainty");
    }

    /**
     * The fraction that a text states with its standard uncertainty in the same unit, such as {@code "26.4 % ± 0.3"} or
     * {@code "25 ± 1 ppm"}; {@code +/-} is the same as {@code ±}, and a fraction without either is exact.
     *
     * @throws IllegalArgumentException if the text is not a fraction as {@link MassFraction#parse} reads it, or the
     *     uncertainty is in another unit or above 100 %
     */
    public static MeasuredFraction parse(String text) {
        AmountText amount = AmountText.parse(text, MassFraction.UNITS, "mass fraction");
        return new MeasuredFraction(new MassFraction(amount.value()), new MassFraction(amount.uncertaintyOrZero()));
    }

    /** The fraction and its uncertainty, both multiplied by a factor. */
    public MeasuredFraction times(MassFraction factor) {
        return new MeasuredFraction(value.times(factor), standardUncertainty.times(factor));
    }
}
