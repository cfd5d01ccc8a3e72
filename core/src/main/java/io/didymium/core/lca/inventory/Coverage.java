package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The period and the area that a process data set represents.
 *
 * @param from the first day it is valid
 * @param until the last day it is valid
 * @param region the area it represents
 * @param description time, geography and technology as free text; may be empty
 */
public record Coverage(
        Optional<LocalDate> from, Optional<LocalDate> until, Optional<DataSetId> region, String description) {
    /** Nothing is stated. */
    public static final Coverage UNKNOWN = builder().build();

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

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder()
                .from(from.orElse(null))
                .until(until.orElse(null))
                .region(region.orElse(null))
                .description(description);
    }

    /** Gathers the parts of a {@link Coverage}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable DataSetId region;
        private String description = "";

        private Builder() {}

        public Builder from(@Nullable LocalDate from) {
            this.from = from;
            return this;
        }

        public Builder until(@Nullable LocalDate until) {
            this.until = until;
            return this;
        }

        public Builder region(@Nullable DataSetId region) {
            this.region = region;
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** The value, checked as by the constructor. */
        public Coverage build() {
            return new Coverage(
                    Optional.ofNullable(from), Optional.ofNullable(until), Optional.ofNullable(region), description);
        }
    }
}
