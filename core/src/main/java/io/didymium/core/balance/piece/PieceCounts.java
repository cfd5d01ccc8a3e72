package io.didymium.core.balance.piece;

import io.didymium.core.batch.Batch;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import java.util.OptionalLong;

/** How many pieces a portion of a batch has. */
final class PieceCounts {
    private PieceCounts() {}

    /** The number that is stated, or that of the whole batch if all of it is taken; empty if it is not known. */
    static OptionalLong of(BatchPortion portion, Batch batch) {
        OptionalLong stated = portion.pieces().map(PieceShare::number).orElse(OptionalLong.empty());
        if (stated.isPresent() || batch.pieces().isEmpty()) {
            return stated;
        }
        return portion.mass().value().equals(batch.mass().value())
                ? OptionalLong.of(batch.pieces().get().count())
                : OptionalLong.empty();
    }

    /** What a piece of a batch is, for people. */
    static String kind(Batch batch) {
        return batch.pieces().map(Pieces::kind).orElse("pieces");
    }
}
