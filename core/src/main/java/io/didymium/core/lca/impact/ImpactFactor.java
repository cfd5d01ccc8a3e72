package io.didymium.core.lca.impact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A characterisation factor: the impact of one unit of a flow.
 *
 * @param target the flows it applies to
 * @param value the impact of one unit, for a resource taken or an emission released
 * @param basis the unit; empty for the reference unit of the flow
 * @param region the region it applies to, as id or code; empty for all regions
 */
public record ImpactFactor(FactorTarget target, BigDecimal value, Optional<Basis> basis, Optional<String> region) {
    /** @throws IllegalArgumentException if the value is out of range */
    public ImpactFactor {
        requireNonNull(target, "target");
        value = Decimals.normal(value, "impact factor");
        requireNonNull(basis, "basis");
        requireNonNull(region, "region");
    }

    /** A factor for all regions, per reference unit. */
    public static ImpactFactor of(FactorTarget target, BigDecimal value) {
        return builder(target, value).build();
    }

    /**
     * The unit of a factor.
     *
     * @param unit the unit
     * @param property the flow property
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

    /** Gathers the parts of an {@link ImpactFactor}; each method sets the part of its name. */
    public static final class Builder {
        private final FactorTarget target;
        private final BigDecimal value;
        private @Nullable Basis basis;
        private @Nullable String region;

        private Builder(FactorTarget target, BigDecimal value) {
            this.target = target;
            this.value = value;
        }

        public Builder basis(@Nullable Basis basis) {
            this.basis = basis;
            return this;
        }

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
