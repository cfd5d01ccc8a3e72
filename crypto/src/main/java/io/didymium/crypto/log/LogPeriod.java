package io.didymium.crypto.log;

import java.time.Instant;
import java.util.Objects;

/**
 * From when to when a log is trusted.
 *
 * @param from the first moment; {@link Instant#MIN} if it always was
 * @param until the first moment when it is no longer; {@link Instant#MAX} if there is none
 */
public record LogPeriod(Instant from, Instant until) {
    /** Always. */
    public static final LogPeriod ALWAYS = new LogPeriod(Instant.MIN, Instant.MAX);

    /** @throws IllegalArgumentException if it ends before it begins */
    public LogPeriod {
        Objects.requireNonNull(from, "from");
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    /** Whether a moment is within it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && (moment.isBefore(until) || until.equals(Instant.MAX));
    }
}
