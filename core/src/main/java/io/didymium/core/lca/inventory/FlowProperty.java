package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;

/**
 * A way to measure a flow, such as its mass, its energy or its price.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param unitGroup the units it is measured in
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
