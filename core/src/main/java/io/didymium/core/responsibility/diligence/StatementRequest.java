package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import java.time.LocalDate;

/**
 * That an operator asked a supplier for a due-diligence statement.
 *
 * @param supplier who was asked
 * @param requestedOn when
 * @param dueOn until when an answer was asked for, not before the request
 */
public record StatementRequest(PartyId supplier, LocalDate requestedOn, LocalDate dueOn) {
    /** @throws IllegalArgumentException if the answer is due before the request */
    public StatementRequest {
        requireNonNull(supplier, "supplier");
        requireNonNull(requestedOn, "requestedOn");
        if (dueOn.isBefore(requestedOn)) {
            throw new IllegalArgumentException("due before it is requested: " + dueOn + ", " + requestedOn);
        }
    }
}
