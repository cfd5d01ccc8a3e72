package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;

/**
 * A geographical area.
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param code the code, such as {@code CN} or {@code RNA}; may be empty
 */
public record Region(DataSetId id, String name, String code) implements DataSet {
    /** @throws IllegalArgumentException if the name is blank */
    public Region {
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        Text.require(name, "name of a region");
    }

    @Override
    public Kind kind() {
        return Kind.REGION;
    }
}
