package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.quantity.MeasuredMass;
import java.util.Optional;

/**
 * The part of a batch that a step consumes or a transfer moves.
 *
 * @param batch the batch
 * @param mass the mass taken of it, which may be less than the whole
 * @param pieces the pieces or packages taken of it, if they are stated
 */
public record BatchPortion(BatchId batch, MeasuredMass mass, Optional<PieceShare> pieces) {
    /** @throws IllegalArgumentException if the mass is zero */
    public BatchPortion {
        requireNonNull(batch, "batch");
        if (requireNonNull(mass, "mass").value().isZero()) {
            throw new IllegalArgumentException("portion of " + batch + " must not be zero");
        }
        requireNonNull(pieces, "pieces");
    }

    /** A portion of which no pieces are stated. */
    public BatchPortion(BatchId batch, MeasuredMass mass) {
        this(batch, mass, Optional.empty());
    }

    /** A portion that consists of pieces or packages. */
    public static BatchPortion of(BatchId batch, MeasuredMass mass, PieceShare pieces) {
        return new BatchPortion(batch, mass, Optional.of(pieces));
    }
}
