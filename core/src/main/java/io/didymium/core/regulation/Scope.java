package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Mass;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which products a rule is about.
 *
 * @param groups the groups of products; none for all
 * @param magnetTypes the types of magnets of which a product must have one; none if magnets do not matter
 * @param massAbove the mass of magnets that a product must exceed, if there is such a threshold
 */
public record Scope(Set<ProductGroup> groups, Set<MagnetType> magnetTypes, Optional<Mass> massAbove) {
    /** All products. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Optional.empty());

    /** Copies the sets. */
    public Scope {
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        magnetTypes = Collections.unmodifiableSet(new TreeSet<>(magnetTypes));
        requireNonNull(massAbove, "massAbove");
    }

    /** Whether a product falls under the rule, and if not, why. */
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

    /** Whether a product falls under a rule. */
    public enum State {
        /** It does. */
        IN_SCOPE,
        /** It is none of the products that the rule names. */
        OTHER_PRODUCT,
        /** It has no magnet of the types that the rule names. */
        OTHER_MAGNETS,
        /** Its magnets are not heavier than the rule's threshold. */
        BELOW_THRESHOLD
    }
}
