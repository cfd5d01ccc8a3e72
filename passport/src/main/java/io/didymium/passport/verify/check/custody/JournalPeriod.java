package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.JournalLine;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import java.util.ArrayList;
import java.util.List;

/**
 * A period as it follows from the journal.
 *
 * @param days its days
 * @param closed whether it is closed
 * @param first the number of its first line
 * @param lines the number of its last line
 * @param digest the digest of that line
 * @param accounts its accounts, if it is closed
 */
record JournalPeriod(
        Period days, boolean closed, long first, long lines, String digest, List<PeriodStatement> accounts) {
    /** The periods of books, the open one only if it has an entry or is the only one. */
    static List<JournalPeriod> of(BookEvidence evidence, Books books) {
        List<JournalPeriod> periods = new ArrayList<>();
        Period days = evidence.terms().iterator().next().first();
        long first = 1;
        String digest = "";
        List<JournalLine> lines = books.journal().lines();
        for (JournalLine line : lines) {
            digest = line.digest();
            if (line.nextUntil().isPresent()) {
                Period closed = days;
                periods.add(new JournalPeriod(
                        days,
                        true,
                        first,
                        line.number(),
                        digest,
                        books.statements().stream()
                                .filter(statement -> statement.period().equals(closed))
                                .toList()));
                days = new Period(days.until().plusDays(1), line.nextUntil().get());
                first = line.number() + 1;
            }
        }
        if (first <= lines.size() || periods.isEmpty()) {
            String last = lines.isEmpty() ? books.journal().digest() : digest;
            periods.add(new JournalPeriod(days, false, first, lines.size(), last, List.of()));
        }
        return periods;
    }
}
