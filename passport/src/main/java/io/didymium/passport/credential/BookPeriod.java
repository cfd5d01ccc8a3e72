package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.id.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Starts with an open period; the journal's digest and document must follow. */
    public static Builder builder(int number, Period days) {
        return new Builder(number, days);
    }

    /** Gathers the parts of a {@link BookPeriod}; each method sets the part of its name. */
    public static final class Builder {
        private final int number;
        private final Period days;
        private boolean closed;
        private long lines;
        private @Nullable String journalDigest;
        private @Nullable String document;
        private List<PeriodStatement> accounts = List.of();

        private Builder(int number, Period days) {
            this.number = number;
            this.days = days;
        }

        public Builder closed(boolean closed) {
            this.closed = closed;
            return this;
        }

        public Builder lines(long lines) {
            this.lines = lines;
            return this;
        }

        public Builder journalDigest(String journalDigest) {
            this.journalDigest = journalDigest;
            return this;
        }

        public Builder document(String document) {
            this.document = document;
            return this;
        }

        public Builder accounts(List<PeriodStatement> accounts) {
            this.accounts = accounts;
            return this;
        }

        /** The value, checked. */
        public BookPeriod build() {
            return new BookPeriod(
                    number,
                    days,
                    closed,
                    lines,
                    Objects.requireNonNull(journalDigest, "journalDigest"),
                    Objects.requireNonNull(document, "document"),
                    accounts);
        }
    }
}
