package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A product, waste or elementary flow.
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param type product, waste or elementary
 * @param compartment the compartment or category as a path from general to specific, such as {@code air/unspecified}; may be empty
 * @param substance what identifies the substance beside its name
 * @param measures the flow properties it is measured in
 */
public record InventoryFlow(
        DataSetId id, String name, FlowType type, String compartment, Substance substance, Measures measures)
        implements DataSet {
    /** @throws IllegalArgumentException if the name is blank */
    public InventoryFlow {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(compartment, "compartment");
        requireNonNull(substance, "substance");
        requireNonNull(measures, "measures");
        Text.require(name, "name of a flow");
    }

    @Override
    public Kind kind() {
        return Kind.FLOW;
    }

    /**
     * The identification of a substance beside its name.
     *
     * @param cas the CAS registry number, without leading zeros
     * @param formula the chemical formula
     * @param direction for an elementary flow: resource ({@link Direction#INPUT}) or emission ({@link Direction#OUTPUT})
     */
    public record Substance(Optional<String> cas, Optional<String> formula, Optional<Direction> direction) {
        /** @throws NullPointerException if a component is null */
        public Substance {
            cas = cas.map(Substance::normalCas);
            requireNonNull(formula, "formula");
            requireNonNull(direction, "direction");
        }

        private static String normalCas(String cas) {
            int first = 0;
            while (first < cas.length() - 1 && cas.charAt(first) == '0') {
                first++;
            }
            return cas.substring(first);
        }
    }

    /**
     * The flow properties that a flow is measured in.
     *
     * @param reference the reference flow property
     * @param factors the amount of each flow property in one reference unit of the flow; 1 for the reference property, never zero
     */
    public record Measures(DataSetId reference, Map<DataSetId, BigDecimal> factors) {
        /** @throws IllegalArgumentException if a factor is zero, or that of the reference is not 1 */
        public Measures {
            requireNonNull(reference, "reference");
            Map<DataSetId, BigDecimal> normal = new TreeMap<>();
            for (Map.Entry<DataSetId, BigDecimal> each : factors.entrySet()) {
                DataSetId property = each.getKey();
                BigDecimal factor = each.getValue();
                if (factor.signum() == 0) {
                    throw new IllegalArgumentException("factor of flow property " + property + " must not be zero");
                }
                normal.put(property, normal(factor, property));
            }
            BigDecimal own = normal.get(reference);
            if (own == null || own.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException("reference flow property " + reference + " must have the factor 1");
            }
            factors = Collections.unmodifiableMap(normal);
        }

        private static BigDecimal normal(BigDecimal factor, DataSetId property) {
            return factor.compareTo(BigDecimal.ONE) == 0
                    ? BigDecimal.ONE
                    : Decimals.normal(factor, "factor of flow property " + property);
        }

        /** Measured in one flow property only. */
        public static Measures in(DataSetId property) {
            return new Measures(property, Map.of(property, BigDecimal.ONE));
        }
    }

    /** Starts a builder. */
    public static Builder builder(DataSetId id, String name, FlowType type, Measures measures) {
        return new Builder(id, name, type, measures);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(id, name, type, measures)
                .compartment(compartment)
                .cas(substance.cas().orElse(null))
                .formula(substance.formula().orElse(null))
                .direction(substance.direction().orElse(null));
    }

    /** Gathers the parts of an {@link InventoryFlow}; each method sets the part of its name. */
    public static final class Builder {
        private final DataSetId id;
        private final String name;
        private final FlowType type;
        private final Measures measures;
        private String compartment = "";
        private @Nullable String cas;
        private @Nullable String formula;
        private @Nullable Direction direction;

        private Builder(DataSetId id, String name, FlowType type, Measures measures) {
            this.id = id;
            this.name = name;
            this.type = type;
            this.measures = measures;
        }

        public Builder compartment(String compartment) {
            this.compartment = compartment;
            return this;
        }

        public Builder cas(@Nullable String cas) {
            this.cas = cas;
            return this;
        }

        public Builder formula(@Nullable String formula) {
            this.formula = formula;
            return this;
        }

        public Builder direction(@Nullable Direction direction) {
            this.direction = direction;
            return this;
        }

        /** The value, checked as by the constructor. */
        public InventoryFlow build() {
            return new InventoryFlow(
                    id,
                    name,
                    type,
                    compartment,
                    new Substance(
                            Optional.ofNullable(cas), Optional.ofNullable(formula), Optional.ofNullable(direction)),
                    measures);
        }
    }
}
