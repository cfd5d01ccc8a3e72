package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The value of a physical property with its standard uncertainty, both in its {@linkplain PhysicalProperty#unit() unit}.
 *
 * @param property the property
 * @param value the value, from 0
 * @param standardUncertainty one standard deviation of it (JCGM 100:2008, 2.3.1)
 */
public record PropertyAmount(PhysicalProperty property, BigDecimal value, BigDecimal standardUncertainty) {
    /** @throws IllegalArgumentException if a number is negative */
    public PropertyAmount {
        requireNonNull(property, "property");
        value = Decimals.normalNonNegative(value, property.symbol());
        standardUncertainty = Decimals.normalNonNegative(standardUncertainty, "uncertainty of " + property.symbol());
    }
}
