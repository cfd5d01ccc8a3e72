package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * A unit of measurement.
 *
 * @param id the identifier
 * @param name the symbol, such as {@code kg} or {@code t*km}
 * @param factor the number of reference units of its group in one unit; above zero
 */
public record Unit(DataSetId id, String name, BigDecimal factor) {
    /** @throws IllegalArgumentException if the name is blank or the factor not above zero */
    public Unit {
        requireNonNull(id, "id");
        Text.require(name, "name of a unit");
        factor = Decimals.normal(factor, "factor of unit " + name);
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("factor of unit " + name + " must be above zero: " + factor);
        }
    }
}
