package io.didymium.core.lca.impact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.Optional;

/** The flows that a characterisation factor applies to. */
public sealed interface FactorTarget {
    /**
     * One flow.
     *
     * @param flow the identifier
     * @param unit the symbol of the unit that the factor is for, where the factor has no basis; none for the reference unit
     */
    record OneFlow(DataSetId flow, Optional<String> unit) implements FactorTarget {
        /** @throws NullPointerException if a component is null */
        public OneFlow {
            requireNonNull(flow, "flow");
            requireNonNull(unit, "unit");
        }

        /** A flow per reference unit, or per the unit of the factor's basis. */
        public OneFlow(DataSetId flow) {
            this(flow, Optional.empty());
        }

        /** A flow per unit of this symbol. */
        public OneFlow(DataSetId flow, String unit) {
            this(flow, Optional.of(unit));
        }
    }

    /**
     * A substance in a medium, identified by its name or its CAS number.
     *
     * @param name the name, compared ignoring case and repeated blanks
     * @param cas the CAS number without leading zeros
     * @param medium the medium
     * @param unit the symbol of the unit that the factor is for, such as {@code kg}
     */
    record Substance(String name, Optional<String> cas, Medium medium, String unit) implements FactorTarget {
        /** @throws IllegalArgumentException if the name is blank */
        public Substance {
            Text.require(name, "name of a substance");
            requireNonNull(cas, "cas");
            requireNonNull(medium, "medium");
            Text.require(unit, "unit of a substance");
        }

        /** A substance identified by its name alone. */
        public Substance(String name, Medium medium, String unit) {
            this(name, Optional.empty(), medium, unit);
        }

        /** A substance identified by its name or its CAS number. */
        public Substance(String name, String cas, Medium medium, String unit) {
            this(name, Optional.of(cas), medium, unit);
        }
    }
}
