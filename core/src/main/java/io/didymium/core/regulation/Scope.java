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
    public ScopeState of(MagnetProduct product) {
        if (!groups.isEmpty() && product.group().filter(groups::contains).isEmpty()) {
            return ScopeState.OTHER_PRODUCT;
        }
        if (!magnetTypes.isEmpty() && Collections.disjoint(magnetTypes, product.magnetTypes())) {
            return ScopeState.OTHER_MAGNETS;
        }
        return massAbove
                .filter(threshold -> product.magnetMass().compareTo(threshold) <= 0)
                .map(below -> ScopeState.BELOW_THRESHOLD)
                .orElse(ScopeState.IN_SCOPE);
    }
}
