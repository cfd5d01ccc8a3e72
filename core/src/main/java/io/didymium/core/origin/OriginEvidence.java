package io.didymium.core.origin;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.party.CorporateGroups;
import java.util.Set;

/**
 * What others than the operators show of the way of material.
 *
 * @param groups which operators belong together: between them nothing changes hands
 * @param collected the batches of which a certificate shows that they were collected from users
 */
public record OriginEvidence(CorporateGroups groups, Set<BatchId> collected) {
    /** Copies the set. */
    public OriginEvidence {
        requireNonNull(groups, "groups");
        collected = Set.copyOf(collected);
    }

    /** No evidence. */
    public static OriginEvidence none() {
        return new OriginEvidence(CorporateGroups.none(), Set.of());
    }
}
