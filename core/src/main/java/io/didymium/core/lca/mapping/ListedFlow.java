package io.didymium.core.lca.mapping;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An elementary flow as a flow list describes it.
 *
 * @param id the identifier
 * @param name the name
 * @param cas the CAS number without leading zeros
 * @param compartment the path of the compartment, from the whole to the part; may be empty
 * @param unit the symbol of the reference unit
 */
public record ListedFlow(DataSetId id, String name, Optional<String> cas, String compartment, Optional<String> unit) {
    /** @throws NullPointerException if a component is null */
    public ListedFlow {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(cas, "cas");
        requireNonNull(compartment, "compartment");
        requireNonNull(unit, "unit");
    }

    /** A flow of an inventory. */
    public static ListedFlow of(InventoryFlow flow, Inventory inventory) {
        return new ListedFlow(
                flow.id(),
                flow.name(),
                flow.substance().cas(),
                flow.compartment(),
                inventory.referenceUnit(flow.id()).map(Unit::name));
    }

    /** The elementary flows of an inventory, by identifier. */
    public static List<ListedFlow> of(Inventory inventory) {
        return inventory.flows().values().stream()
                .filter(flow -> flow.type() == FlowType.ELEMENTARY)
                .map(flow -> of(flow, inventory))
                .toList();
    }

    /** Starts a builder. */
    public static Builder builder(DataSetId id, String name) {
        return new Builder(id, name);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, name)
                .cas(cas.orElse(null))
                .compartment(compartment)
                .unit(unit.orElse(null));
    }

    /** Gathers the parts of a {@link ListedFlow}; each method sets the part of its name. */
    public static final class Builder {
        private final DataSetId id;
        private final String name;
        private @Nullable String cas;
        private String compartment = "";
        private @Nullable String unit;

        private Builder(DataSetId id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder cas(@Nullable String cas) {
            this.cas = cas;
            return this;
        }

        public Builder compartment(String compartment) {
            this.compartment = compartment;
            return this;
        }

        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        /** The value, checked. */
        public ListedFlow build() {
            return new ListedFlow(id, name, Optional.ofNullable(cas), compartment, Optional.ofNullable(unit));
        }
    }
}
