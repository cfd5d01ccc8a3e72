package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.core.quantity.Mass;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The products that a regulation covers.
 *
 * @param groups the groups of products; none for all
 * @param magnetTypes the types of magnets of which a product must have one; none for all products
 * @param massAbove the mass of magnets that a product must exceed, if there is a threshold
 */
public record Scope(Set<ProductGroup> groups, Set<MagnetType> magnetTypes, Optional<Mass> massAbove) {
    /** All products. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Optional.empty());

    /** Copies the sets. */
    public Scope {
        groups = Sets.immutableEnumSet(groups);
        magnetTypes = Sets.immutableEnumSet(magnetTypes);
        requireNonNull(massAbove, "massAbove");
    }

    /** Whether the regulation covers a product, and if not, why. */
    public State of(MagnetProduct product) {
        if (!groups.isEmpty() && product.group().filter(groups::contains).isEmpty()) {
            return State.OTHER_PRODUCT;
        }
        if (!magnetTypes.isEmpty() && Collections.disjoint(magnetTypes, product.magnetTypes())) {
            return State.OTHER_MAGNETS;
        }
        return massAbove
                .filter(threshold -> product.magnetMass().compareTo(threshold) <= 0)
                .map(below -> State.BELOW_THRESHOLD)
                .orElse(State.IN_SCOPE);
    }

    /** Whether a regulation covers a product. */
    public enum State {
        /** It does. */
        IN_SCOPE,
        /** Its product group is not covered. */
        OTHER_PRODUCT,
        /** It has no magnet of a covered type. */
        OTHER_MAGNETS,
        /** The mass of its magnets does not exceed the threshold. */
        BELOW_THRESHOLD
    }

    /** Starts a builder of all products. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder().groups(groups).magnetTypes(magnetTypes).massAbove(massAbove.orElse(null));
    }

    /** Gathers the parts of a {@link Scope}; each method sets the part of its name. */
    public static final class Builder {
        private Set<ProductGroup> groups = Set.of();
        private Set<MagnetType> magnetTypes = Set.of();
        private @Nullable Mass massAbove;

        private Builder() {}

        public Builder groups(Set<ProductGroup> groups) {
            this.groups = groups;
            return this;
        }

        public Builder magnetTypes(Set<MagnetType> magnetTypes) {
            this.magnetTypes = magnetTypes;
            return this;
        }

        public Builder massAbove(@Nullable Mass massAbove) {
            this.massAbove = massAbove;
            return this;
        }

        /** The value, checked. */
        public Scope build() {
            return new Scope(groups, magnetTypes, Optional.ofNullable(massAbove));
        }
    }
}
