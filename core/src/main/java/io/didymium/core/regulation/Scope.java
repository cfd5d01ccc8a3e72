package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.quantity.Mass;
import io.didymium.core.regulation.product.MagnetProduct;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The products that a regulation covers.
 *
 * @param groups the groups of products; none for all
 * @param magnetTypes the types of magnets of which a product must have one, and whose mass counts; none for all types
 * @param massAbove the mass of magnets of these types that a product must exceed, if there is a threshold
 * @param batteries the categories of batteries, for a regulation on batteries alone
 */
public record Scope(
        Set<ProductGroup> groups,
        Set<MagnetType> magnetTypes,
        Optional<Mass> massAbove,
        Set<BatteryCategory> batteries) {
    /** All products. */
    public static final Scope ALL = builder().build();

    /** Copies the sets. */
    public Scope {
        groups = Sets.immutableEnumSet(groups);
        magnetTypes = Sets.immutableEnumSet(magnetTypes);
        requireNonNull(massAbove, "massAbove");
        batteries = Sets.immutableEnumSet(batteries);
    }

    /** Whether the regulation covers a product with magnets, and if not, why. */
    public State of(MagnetProduct product) {
        if (!batteries.isEmpty()) {
            return State.OTHER_PRODUCT;
        }
        if (groups.isEmpty()) {
            return ofMagnets(product);
        }
        if (product.exemption().isPresent()) {
            return State.EXEMPT;
        }
        if (product.group().isEmpty()) {
            return State.UNKNOWN;
        }
        return groups.contains(product.group().get()) ? ofMagnets(product) : State.OTHER_PRODUCT;
    }

    private State ofMagnets(MagnetProduct product) {
        Map<MagnetType, Mass> counted = counted(product);
        Mass mass = countedMass(product);
        boolean isAbove = massAbove
                .map(threshold -> mass.compareTo(threshold) > 0)
                .orElse(magnetTypes.isEmpty() || !counted.isEmpty());
        if (isAbove) {
            return State.IN_SCOPE;
        }
        // What is not described may be of a covered type, of any mass.
        if (!product.isComplete()) {
            return State.UNKNOWN;
        }
        return counted.isEmpty() ? State.OTHER_MAGNETS : State.BELOW_THRESHOLD;
    }

    /** The mass of the magnets of the covered types, as far as type and mass are stated. */
    public Mass countedMass(MagnetProduct product) {
        return Mass.sum(counted(product).values());
    }

    private Map<MagnetType, Mass> counted(MagnetProduct product) {
        return magnetTypes.isEmpty() ? product.magnets() : Maps.filterKeys(product.magnets(), magnetTypes::contains);
    }

    /** Whether the regulation covers a battery. */
    public State of(BatteryCategory battery) {
        return batteries.contains(battery) || equals(ALL) ? State.IN_SCOPE : State.OTHER_PRODUCT;
    }

    /** Whether a regulation covers a product. */
    public enum State {
        /** It does. */
        IN_SCOPE,
        /** Its product group or category is not covered. */
        OTHER_PRODUCT,
        /** It has no magnet of a covered type. */
        OTHER_MAGNETS,
        /** The mass of its magnets of the covered types does not exceed the threshold. */
        BELOW_THRESHOLD,
        /** It is exempt by its purpose, which its maker states. */
        EXEMPT,
        /** What is stated does not decide it. */
        UNKNOWN
    }

    /** Starts a builder of all products. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder()
                .groups(groups)
                .magnetTypes(magnetTypes)
                .massAbove(massAbove.orElse(null))
                .batteries(batteries);
    }

    /** Gathers the parts of a {@link Scope}; each method sets the part of its name. */
    public static final class Builder {
        private Set<ProductGroup> groups = Set.of();
        private Set<MagnetType> magnetTypes = Set.of();
        private @Nullable Mass massAbove;
        private Set<BatteryCategory> batteries = Set.of();

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

        public Builder batteries(Set<BatteryCategory> batteries) {
            this.batteries = batteries;
            return this;
        }

        /** The value, checked. */
        public Scope build() {
            return new Scope(groups, magnetTypes, Optional.ofNullable(massAbove), batteries);
        }
    }
}
