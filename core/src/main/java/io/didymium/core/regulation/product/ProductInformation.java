package io.didymium.core.regulation.product;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.Mass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The information on a product for dismantling and recycling; what is empty is not stated.
 *
 * @param product the unique product identifier
 * @param group its product group
 * @param exemption the purpose for which it is exempt, if one is stated
 * @param hasMagnets whether it contains permanent magnets
 * @param responsible the responsible person
 * @param magnets each of its magnets
 * @param removal the whole sequence of steps that gives access to and removes all magnets, in order
 */
public record ProductInformation(
        Optional<BatchId> product,
        Optional<ProductGroup> group,
        Optional<ProductExemption> exemption,
        Optional<Boolean> hasMagnets,
        Optional<ResponsiblePerson> responsible,
        List<MagnetDescription> magnets,
        List<RemovalStep> removal) {
    /** @throws IllegalArgumentException if it has magnets although it states that there are none */
    public ProductInformation {
        requireNonNull(product, "product");
        requireNonNull(group, "group");
        requireNonNull(exemption, "exemption");
        requireNonNull(responsible, "responsible");
        magnets = List.copyOf(magnets);
        removal = List.copyOf(removal);
        if (!hasMagnets.orElse(true) && !magnets.isEmpty()) {
            throw new IllegalArgumentException("a product without magnets cannot describe " + magnets.size());
        }
    }

    /** The properties that decide which regulations cover the product; only stated types and masses count. */
    public MagnetProduct scope() {
        Map<MagnetType, Mass> masses = new EnumMap<>(MagnetType.class);
        boolean isComplete = !hasMagnets.orElse(true) || !magnets.isEmpty();
        for (MagnetDescription magnet : magnets) {
            if (magnet.type().isPresent() && magnet.mass().isPresent()) {
                masses.merge(magnet.type().get(), magnet.mass().get(), Mass::plus);
            } else {
                isComplete = false;
            }
        }
        return new MagnetProduct(group, exemption, masses, isComplete);
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder()
                .product(product.orElse(null))
                .group(group.orElse(null))
                .exemption(exemption.orElse(null))
                .hasMagnets(hasMagnets.orElse(null))
                .responsible(responsible.orElse(null))
                .magnets(magnets)
                .removal(removal);
    }

    /** Gathers the parts of a {@link ProductInformation}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable BatchId product;
        private @Nullable ProductGroup group;
        private @Nullable ProductExemption exemption;
        private @Nullable Boolean hasMagnets;
        private @Nullable ResponsiblePerson responsible;
        private List<MagnetDescription> magnets = List.of();
        private List<RemovalStep> removal = List.of();

        private Builder() {}

        public Builder product(@Nullable BatchId product) {
            this.product = product;
            return this;
        }

        public Builder group(@Nullable ProductGroup group) {
            this.group = group;
            return this;
        }

        public Builder exemption(@Nullable ProductExemption exemption) {
            this.exemption = exemption;
            return this;
        }

        public Builder hasMagnets(@Nullable Boolean hasMagnets) {
            this.hasMagnets = hasMagnets;
            return this;
        }

        public Builder responsible(@Nullable ResponsiblePerson responsible) {
            this.responsible = responsible;
            return this;
        }

        public Builder magnets(List<MagnetDescription> magnets) {
            this.magnets = magnets;
            return this;
        }

        public Builder removal(List<RemovalStep> removal) {
            this.removal = removal;
            return this;
        }

        /** The value, checked. */
        public ProductInformation build() {
            return new ProductInformation(
                    Optional.ofNullable(product),
                    Optional.ofNullable(group),
                    Optional.ofNullable(exemption),
                    Optional.ofNullable(hasMagnets),
                    Optional.ofNullable(responsible),
                    magnets,
                    removal);
        }
    }
}
