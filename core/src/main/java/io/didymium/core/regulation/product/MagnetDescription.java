package io.didymium.core.regulation.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The description of one magnet of a product, or of several together; what is empty is not stated.
 *
 * @param name the name of the magnet in the product
 * @param type its type
 * @param count the number of magnets described together, 1 for a single one
 * @param mass the mass, of several magnets together
 * @param location its place in the product
 * @param composition its elements with their mass fractions; empty if not stated
 * @param coatings presence and type of coatings; an empty list states that there are none
 * @param glues presence and type of glues; an empty list states that there are none
 * @param additives presence and type of additives; an empty list states that there are none
 */
public record MagnetDescription(
        String name,
        Optional<MagnetType> type,
        Optional<Integer> count,
        Optional<Mass> mass,
        Optional<String> location,
        Map<Element, MassFraction> composition,
        Optional<List<String>> coatings,
        Optional<List<String>> glues,
        Optional<List<String>> additives) {
    /** @throws IllegalArgumentException if the name is blank or the count below 1 */
    public MagnetDescription {
        Text.require(name, "name of a magnet");
        requireNonNull(type, "type");
        if (count.orElse(1) < 1) {
            throw new IllegalArgumentException("count of " + name + " must be at least 1: " + count.get());
        }
        requireNonNull(mass, "mass");
        location.ifPresent(place -> Text.require(place, "location of " + name));
        composition = Maps.immutableEnumMap(composition);
        coatings = coatings.map(List::copyOf);
        glues = glues.map(List::copyOf);
        additives = additives.map(List::copyOf);
    }

    /** Starts a builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(name)
                .type(type.orElse(null))
                .count(count.orElse(null))
                .mass(mass.orElse(null))
                .location(location.orElse(null))
                .composition(composition)
                .coatings(coatings.orElse(null))
                .glues(glues.orElse(null))
                .additives(additives.orElse(null));
    }

    /** Gathers the parts of a {@link MagnetDescription}; each method sets the part of its name. */
    public static final class Builder {
        private final String name;
        private @Nullable MagnetType type;
        private @Nullable Integer count;
        private @Nullable Mass mass;
        private @Nullable String location;
        private Map<Element, MassFraction> composition = Map.of();
        private @Nullable List<String> coatings;
        private @Nullable List<String> glues;
        private @Nullable List<String> additives;

        private Builder(String name) {
            this.name = name;
        }

        public Builder type(@Nullable MagnetType type) {
            this.type = type;
            return this;
        }

        public Builder count(@Nullable Integer count) {
            this.count = count;
            return this;
        }

        public Builder mass(@Nullable Mass mass) {
            this.mass = mass;
            return this;
        }

        public Builder location(@Nullable String location) {
            this.location = location;
            return this;
        }

        public Builder composition(Map<Element, MassFraction> composition) {
            this.composition = composition;
            return this;
        }

        public Builder coatings(@Nullable List<String> coatings) {
            this.coatings = coatings;
            return this;
        }

        public Builder glues(@Nullable List<String> glues) {
            this.glues = glues;
            return this;
        }

        public Builder additives(@Nullable List<String> additives) {
            this.additives = additives;
            return this;
        }

        /** The value, checked. */
        public MagnetDescription build() {
            return new MagnetDescription(
                    name,
                    Optional.ofNullable(type),
                    Optional.ofNullable(count),
                    Optional.ofNullable(mass),
                    Optional.ofNullable(location),
                    composition,
                    Optional.ofNullable(coatings),
                    Optional.ofNullable(glues),
                    Optional.ofNullable(additives));
        }
    }
}
