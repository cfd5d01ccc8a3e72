package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of a flow, exactly as the source states it.
 *
 * @param value the number, of any sign; empty if the source states none
 * @param unit the unit, one of the unit group of the flow property
 * @param property the flow property that is measured
 */
public record Amount(Optional<BigDecimal> value, DataSetId unit, DataSetId property) {
    /** @throws IllegalArgumentException if the number is out of range */
    public Amount {
        value = value.map(number -> Decimals.normal(number, "amount"));
        requireNonNull(unit, "unit");
        requireNonNull(property, "property");
    }

    /** A known amount. */
    public Amount(BigDecimal value, DataSetId unit, DataSetId property) {
        this(Optional.of(value), unit, property);
    }

    /** An amount that the source does not state: what depends on it is unknown. */
    public static Amount unknown(DataSetId unit, DataSetId property) {
        return new Amount(Optional.empty(), unit, property);
    }

    /** The number as text, or {@code an unknown amount}. */
    public String text() {
        return value.map(BigDecimal::toPlainString).orElse("an unknown amount");
    }
}
