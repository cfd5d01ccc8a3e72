package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a process data set stands for in time and space.
 *
 * @param from the first day it is valid
 * @param until the last day it is valid
 * @param region where it is valid
 * @param description time, geography and technology in words; may be empty
 */
public record Coverage(
        Optional<LocalDate> from, Optional<LocalDate> until, Optional<DataSetId> region, String description) {
    /** Nothing is said. */
    public static final Coverage UNKNOWN = new Coverage(Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** @throws IllegalArgumentException if the last day is before the first */
    public Coverage {
        requireNonNull(region, "region");
        requireNonNull(description, "description");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "a data set cannot be valid from " + from.get() + " until " + until.get());
        }
    }

    /** Whether any day of a year is covered; an open end covers every year on its side, and two open ends none. */
    public boolean covers(int year) {
        if (from.isEmpty() && until.isEmpty()) {
            return false;
        }
        return from.map(day -> day.getYear() <= year).orElse(true)
                && until.map(day -> day.getYear() >= year).orElse(true);
    }
}
