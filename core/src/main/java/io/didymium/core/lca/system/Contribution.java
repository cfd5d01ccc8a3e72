package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;

/**
 * What one process or flow adds to a footprint.
 *
 * @param id the process or flow
 * @param name its name
 * @param value what it adds, in the unit of the category
 * @param share the part of the whole; NaN if the whole is zero
 */
public record Contribution(DataSetId id, String name, double value, double share) {
    /** @throws NullPointerException if a component is null */
    public Contribution {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
