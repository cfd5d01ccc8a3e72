package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Mass;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What decides whether a rule about magnets is about a product.
 *
 * @param group the group it belongs to, if it is one that the law names
 * @param magnetTypes the types of its magnets
 * @param magnetMass the mass of all its permanent magnets
 */
public record MagnetProduct(Optional<ProductGroup> group, Set<MagnetType> magnetTypes, Mass magnetMass) {
    /** Copies the types. */
    public MagnetProduct {
        requireNonNull(group, "group");
        magnetTypes = Collections.unmodifiableSet(new TreeSet<>(magnetTypes));
        requireNonNull(magnetMass, "magnetMass");
    }
}
