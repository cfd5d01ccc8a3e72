package io.didymium.core.reconcile.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A flow of material between nodes in a window of time: a delivery, a portion, a residue, a stock at the beginning or the end.
 *
 * @param id its name, unique in its network
 * @param material what flows; streams of one material have the same contents
 * @param ends the part of it that enters each node, negative for one that it leaves; nodes outside the network are not listed; a stream of
 *     no node is bound by nothing
 * @param mass the mass measured; absent if it was not measured
 * @param contents the content of each element measured in the material; zero with no uncertainty says that it holds none
 */
public record ProcessStream(
        String id,
        String material,
        SortedMap<String, BigDecimal> ends,
        Optional<MeasuredMass> mass,
        Map<Element, MeasuredFraction> contents) {

    /** @throws IllegalArgumentException if the id, material or a node is blank */
    public ProcessStream {
        Text.require(id, "id of a stream");
        Text.require(material, "material of " + id);
        requireNonNull(mass, "mass");
        SortedMap<String, BigDecimal> normal = new TreeMap<>();
        ends.forEach((node, part) ->
                normal.put(Text.require(node, "node of " + id), Decimals.normal(part, "part of " + id)));
        normal.values().removeIf(part -> part.signum() == 0);
        ends = ImmutableSortedMap.copyOf(normal);
        contents = Maps.immutableEnumMap(contents);
    }

    /** Starts a builder of a stream of a material of its own. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Starts a builder with the parts of this stream. */
    public Builder toBuilder() {
        Builder builder = new Builder(id).material(material).mass(mass.orElse(null));
        ends.forEach(builder::end);
        contents.forEach(builder::content);
        return builder;
    }

    /** Gathers the parts of a {@link ProcessStream}. */
    public static final class Builder {
        private final String id;
        private String material;
        private final SortedMap<String, BigDecimal> ends = new TreeMap<>();
        private @Nullable MeasuredMass mass;
        private final Map<Element, MeasuredFraction> contents = new EnumMap<>(Element.class);

        private Builder(String id) {
            this.id = id;
            material = id;
        }

        /** Sets what flows; streams of one material have the same contents. */
        public Builder material(String material) {
            this.material = material;
            return this;
        }

        /** Adds the node that it leaves. */
        public Builder from(String node) {
            return end(node, BigDecimal.ONE.negate());
        }

        /** Adds the node that it enters. */
        public Builder to(String node) {
            return end(node, BigDecimal.ONE);
        }

        /** Adds a part of it that enters a node, negative for a part that leaves it. */
        public Builder end(String node, BigDecimal part) {
            ends.merge(node, part, BigDecimal::add);
            return this;
        }

        /** Sets the mass measured, as a text such as {@code "1010 kg ± 0.1"}. */
        public Builder mass(String mass) {
            return mass(MeasuredMass.parse(mass));
        }

        /** Sets the mass measured; null if it was not measured. */
        public Builder mass(@Nullable MeasuredMass mass) {
            this.mass = mass;
            return this;
        }

        /** Adds a content measured, as a text such as {@code "26.4 % ± 0.3"}. */
        public Builder content(Element element, String content) {
            return content(element, MeasuredFraction.parse(content));
        }

        /** Adds a content measured. */
        public Builder content(Element element, MeasuredFraction content) {
            contents.put(element, content);
            return this;
        }

        /** The stream, checked. */
        public ProcessStream build() {
            return new ProcessStream(id, material, ends, Optional.ofNullable(mass), contents);
        }
    }
}
