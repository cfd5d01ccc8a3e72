package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One version of a regulation or standard on recycled content.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source its reference
 * @param scope the products it covers
 * @param applicationDate the date from which it applies
 * @param elements the elements it covers
 * @param counted the source classes that count as recycled
 * @param minimumPercents the minimum share of an element in per cent, by the day from which it is required
 */
public record RulePack(
        String id,
        String version,
        String source,
        Scope scope,
        ApplicationDate applicationDate,
        Set<Element> elements,
        Set<SourceClass> counted,
        SortedMap<LocalDate, Map<Element, Integer>> minimumPercents) {
    /** @throws IllegalArgumentException if a text is blank, there is no element, or no class counts */
    public RulePack {
        Text.require(id, "id of a rule pack");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        requireNonNull(scope, "scope");
        requireNonNull(applicationDate, "applicationDate");
        if (elements.isEmpty() || counted.isEmpty()) {
            throw new IllegalArgumentException(id + " must cover an element and count a class");
        }
        elements = Sets.immutableEnumSet(elements);
        counted = Sets.immutableEnumSet(counted);
        minimumPercents = ImmutableSortedMap.copyOf(Maps.transformValues(minimumPercents, Maps::immutableEnumMap));
    }

    /** The minimum shares in per cent that apply on a day; none before the first. */
    public Map<Element, Integer> minimumPercents(LocalDate day) {
        SortedMap<LocalDate, Map<Element, Integer>> begun = minimumPercents.headMap(day.plusDays(1));
        return begun.isEmpty() ? Map.of() : begun.getOrDefault(begun.lastKey(), Map.of());
    }

    /** The name and the version. */
    @Override
    public String toString() {
        return id + " " + version;
    }

    /** Starts a builder of a rule on all products without a date or least shares. */
    public static Builder builder(String id, String version, String source) {
        return new Builder(id, version, source);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, version, source)
                .scope(scope)
                .applicationDate(applicationDate)
                .elements(elements)
                .counted(counted)
                .minimumPercents(minimumPercents);
    }

    /** Gathers the parts of a {@link RulePack}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private Scope scope = Scope.ALL;
        private ApplicationDate applicationDate = ApplicationDate.ALWAYS;
        private Set<Element> elements = Set.of();
        private Set<SourceClass> counted = Set.of();
        private SortedMap<LocalDate, Map<Element, Integer>> minimumPercents = new TreeMap<>();

        private Builder(String id, String version, String source) {
            this.id = id;
            this.version = version;
            this.source = source;
        }

        public Builder scope(Scope scope) {
            this.scope = scope;
            return this;
        }

        public Builder applicationDate(ApplicationDate applicationDate) {
            this.applicationDate = applicationDate;
            return this;
        }

        public Builder elements(Set<Element> elements) {
            this.elements = elements;
            return this;
        }

        public Builder counted(Set<SourceClass> counted) {
            this.counted = counted;
            return this;
        }

        public Builder minimumPercents(SortedMap<LocalDate, Map<Element, Integer>> minimumPercents) {
            this.minimumPercents = minimumPercents;
            return this;
        }

        /** The value, checked. */
        public RulePack build() {
            return new RulePack(id, version, source, scope, applicationDate, elements, counted, minimumPercents);
        }
    }
}
