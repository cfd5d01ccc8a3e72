package io.didymium.core.regulation.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.quantity.Mass;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a product that decide whether a regulation on magnets covers it.
 *
 * @param group its product group; empty if not stated
 * @param exemption the purpose for which it is exempt, if one is stated
 * @param magnets the mass of its magnets by type, as far as both are stated
 * @param isComplete whether type and mass of every magnet are stated
 */
public record MagnetProduct(
        Optional<ProductGroup> group,
        Optional<ProductExemption> exemption,
        Map<MagnetType, Mass> magnets,
        boolean isComplete) {
    /** Copies the masses. */
    public MagnetProduct {
        requireNonNull(group, "group");
        requireNonNull(exemption, "exemption");
        magnets = Maps.immutableEnumMap(magnets);
    }

    /** A product of which type and mass of every magnet are known. */
    public static MagnetProduct of(ProductGroup group, Map<MagnetType, Mass> magnets) {
        return builder().group(group).magnets(magnets).build();
    }

    /** The mass of all magnets whose type and mass are stated. */
    public Mass magnetMass() {
        return Mass.sum(magnets.values());
    }

    /** Starts a builder of a product of which every magnet is described. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder()
                .group(group.orElse(null))
                .exemption(exemption.orElse(null))
                .magnets(magnets)
                .isComplete(isComplete);
    }

    /** Gathers the parts of a {@link MagnetProduct}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable ProductGroup group;
        private @Nullable ProductExemption exemption;
        private Map<MagnetType, Mass> magnets = Map.of();
        private boolean isComplete = true;

        private Builder() {}

        public Builder group(@Nullable ProductGroup group) {
            this.group = group;
            return this;
        }

        public Builder exemption(@Nullable ProductExemption exemption) {
            this.exemption = exemption;
            return this;
        }

        public Builder magnets(Map<MagnetType, Mass> magnets) {
            this.magnets = magnets;
            return this;
        }

        public Builder isComplete(boolean isComplete) {
            this.isComplete = isComplete;
            return this;
        }

        /** The value, checked. */
        public MagnetProduct build() {
            return new MagnetProduct(Optional.ofNullable(group), Optional.ofNullable(exemption), magnets, isComplete);
        }
    }
}
