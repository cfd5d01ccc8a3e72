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
    /** The unit and flow property of amounts that are not known. No unit group contains it, so nothing converts them. */
    public static final DataSetId UNSTATED = new DataSetId("unstated");

    /** An amount that is not known: neither zero nor any other number. */
    public static final Amount UNKNOWN = new Amount(BigDecimal.ZERO, UNSTATED, UNSTATED);

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
