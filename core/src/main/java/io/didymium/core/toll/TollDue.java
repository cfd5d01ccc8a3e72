package io.didymium.core.toll;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is due of an element, as stated.
 *
 * @param kilograms in kg to the gram, negative for an advance
 * @param standardUncertainty its standard uncertainty
 */
public record TollDue(BigDecimal kilograms, Mass standardUncertainty) {
    private static final int GRAM = 3;
    private static final int MOST_DIGITS = 18;

    /** @throws IllegalArgumentException if the amount is finer than a gram or beyond 10^15 kg */
    public TollDue {
        kilograms = toTheGram(kilograms, "amount due");
        requireNonNull(standardUncertainty, "standardUncertainty");
    }

    static BigDecimal toTheGram(BigDecimal kilograms, String name) {
        requireNonNull(kilograms, name);
        if (kilograms.precision() > MOST_DIGITS + GRAM || Math.abs((long) kilograms.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(name + " has too many digits");
        }
        if (kilograms.stripTrailingZeros().scale() > GRAM) {
            throw new IllegalArgumentException(name + " must be in kg to the gram: " + kilograms.toPlainString());
        }
        return kilograms.setScale(GRAM, RoundingMode.UNNECESSARY);
    }

    static BigDecimal rounded(BigDecimal kilograms) {
        return kilograms.setScale(GRAM, RoundingMode.HALF_EVEN);
    }
}
