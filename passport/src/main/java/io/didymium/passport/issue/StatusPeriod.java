package io.didymium.passport.issue;

import java.time.Duration;
import java.time.Instant;

/**
 * When a status list is valid; its beginning is also the time at which what is issued with it is verified.
 *
 * @param from its beginning
 * @param until its end, after that
 */
public record StatusPeriod(Instant from, Instant until) {
    /** @throws IllegalArgumentException if the times are reversed */
    public StatusPeriod {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a status list must end after it begins: " + from + ", " + until);
        }
    }

    /** A period of a length. */
    public static StatusPeriod of(Instant from, Duration length) {
        return new StatusPeriod(from, from.plus(length));
    }
}
