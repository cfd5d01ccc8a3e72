package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;

/**
 * A whole batch that leaves a step.
 *
 * @param batch the batch made
 * @param role what it is to the operator
 */
public record Output(BatchId batch, OutputRole role) {
    /** @throws NullPointerException if a component is null */
    public Output {
        requireNonNull(batch, "batch");
        requireNonNull(role, "role");
    }
}
