package io.didymium.core.lca.impact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.List;

/**
 * An impact category with its characterisation factors, such as climate change.
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param unit the unit of the indicator, such as {@code kg CO2 eq}; may be empty
 * @param factors the characterisation factors
 * @param unknown what has a factor in the source that cannot be read or is ambiguous: results that need it are unknown
 */
public record ImpactCategory(
        DataSetId id, String name, String unit, List<ImpactFactor> factors, List<FactorTarget> unknown) {
    /** @throws IllegalArgumentException if the name is blank */
    public ImpactCategory {
        requireNonNull(id, "id");
        Text.require(name, "name of a category");
        requireNonNull(unit, "unit");
        factors = List.copyOf(factors);
        unknown = List.copyOf(unknown);
    }

    /** A category of which every factor is known. */
    public static ImpactCategory of(DataSetId id, String name, String unit, List<ImpactFactor> factors) {
        return builder(id, name).unit(unit).factors(factors).build();
    }

    /** Starts a builder. */
    public static Builder builder(DataSetId id, String name) {
        return new Builder(id, name);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(id, name).unit(unit).factors(factors).unknown(unknown);
    }

    /** Gathers the parts of an {@link ImpactCategory}; each method sets the part of its name. */
    public static final class Builder {
        private final DataSetId id;
        private final String name;
        private String unit = "";
        private List<ImpactFactor> factors = List.of();
        private List<FactorTarget> unknown = List.of();

        private Builder(DataSetId id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder unit(String unit) {
            this.unit = unit;
            return this;
        }

        public Builder factors(List<ImpactFactor> factors) {
            this.factors = factors;
            return this;
        }

        public Builder unknown(List<FactorTarget> unknown) {
            this.unknown = unknown;
            return this;
        }

        /** The value, checked as by the constructor. */
        public ImpactCategory build() {
            return new ImpactCategory(id, name, unit, factors, unknown);
        }
    }
}
