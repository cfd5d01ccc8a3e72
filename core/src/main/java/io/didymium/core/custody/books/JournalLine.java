package io.didymium.core.custody.books;

import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.BookEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A line of the journal.
 *
 * @param number its number, from 1
 * @param fields its values in the order of {@link Journal#COLUMNS}, the number and the digest aside
 * @param digest the hash of the digest of the line before and of this line, in lower-case hexadecimal
 */
public record JournalLine(long number, List<String> fields, String digest) {
    /** Copies the fields. */
    public JournalLine {
        fields = List.copyOf(fields);
        requireNonNull(digest, "digest");
    }
    /**
     * The entry that was written; empty if the line is the close of a period.
     *
     * @throws RuntimeException of the kind that the value's own type throws, if the line was made up by hand and a
     *     field is not what it should be
     */
    public Optional<BookEntry> entry() {
        return EntryFields.isClose(fields) ? Optional.empty() : Optional.of(EntryFields.parse(fields));
    }

    /** The last day of the period that ends, if the line is the close of one. */
    public Optional<LocalDate> closedUntil() {
        return EntryFields.isClose(fields) ? Optional.of(EntryFields.until(fields)) : Optional.empty();
    }

    /** The last day of the next period, if the line is the close of a period. */
    public Optional<LocalDate> nextUntil() {
        return EntryFields.isClose(fields) ? Optional.of(EntryFields.nextUntil(fields)) : Optional.empty();
    }
}
