package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.id.Text;
import java.util.List;

/**
 * What a holder states of one period of its books, and the part of the journal that it rests on.
 *
 * @param number the number of the period, from 1
 * @param days its days
 * @param closed whether it is closed; of a period that is still open only the journal so far is pinned
 * @param lines the number of the journal's last line in it, its close if it is closed
 * @param journalDigest the digest by which that line binds all before it
 * @param document the digest of the document that holds the lines of this period, as multibase of a multihash
 * @param accounts what happened on each account, in the order of accounts; none while it is open
 */
public record BookPeriod(
        int number,
        Period days,
        boolean closed,
        long lines,
        String journalDigest,
        String document,
        List<PeriodStatement> accounts) {
    /** @throws IllegalArgumentException if a number is too small or an open period has statements */
    public BookPeriod {
        requireNonNull(days, "days");
        Text.require(journalDigest, "digest of a journal");
        Text.require(document, "digest of a document");
        accounts = List.copyOf(accounts);
        if (number < 1 || lines < 0) {
            throw new IllegalArgumentException("period must be numbered from 1: " + number + ", " + lines);
        }
        if (!closed && !accounts.isEmpty()) {
            throw new IllegalArgumentException("period " + number + " is open and has nothing to state");
        }
    }
}
