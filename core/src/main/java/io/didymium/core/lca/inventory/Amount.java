package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * An amount of a flow, exactly as the source states it.
 *
 * @param value the number, of any sign
 * @param unit the unit, one of the unit group of the flow property
 * @param property the flow property that is measured
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

    /** Returns the amount with another number. */
    public Amount withValue(BigDecimal other) {
        return new Amount(other, unit, property);
    }
}
