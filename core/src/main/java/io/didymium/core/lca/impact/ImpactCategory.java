package io.didymium.core.lca.impact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.List;

/**
 * One thing that exchanges with nature bring about, such as climate change.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param unit what it is counted in, such as {@code kg CO2 eq}; may be empty
 * @param factors the factors
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
