package io.didymium.core.lca.mapping;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import java.util.List;

/**
 * A flow of an inventory that takes no factor from a method.
 *
 * @param flow the flow of the inventory
 * @param reason why it takes none
 * @param candidates the flows of the method between which the match is ambiguous, or whose unit does not fit; by identifier
 */
public record UnmappedFlow(ListedFlow flow, Reason reason, List<DataSetId> candidates) {
    /** Copies the list. */
    public UnmappedFlow {
        requireNonNull(flow, "flow");
        requireNonNull(reason, "reason");
        candidates = List.copyOf(candidates);
    }

    /** Why a flow takes no factor. */
    public enum Reason {
        /** No flow of the method matches. */
        NO_MATCH,
        /** Several flows with different factors match. */
        AMBIGUOUS,
        /** The factor is per a unit that the flow is not measured in. */
        UNIT
    }
}
