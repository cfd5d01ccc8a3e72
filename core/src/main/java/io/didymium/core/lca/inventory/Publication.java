package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.OptionalInt;

/**
 * A publication that data come from.
 *
 * @param id its identity
 * @param name its short name
 * @param citation its full reference; may be empty
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
}
