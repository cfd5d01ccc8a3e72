package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import java.util.List;

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
}
