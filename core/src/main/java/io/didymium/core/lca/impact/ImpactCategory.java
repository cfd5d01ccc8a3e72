package io.didymium.core.lca.impact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.List;

/**
 * An impact category with its characterisation factors, such as climate change.
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param unit the unit of the indicator, such as {@code kg CO2 eq}; may be empty
 * @param factors the characterisation factors
 */
public record ImpactCategory(DataSetId id, String name, String unit, List<ImpactFactor> factors) {
    /** @throws IllegalArgumentException if the name is blank */
    public ImpactCategory {
        requireNonNull(id, "id");
        Text.require(name, "name of a category");
        requireNonNull(unit, "unit");
        factors = List.copyOf(factors);
    }
}
