package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import java.util.List;

/**
 * A whole batch that leaves a step.
 *
 * @param batch the batch made
 * @param role what it is to the operator
 * @param madeFrom the portions of inputs that it was made of, where pieces stay whole and this is known; empty if it was made of
 *     all that no other output names
 */
public record Output(BatchId batch, OutputRole role, List<BatchPortion> madeFrom) {
    /** @throws NullPointerException if a component is null */
    public Output {
        requireNonNull(batch, "batch");
        requireNonNull(role, "role");
        madeFrom = List.copyOf(madeFrom);
    }

    /** An output made of all that no other output names. */
    public Output(BatchId batch, OutputRole role) {
        this(batch, role, List.of());
    }
}
