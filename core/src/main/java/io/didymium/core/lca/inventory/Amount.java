package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * How much is exchanged, exactly as the source says.
 *
 * @param value the number, of any sign
 * @param unit the unit it counts
 * @param property what of the flow is measured
 */
public record Amount(BigDecimal value, DataSetId unit, DataSetId property) {
    /** @throws IllegalArgumentException if the number is out of range */
    public Amount {
        value = Decimals.normal(value, "amount");
        requireNonNull(unit, "unit");
        requireNonNull(property, "property");
    }

    /** The same unit and property with another number. */
    public Amount withValue(BigDecimal other) {
        return new Amount(other, unit, property);
    }
}
