package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;

/**
 * A quantity that flows are measured in, such as mass, energy or price.
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param unitGroup the unit group
 */
public record FlowProperty(DataSetId id, String name, DataSetId unitGroup) implements DataSet {
    /** @throws IllegalArgumentException if the name is blank */
    public FlowProperty {
        requireNonNull(id, "id");
        requireNonNull(unitGroup, "unitGroup");
        Text.require(name, "name of a flow property");
    }

    @Override
    public Kind kind() {
        return Kind.FLOW_PROPERTY;
    }
}
