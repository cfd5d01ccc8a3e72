package io.didymium.core.lca.mapping;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping from the flows of one list to those of another.
 *
 * @param entries the entries, in order; of several for one source flow the first whose target has factors is used
 */
public record FlowMap(List<Entry> entries) {
    /** A mapping without entries. */
    public static final FlowMap EMPTY = new FlowMap(List.of());

    /** Copies the list. */
    public FlowMap {
        entries = List.copyOf(entries);
    }

    /**
     * The mapping of one flow.
     *
     * @param source the flow of the inventory
     * @param sourceUnit the symbol of the unit that the conversion starts from; none for the reference unit
     * @param condition how the target matches: {@code =} exactly, {@code >} or {@code <} as a wider or narrower flow, {@code ~}
     *     as a proxy
     * @param factor how many target units one source unit corresponds to; above zero
     * @param target the flow of the method
     * @param targetUnit the symbol of the unit that the conversion leads to; none for the reference unit
     */
    public record Entry(
            DataSetId source,
            Optional<String> sourceUnit,
            String condition,
            BigDecimal factor,
            DataSetId target,
            Optional<String> targetUnit) {
        /** @throws IllegalArgumentException if the factor is not above zero */
        public Entry {
            requireNonNull(source, "source");
            requireNonNull(sourceUnit, "sourceUnit");
            requireNonNull(condition, "condition");
            requireNonNull(target, "target");
            requireNonNull(targetUnit, "targetUnit");
            factor = Decimals.normal(factor, "conversion factor");
            if (factor.signum() <= 0) {
                throw new IllegalArgumentException("conversion factor must be above zero: " + factor);
            }
        }

        /** Starts a builder of an exact match between reference units. */
        public static Builder builder(DataSetId source, BigDecimal factor, DataSetId target) {
            return new Builder(source, factor, target);
        }

        /** Starts a builder with the parts of this value. */
        public Builder toBuilder() {
            return builder(source, factor, target)
                    .condition(condition)
                    .sourceUnit(sourceUnit.orElse(null))
                    .targetUnit(targetUnit.orElse(null));
        }

        /** Gathers the parts of an {@link Entry}; each method sets the part of its name. */
        public static final class Builder {
            private final DataSetId source;
            private final BigDecimal factor;
            private final DataSetId target;
            private String condition = "=";
            private @Nullable String sourceUnit;
            private @Nullable String targetUnit;

            private Builder(DataSetId source, BigDecimal factor, DataSetId target) {
                this.source = source;
                this.factor = factor;
                this.target = target;
            }

            public Builder condition(String condition) {
                this.condition = condition;
                return this;
            }

            public Builder sourceUnit(@Nullable String sourceUnit) {
                this.sourceUnit = sourceUnit;
                return this;
            }

            public Builder targetUnit(@Nullable String targetUnit) {
                this.targetUnit = targetUnit;
                return this;
            }

            /** The value, checked. */
            public Entry build() {
                return new Entry(
                        source,
                        Optional.ofNullable(sourceUnit),
                        condition,
                        factor,
                        target,
                        Optional.ofNullable(targetUnit));
            }
        }
    }
}
