package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.MeasuredMass;

/**
 * The part of a batch that a step consumes or a transfer moves.
 *
 * @param batch the batch
 * @param mass the mass taken of it, which may be less than the whole
 */
public record BatchPortion(BatchId batch, MeasuredMass mass) {
    /** @throws IllegalArgumentException if the mass is zero */
    public BatchPortion {
        requireNonNull(batch, "batch");
        if (requireNonNull(mass, "mass").value().isZero()) {
            throw new IllegalArgumentException("portion of " + batch + " must not be zero");
        }
    }
}
