package io.didymium.examples.cli;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.issue.StatusTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** From when to when the status lists of composed passports hold. */
final class StatusPeriod {
    private static final Duration DEFAULT_LENGTH = Duration.ofDays(30);

    private StatusPeriod() {}

    /** Terms from the beginning of the day, in UTC, so that composing twice on a day gives the same bytes. */
    static StatusTerms ofDay(Instant now) {
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        return StatusTerms.between(day, day.plus(DEFAULT_LENGTH));
    }

    /** The terms that were asked for; by default thirty days from the beginning of the day. */
    static StatusTerms of(Optional<Instant> from, Optional<Instant> until, Clock clock) throws CommandFault {
        Instant begin = from.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS));
        Instant end = until.orElse(begin.plus(DEFAULT_LENGTH));
        if (!end.isAfter(begin)) {
            throw CommandFault.usage("--status-until " + end + " must be after --status-from " + begin);
        }
        return StatusTerms.between(begin, end);
    }
}
