package io.didymium.core.lca.mapping;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;

/**
 * A flow of an inventory that takes its factors from a flow of a method.
 *
 * @param source the flow of the inventory
 * @param target the flow of the method
 * @param basis what the two are matched by
 * @param exact whether both mean the same; not if the target is a proxy, or is of a wider compartment
 */
public record MappedFlow(DataSetId source, DataSetId target, MatchBasis basis, boolean exact) {
    /** @throws NullPointerException if a component is null */
    public MappedFlow {
        requireNonNull(source, "source");
        requireNonNull(target, "target");
        requireNonNull(basis, "basis");
    }
}
