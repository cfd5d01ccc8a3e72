package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.time.LocalDate;

/**
 * Something that somebody promised at a meeting.
 *
 * @param text what
 * @param owner who promised it, for people
 * @param due until when
 * @param state what became of it
 */
public record Commitment(String text, String owner, LocalDate due, CommitmentState state) {
    /** @throws IllegalArgumentException if a text is blank */
    public Commitment {
        Text.require(text, "text of a commitment");
        Text.require(owner, "owner of a commitment");
        requireNonNull(due, "due");
        requireNonNull(state, "state");
    }

    /** Whether it is open although it was due before a day. */
    public boolean isOverdue(LocalDate day) {
        return state == CommitmentState.OPEN && due.isBefore(day);
    }
}
