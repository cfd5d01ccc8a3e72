package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of one magnet of a product; what is empty is not said.
 *
 * @param name which magnet it is
 * @param type its type
 * @param mass its mass
 * @param location where in the product it is
 * @param composition its elements with their parts of the mass; none if it is not said
 * @param coatings presence and type of coatings; an empty list says that there is none
 * @param glues presence and type of glues; an empty list says that there is none
 * @param additives presence and type of additives; an empty list says that there is none
 */
public record MagnetDescription(
        String name,
        Optional<MagnetType> type,
        Optional<Mass> mass,
        Optional<String> location,
        Map<Element, MassFraction> composition,
        Optional<List<String>> coatings,
        Optional<List<String>> glues,
        Optional<List<String>> additives) {
    /** @throws IllegalArgumentException if the name is blank */
    public MagnetDescription {
        Text.require(name, "name of a magnet");
        requireNonNull(type, "type");
        requireNonNull(mass, "mass");
        location.ifPresent(place -> Text.require(place, "location of " + name));
        Map<Element, MassFraction> sorted = new EnumMap<>(Element.class);
        sorted.putAll(composition);
        composition = Collections.unmodifiableMap(sorted);
        coatings = coatings.map(List::copyOf);
        glues = glues.map(List::copyOf);
        additives = additives.map(List::copyOf);
    }
}
