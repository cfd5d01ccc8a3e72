package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A publication that data are taken from.
 *
 * @param id the identifier
 * @param name the short name
 * @param citation the full reference; may be empty
 * @param year the year of publication
 */
public record Publication(DataSetId id, String name, String citation, OptionalInt year) implements DataSet {
    /** @throws IllegalArgumentException if the name is blank */
    public Publication {
        requireNonNull(id, "id");
        requireNonNull(citation, "citation");
        requireNonNull(year, "year");
        Text.require(name, "name of a source");
    }

    @Override
    public Kind kind() {
        return Kind.SOURCE;
    }

    /** Starts a builder. */
    public static Builder builder(DataSetId id, String name) {
        return new Builder(id, name);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(id, name).citation(citation).year(year.isEmpty() ? null : year.getAsInt());
    }

    /** Gathers the parts of a {@link Publication}; each method sets the part of its name. */
    public static final class Builder {
        private final DataSetId id;
        private final String name;
        private String citation = "";
        private @Nullable Integer year;

        private Builder(DataSetId id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder citation(String citation) {
            this.citation = citation;
            return this;
        }

        public Builder year(@Nullable Integer year) {
            this.year = year;
            return this;
        }

        /** The value, checked as by the constructor. */
        public Publication build() {
            return new Publication(id, name, citation, year == null ? OptionalInt.empty() : OptionalInt.of(year));
        }
    }
}
