package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.core.quantity.Mass;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of a product that decide whether a regulation on magnets covers it.
 *
 * @param group its product group, if the regulation names it
 * @param magnetTypes the types of its magnets
 * @param magnetMass the mass of all its permanent magnets
 */
public record MagnetProduct(Optional<ProductGroup> group, Set<MagnetType> magnetTypes, Mass magnetMass) {
    /** Copies the types. */
    public MagnetProduct {
        requireNonNull(group, "group");
        magnetTypes = Sets.immutableEnumSet(magnetTypes);
        requireNonNull(magnetMass, "magnetMass");
    }

    /** A product of a group that the regulation names. */
    public static MagnetProduct of(ProductGroup group, Set<MagnetType> magnetTypes, Mass magnetMass) {
        return new MagnetProduct(Optional.of(group), magnetTypes, magnetMass);
    }

    /** A product of no group that the regulation names. */
    public static MagnetProduct of(Set<MagnetType> magnetTypes, Mass magnetMass) {
        return new MagnetProduct(Optional.empty(), magnetTypes, magnetMass);
    }
}
