package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;

/**
 * The contribution of one process or flow to a footprint.
 *
 * @param id the process or flow
 * @param name the name
 * @param value the contribution, in the unit of the category
 * @param share the share of the total; NaN if the total is zero
 */
public record Contribution(DataSetId id, String name, double value, double share) {
    /** @throws NullPointerException if a component is null */
    public Contribution {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
