package io.didymium.core.lca.impact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a flow does.
 *
 * @param target the flows it is for
 * @param value the impact of one unit passing in the flow's own direction
 * @param basis the unit; none for the reference unit of the flow
 * @param region the region it is for, as id or code; none for the whole world
 */
public record ImpactFactor(FactorTarget target, BigDecimal value, Optional<Basis> basis, Optional<String> region) {
    /** @throws IllegalArgumentException if the value is out of range */
    public ImpactFactor {
        requireNonNull(target, "target");
        value = Decimals.normal(value, "impact factor");
        requireNonNull(basis, "basis");
        requireNonNull(region, "region");
    }

    /** A factor for the whole world, per reference unit. */
    public static ImpactFactor of(FactorTarget target, BigDecimal value) {
        return builder(target, value).build();
    }

    /**
     * The unit that a factor is for.
     *
     * @param unit the unit
     * @param property what of the flow it measures
     */
    public record Basis(DataSetId unit, DataSetId property) {
        /** @throws NullPointerException if a component is null */
        public Basis {
            requireNonNull(unit, "unit");
            requireNonNull(property, "property");
        }
    }

    /** Starts a builder. */
    public static Builder builder(FactorTarget target, BigDecimal value) {
        return new Builder(target, value);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(target, value).basis(basis.orElse(null)).region(region.orElse(null));
    }

    /** Collects the parts of an {@link ImpactFactor}. */
    public static final class Builder {
        private final FactorTarget target;
        private final BigDecimal value;
        private @Nullable Basis basis;
        private @Nullable String region;

        private Builder(FactorTarget target, BigDecimal value) {
            this.target = target;
            this.value = value;
        }

        /** Sets {@link ImpactFactor#basis}. */
        public Builder basis(@Nullable Basis basis) {
            this.basis = basis;
            return this;
        }

        /** Sets {@link ImpactFactor#region}. */
        public Builder region(@Nullable String region) {
            this.region = region;
            return this;
        }

        /** The value, checked as by the constructor. */
        public ImpactFactor build() {
            return new ImpactFactor(target, value, Optional.ofNullable(basis), Optional.ofNullable(region));
        }
    }
}
