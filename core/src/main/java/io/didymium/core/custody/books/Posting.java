package io.didymium.core.custody.books;

import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.Declaration;
import io.didymium.core.finding.Finding;
import java.util.Optional;

/**
 * The result of an entry: a line in the journal, or a refusal without effect.
 *
 * @param line the line written, if it was accepted
 * @param declaration the declaration, if it was a delivery
 * @param refusal the reason, if it was refused
 */
public record Posting(Optional<JournalLine> line, Optional<Declaration> declaration, Optional<Finding> refusal) {
    /** @throws IllegalArgumentException if it was both entered and refused, or neither */
    public Posting {
        requireNonNull(declaration, "declaration");
        if (line.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("an entry is either written or refused");
        }
    }

    static Posting refused(Finding refusal) {
        return new Posting(Optional.empty(), Optional.empty(), Optional.of(refusal));
    }

    static Posting written(JournalLine line, Optional<Declaration> declaration) {
        return new Posting(Optional.of(line), declaration, Optional.empty());
    }

    /** Whether it is in the books. */
    public boolean isWritten() {
        return line.isPresent();
    }
}
