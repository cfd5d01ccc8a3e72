package io.didymium.crypto.log;

import java.time.Instant;
import java.util.Optional;

/**
 * The result of judging a checkpoint.
 *
 * @param reason {@link LogReason#HOLDS}, or why not
 * @param checkpoint what the log said; present only if it holds
 * @param seenAt the earliest moment by which as many witnesses as the quorum demands had seen it; empty if it demands
 *     none
 */
public record CheckpointResult(LogReason reason, Optional<Checkpoint> checkpoint, Optional<Instant> seenAt) {
    static CheckpointResult of(LogReason reason) {
        return new CheckpointResult(reason, Optional.empty(), Optional.empty());
    }

    static CheckpointResult holding(Checkpoint checkpoint, Optional<Instant> seenAt) {
        return new CheckpointResult(LogReason.HOLDS, Optional.of(checkpoint), seenAt);
    }

    /** What it shows. */
    public LogReason.Outcome outcome() {
        return reason.outcome();
    }
}
