package io.didymium.passport.verify.facts.custody;

import java.util.Optional;

/** How much of journals one verification still audits. Not thread-safe. */
final class JournalBudget {
    private static final long MAX_BYTES = 16L << 20;
    private static final long MAX_LINES = 50_000;

    /** An audit costs the product of lines and closes. */
    private static final long MAX_LINE_CLOSES = 2_000_000;

    private long bytes;
    private long lines;

    /** Why so many more bytes are not even decoded, if they are not. Two periods that name one document count it twice. */
    Optional<String> refuseBytes(long more) {
        if (bytes + more > MAX_BYTES) {
            return Optional.of(bytes + more + " bytes");
        }
        bytes += more;
        return Optional.empty();
    }

    /** Why a journal is not audited, if it is not. */
    Optional<String> refuseLines(String journal) {
        lines += journal.lines().count() - 1;
        // What else holds the word counts as a close too: a bound may be too high, not too low.
        long closes = journal.lines().filter(line -> line.contains("close")).count();
        return lines > MAX_LINES || lines * closes > MAX_LINE_CLOSES
                ? Optional.of(lines + " lines, " + closes + " closes")
                : Optional.empty();
    }
}
