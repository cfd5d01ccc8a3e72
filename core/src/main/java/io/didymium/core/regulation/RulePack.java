package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of a regulation or standard on recycled content.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source its reference
 * @param basis what was read of the source, and what is general knowledge
 * @param scope the products it covers
 * @param applicationDate the date from which it applies
 * @param elements the elements it covers
 * @param counted the source classes that count as recycled
 * @param isExhaustive whether the share of every element that is present must be declared
 * @param minima the minimum shares, in the order of their days
 */
public record RulePack(
        String id,
        String version,
        String source,
        String basis,
        Scope scope,
        ApplicationDate applicationDate,
        Set<Element> elements,
        Set<SourceClass> counted,
        boolean isExhaustive,
        List<MinimumShare> minima) {
    /** @throws IllegalArgumentException if a text is blank, there is no element, or no class counts */
    public RulePack {
        Text.require(id, "id of a rule pack");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        Text.require(basis, "basis of " + id);
        requireNonNull(scope, "scope");
        requireNonNull(applicationDate, "applicationDate");
        if (elements.isEmpty() || counted.isEmpty()) {
            throw new IllegalArgumentException(id + " must cover an element and count a class");
        }
        elements = Sets.immutableEnumSet(elements);
        counted = Sets.immutableEnumSet(counted);
        minima =
                minima.stream().sorted(Comparator.comparing(MinimumShare::from)).toList();
    }

    /** The minimum shares in per cent that apply to a category of batteries on a day; none before the first. */
    public Map<Element, Integer> minimumPercents(LocalDate day, BatteryCategory category) {
        return minima.stream()
                .filter(minimum -> minimum.categories().contains(category)
                        && !minimum.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(MinimumShare::percents)
                .orElse(Map.of());
    }

    /** The name and the version. */
    @Override
    public String toString() {
        return id + " " + version;
    }

    /** Starts a builder of a voluntary rule on all products without minimum shares. */
    public static Builder builder(String id, String version, String source) {
        return new Builder(id, version, source);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, version, source)
                .basis(basis)
                .scope(scope)
                .applicationDate(applicationDate)
                .elements(elements)
                .counted(counted)
                .isExhaustive(isExhaustive)
                .minima(minima);
    }

    /** Gathers the parts of a {@link RulePack}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private String basis = "not stated";
        private Scope scope = Scope.ALL;
        private ApplicationDate applicationDate = ApplicationDate.VOLUNTARY;
        private Set<Element> elements = Set.of();
        private Set<SourceClass> counted = Set.of();
        private boolean isExhaustive;
        private List<MinimumShare> minima = List.of();

        private Builder(String id, String version, String source) {
            this.id = id;
            this.version = version;
            this.source = source;
        }

        public Builder basis(String basis) {
            this.basis = basis;
            return this;
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

        public Builder isExhaustive(boolean isExhaustive) {
            this.isExhaustive = isExhaustive;
            return this;
        }

        public Builder minima(List<MinimumShare> minima) {
            this.minima = minima;
            return this;
        }

        /** The value, checked. */
        public RulePack build() {
            return new RulePack(
                    id, version, source, basis, scope, applicationDate, elements, counted, isExhaustive, minima);
        }
    }
}
