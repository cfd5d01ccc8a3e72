package io.didymium.core.piece;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * The pieces or packages of a batch that a step consumes or a transfer moves.
 *
 * @param count how many pieces, if they are counted; as many as serial numbers, if both are stated
 * @param packages the ids of the packages, as the batch names them
 * @param serials the serial numbers of the pieces
 */
public record PieceShare(OptionalLong count, SortedSet<String> packages, SortedSet<String> serials) {
    /** @throws IllegalArgumentException if nothing is stated, a text or count is out of range, or count and serial numbers differ */
    public PieceShare {
        count.ifPresent(number -> PieceNames.requireCount(number, "number of pieces"));
        packages = Collections.unmodifiableSortedSet(PieceNames.distinct(packages, "package"));
        serials = Collections.unmodifiableSortedSet(PieceNames.distinct(serials, "serial number"));
        if (count.isEmpty() && packages.isEmpty() && serials.isEmpty()) {
            throw new IllegalArgumentException("pieces must be stated by count, packages or serial numbers");
        }
        if (count.isPresent() && !serials.isEmpty() && count.getAsLong() != serials.size()) {
            throw new IllegalArgumentException(
                    count.getAsLong() + " pieces must not have " + serials.size() + " serial numbers");
        }
    }

    /** So many pieces. */
    public static PieceShare of(long count) {
        return builder().count(count).build();
    }

    /** Whole packages. */
    public static PieceShare packages(String... ids) {
        return builder().packages(List.of(ids)).build();
    }

    /** The number of pieces, by count or serial numbers. */
    public OptionalLong number() {
        return count.isPresent() || serials.isEmpty() ? count : OptionalLong.of(serials.size());
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder().packages(packages).serials(serials);
        count.ifPresent(builder::count);
        return builder;
    }

    /** Gathers the parts of a {@link PieceShare}; each method sets the part of its name. */
    public static final class Builder {
        private OptionalLong count = OptionalLong.empty();
        private SortedSet<String> packages = Collections.emptySortedSet();
        private SortedSet<String> serials = Collections.emptySortedSet();

        private Builder() {}

        public Builder count(long count) {
            this.count = OptionalLong.of(count);
            return this;
        }

        public Builder packages(Collection<String> packages) {
            this.packages = PieceNames.distinct(requireNonNull(packages, "packages"), "package");
            return this;
        }

        public Builder serials(Collection<String> serials) {
            this.serials = PieceNames.distinct(requireNonNull(serials, "serials"), "serial number");
            return this;
        }

        /** The value, checked. */
        public PieceShare build() {
            return new PieceShare(count, packages, serials);
        }
    }
}
