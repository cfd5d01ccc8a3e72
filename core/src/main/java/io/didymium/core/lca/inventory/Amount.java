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
    /** The unit and flow property of amounts that are not known. No unit group contains it, so nothing converts them. */
    public static final DataSetId UNSTATED = new DataSetId("unstated");

    /** An amount that is not known: neither zero nor any other number. */
    public static final Amount UNKNOWN = new Amount(Optional.empty(), UNSTATED, UNSTATED);

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

    /** The number as text, or {@code an unknown amount}. */
    public String text() {
        return value.map(BigDecimal::toPlainString).orElse("an unknown amount");
    }
}
