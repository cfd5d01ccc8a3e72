package io.didymium.passport.conflict;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.passport.PassportBundle;
import java.util.SortedSet;

/**
 * Statements that exclude each other. The evidence alone shows it: {@link ConflictSearch} finds the same in it.
 *
 * @param kind in which way
 * @param subject of what: an account's batch, the id of a credential, step or transfer, the origin of a log
 * @param convicted the DIDs of those of whom one at least has signed what is false, or the origin of the log
 * @param evidence the statements and what is needed to verify their signatures, as a passport file
 */
public record Conflict(ConflictKind kind, String subject, SortedSet<String> convicted, PassportBundle evidence) {
    /** Refuses absent parts. */
    public Conflict {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(evidence, "evidence");
        convicted = ImmutableSortedSet.copyOf(convicted);
    }

    /** Whether two conflicts are the same but for their evidence. */
    public boolean isSameAs(Conflict other) {
        return kind == other.kind && subject.equals(other.subject) && convicted.equals(other.convicted);
    }
}
