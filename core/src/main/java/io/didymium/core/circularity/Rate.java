package io.didymium.core.circularity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A part of an amount that a stage keeps, from 0 to 1, with its standard uncertainty (GUM).
 *
 * @param value the part
 * @param standardUncertainty its standard uncertainty, not negative
 */
public record Rate(BigDecimal value, BigDecimal standardUncertainty) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /** @throws IllegalArgumentException if the part is outside 0 to 1, or the uncertainty is negative */
    public Rate {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0 || standardUncertainty.signum() < 0) {
            throw new IllegalArgumentException("a rate must be from 0 to 1 and its uncertainty not negative: " + value
                    + ", " + standardUncertainty);
        }
    }

    /** The product of two rates that know nothing of each other: u² = (a u(b))² + (b u(a))² (GUM 5.1.2). */
    public Rate times(Rate other) {
        BigDecimal one = value.multiply(other.standardUncertainty);
        BigDecimal two = other.value.multiply(standardUncertainty);
        return new Rate(
                value.multiply(other.value).round(DIGITS),
                one.multiply(one).add(two.multiply(two)).sqrt(DIGITS));
    }
}
