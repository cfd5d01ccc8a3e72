package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Text;
import io.didymium.core.id.TransferId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The move of portions of batches from one site to another.
 *
 * @param id its identity
 * @param name what was moved, for people
 * @param from the site it left
 * @param to the site it reached, another one
 * @param at when it was received
 * @param portions what was moved, each batch once, at least one
 */
public record Transfer(
        TransferId id, String name, FacilityId from, FacilityId to, Instant at, List<BatchPortion> portions) {
    /** @throws IllegalArgumentException if the sites are the same, or a batch stands twice or none does */
    public Transfer {
        requireNonNull(id, "id");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(at, "at");
        Text.require(name, "name of " + id);
        if (from.equals(to)) {
            throw new IllegalArgumentException(id + " must not end where it began: " + from);
        }
        portions = List.copyOf(portions);
        if (portions.isEmpty()) {
            throw new IllegalArgumentException(id + " must move a batch");
        }
        Set<BatchId> batches = new HashSet<>();
        for (BatchPortion portion : portions) {
            if (!batches.add(portion.batch())) {
                throw new IllegalArgumentException(id + " must name " + portion.batch() + " once");
            }
        }
    }
}
