package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The days over which books are balanced.
 *
 * @param from the first day
 * @param until the last day, not before the first
 */
public record Period(LocalDate from, LocalDate until) {
    /** @throws IllegalArgumentException if the days are reversed */
    public Period {
        requireNonNull(from, "from");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("period must not end before it begins: " + from + ", " + until);
        }
    }

    /** Whether it exceeds a number of months. */
    public boolean isLongerThan(int months) {
        return !until.isBefore(from.plusMonths(months));
    }

    @Override
    public String toString() {
        return from + " to " + until;
    }
}
