package io.didymium.core.reconcile.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.reconcile.numeric.Covariance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Streams between nodes in which all mass and each element are conserved, with the measured values and their correlations.
 *
 * <p>An element is balanced at a node if a stream there states its content, unless the node was restricted to other elements; the contents
 * of the others are then estimated, never taken as zero. At a node that one material only passes through, the balance of all mass is enough. The order in which streams were added has no meaning. Immutable.
 */
public final class FlowNetwork {
    private final ImmutableSortedMap<String, ProcessStream> streams;
    private final ImmutableSortedMap<String, Map<Element, MeasuredFraction>> materials;
    private final List<Correlation> correlations;
    private final ImmutableSortedMap<String, Set<Element>> restricted;
    private final SortedMap<String, Set<Element>> balanced;

    private FlowNetwork(
            SortedMap<String, ProcessStream> streams,
            SortedMap<String, Map<Element, MeasuredFraction>> materials,
            Collection<Correlation> correlations,
            Map<String, Set<Element>> restricted) {
        this.restricted = ImmutableSortedMap.copyOf(restricted);
        this.streams = ImmutableSortedMap.copyOf(streams);
        this.materials = ImmutableSortedMap.copyOf(materials);
        this.correlations = List.copyOf(correlations);
        SortedMap<String, Set<Element>> elements = new TreeMap<>();
        SortedMap<String, Set<String>> passing = new TreeMap<>();
        for (ProcessStream stream : streams.values()) {
            for (String node : stream.ends().keySet()) {
                passing.computeIfAbsent(node, key -> new TreeSet<>()).add(stream.material());
                elements.computeIfAbsent(node, key -> EnumSet.noneOf(Element.class))
                        .addAll(stated(stream.material()));
            }
        }
        elements.forEach((node, balancedHere) -> {
            if (passing.getOrDefault(node, Set.of()).size() == 1) {
                balancedHere.clear();
            } else if (restricted.containsKey(node)) {
                balancedHere.retainAll(restricted.get(node));
            }
        });
        balanced = Collections.unmodifiableSortedMap(elements);
    }

    private Set<Element> stated(String material) {
        Set<Element> stated = EnumSet.noneOf(Element.class);
        contents(material).forEach((element, content) -> {
            if (!isNone(content)) {
                stated.add(element);
            }
        });
        return stated;
    }

    /** Whether a content says that there is none of an element: it is zero, without uncertainty. */
    public static boolean isNone(MeasuredFraction content) {
        return content.value().isZero() && content.standardUncertainty().isZero();
    }

    /** Starts a builder without streams. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this network. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        streams.values().forEach(builder::add);
        correlations.forEach(each -> builder.correlate(each.first(), each.second(), each.coefficient()));
        restricted.forEach(builder::balanceOnly);
        return builder;
    }

    /** The streams, by id. */
    public Collection<ProcessStream> streams() {
        return streams.values();
    }

    /** The nodes, in order. */
    public SortedSet<String> nodes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(balanced.keySet()));
    }

    /** The elements that are balanced at a node, in the order of atomic numbers; none at a node that is not in the network. */
    public Set<Element> elements(String node) {
        return Collections.unmodifiableSet(balanced.getOrDefault(node, EnumSet.noneOf(Element.class)));
    }

    /** The contents measured in a material; none of a material that is not in the network. */
    public Map<Element, MeasuredFraction> contents(String material) {
        return materials.getOrDefault(material, Map.of());
    }

    /** The correlations of measured values, in the order of the first variable, then of the second. */
    public List<Correlation> correlations() {
        return correlations;
    }

    /** Gathers the parts of a {@link FlowNetwork}, in any order. Not thread-safe. */
    public static final class Builder {
        private final List<ProcessStream> streams = new ArrayList<>();
        private final List<Correlation> correlations = new ArrayList<>();
        private final SortedMap<String, Set<Element>> restricted = new TreeMap<>();

        private Builder() {}

        /** Adds streams. */
        public Builder add(ProcessStream... added) {
            streams.addAll(List.of(added));
            return this;
        }

        /** Adds a stream. */
        public Builder add(ProcessStream.Builder stream) {
            return add(stream.build());
        }

        /** Restricts the balances of a node to all mass and some elements. */
        public Builder balanceOnly(String node, Collection<Element> elements) {
            Set<Element> only = EnumSet.noneOf(Element.class);
            only.addAll(elements);
            restricted.put(node, Collections.unmodifiableSet(only));
            return this;
        }

        /** Adds the correlation of two measured values, from -1 to 1; the covariance of all must be positive semidefinite. */
        public Builder correlate(Variable first, Variable second, BigDecimal coefficient) {
            correlations.add(Correlation.of(first, second, coefficient));
            return this;
        }

        /**
         * The network.
         *
         * @throws IllegalArgumentException if there is no stream, a stream is added twice, two streams state different contents of one
         *     material, or a correlation is of what is not measured, stated twice, or impossible beside
         *     the others
         */
        public FlowNetwork build() {
            if (streams.isEmpty()) {
                throw new IllegalArgumentException("a network must have a stream");
            }
            SortedMap<String, ProcessStream> byId = new TreeMap<>();
            SortedMap<String, Map<Element, MeasuredFraction>> materials = new TreeMap<>();
            for (ProcessStream stream : streams) {
                if (byId.put(stream.id(), stream) != null) {
                    throw new IllegalArgumentException("stream " + stream.id() + " is added twice");
                }
                Map<Element, MeasuredFraction> known =
                        materials.computeIfAbsent(stream.material(), key -> new EnumMap<>(Element.class));
                stream.contents().forEach((element, content) -> {
                    MeasuredFraction other = known.put(element, content);
                    if (other != null && !other.equals(content)) {
                        throw new IllegalArgumentException(
                                element.symbol() + " in " + stream.material() + " is stated twice: " + stream.id());
                    }
                });
            }
            SortedMap<String, Correlation> unique = new TreeMap<>();
            for (Correlation correlation : correlations) {
                for (Variable variable : List.of(correlation.first(), correlation.second())) {
                    if (!isMeasured(variable, byId, materials)) {
                        throw new IllegalArgumentException("a correlation needs two measured values: " + variable);
                    }
                }
                if (unique.put(correlation.first() + "\n" + correlation.second(), correlation) != null) {
                    throw new IllegalArgumentException("correlation stated twice: " + correlation);
                }
            }
            List<Correlation> sorted = unique.values().stream().sorted().toList();
            if (!isPossible(sorted)) {
                throw new IllegalArgumentException("no errors can have these correlations: " + sorted);
            }
            return new FlowNetwork(byId, materials, sorted, restricted);
        }

        /** Whether errors can have correlations: their matrix is positive semidefinite. */
        private static boolean isPossible(List<Correlation> correlations) {
            TreeSet<Variable> variables = new TreeSet<>();
            correlations.forEach(each -> variables.addAll(List.of(each.first(), each.second())));
            List<Variable> places = List.copyOf(variables);
            int[] first = correlations.stream()
                    .mapToInt(each -> Collections.binarySearch(places, each.first()))
                    .toArray();
            int[] second = correlations.stream()
                    .mapToInt(each -> Collections.binarySearch(places, each.second()))
                    .toArray();
            double[] coefficients = correlations.stream()
                    .mapToDouble(each -> each.coefficient().doubleValue())
                    .toArray();
            double[] one = places.stream().mapToDouble(each -> 1).toArray();
            return Covariance.of(one, first, second, coefficients).isPossible();
        }

        private static boolean isMeasured(
                Variable variable,
                SortedMap<String, ProcessStream> streams,
                SortedMap<String, Map<Element, MeasuredFraction>> materials) {
            requireNonNull(variable, "variable");
            return variable.element()
                    .map(element ->
                            materials.getOrDefault(variable.of(), Map.of()).containsKey(element))
                    .orElseGet(() -> streams.containsKey(variable.of())
                            && streams.get(variable.of()).mass().isPresent());
        }
    }
}
