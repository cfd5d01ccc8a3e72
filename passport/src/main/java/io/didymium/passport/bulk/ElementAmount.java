package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How much of an element an entry of an account holds.
 *
 * @param kilograms the amount, in kg
 * @param slack a bound of its standard uncertainty, in kg
 * @param open what results below a limit leave open beyond it, in kg
 * @param fraction the mass fraction with what is left open, which shows whether it is a trace
 */
public record ElementAmount(BigDecimal kilograms, BigDecimal slack, BigDecimal open, BigDecimal fraction) {
    /** @throws NullPointerException if a component is null */
    public ElementAmount {
        requireNonNull(kilograms, "kilograms");
        requireNonNull(slack, "slack");
        requireNonNull(open, "open");
        requireNonNull(fraction, "fraction");
    }
}
