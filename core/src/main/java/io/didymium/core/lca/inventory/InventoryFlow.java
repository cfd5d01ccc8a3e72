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
 * Something that processes exchange with one another or with nature.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param type what it is to the economy
 * @param compartment where it belongs, as a path from the whole to the part, such as {@code air/unspecified}; may be empty
 * @param substance what identifies the substance
 * @param measures how it is measured
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
     * What identifies a substance beside its name.
     *
     * @param cas its number in the register of the Chemical Abstracts Service, without leading zeros
     * @param formula its chemical formula
     * @param direction for an elementary flow, whether nature gives it ({@link Direction#INPUT}) or takes it
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
     * How a flow is measured.
     *
     * @param reference the property that amounts are given in unless said otherwise
     * @param factors how much of each property one reference unit of the flow has, the reference itself 1; none is zero
     */
    public record Measures(DataSetId reference, Map<DataSetId, BigDecimal> factors) {
        /** @throws IllegalArgumentException if a factor is zero, or that of the reference is not 1 */
        public Measures {
            requireNonNull(reference, "reference");
            Map<DataSetId, BigDecimal> copy = new TreeMap<>();
            factors.forEach((property, factor) -> {
                if (factor.signum() == 0) {
                    throw new IllegalArgumentException("factor of flow property " + property + " must not be zero");
                }
                copy.put(property, Decimals.normal(factor, "factor of flow property " + property));
            });
            BigDecimal own = copy.get(reference);
            if (own == null || own.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException("reference flow property " + reference + " must have the factor 1");
            }
            factors = Collections.unmodifiableMap(copy);
        }

        /** Measured in one property alone. */
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

    /** Collects the parts of an {@link InventoryFlow}. */
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

        /** Sets {@link InventoryFlow#compartment}. */
        public Builder compartment(String compartment) {
            this.compartment = compartment;
            return this;
        }

        /** Sets {@link Substance#cas}. */
        public Builder cas(@Nullable String cas) {
            this.cas = cas;
            return this;
        }

        /** Sets {@link Substance#formula}. */
        public Builder formula(@Nullable String formula) {
            this.formula = formula;
            return this;
        }

        /** Sets {@link Substance#direction}. */
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
