package io.didymium.core.responsibility.sourcing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.origin.Share;
import io.didymium.core.party.CountryCode;
import io.didymium.core.regulation.ApplicationDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * One version of a limit for the share of an element that passes a stage in one country.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source its reference
 * @param basis what was read of the source, and what is general knowledge
 * @param applicationDate the date from which it applies
 * @param percent the limit in per cent, from 1 to 100
 * @param home the countries that do not count
 * @param stages the stages that count
 * @param elements the elements it is about
 */
public record ConcentrationPack(
        String id,
        String version,
        String source,
        String basis,
        ApplicationDate applicationDate,
        int percent,
        SortedSet<CountryCode> home,
        Set<SourcingStage> stages,
        Set<Element> elements) {
    /** @throws IllegalArgumentException if a text is blank, the limit is out of range, or nothing counts */
    public ConcentrationPack {
        Text.require(id, "id of a rule pack");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        Text.require(basis, "basis of " + id);
        requireNonNull(applicationDate, "applicationDate");
        home = ImmutableSortedSet.copyOfSorted(home);
        if (percent < 1 || percent > 100 || stages.isEmpty() || elements.isEmpty()) {
            throw new IllegalArgumentException(
                    id + " must have a limit from 1 to 100, a stage and an element: " + percent);
        }
        stages = Sets.immutableEnumSet(stages);
        elements = Sets.immutableEnumSet(elements);
    }

    /** Where one country has more than the limit, by element and stage. */
    public List<ExclusionPack.Exclusion> exceeded(StageOrigins origins) {
        List<ExclusionPack.Exclusion> exceeded = new ArrayList<>();
        for (Map.Entry<Element, Map<SourcingStage, StageOrigin>> of :
                origins.elements().entrySet()) {
            if (elements.contains(of.getKey())) {
                of.getValue().forEach((stage, where) -> {
                    if (stages.contains(stage)) {
                        where.countries().forEach((country, share) -> {
                            if (!home.contains(country) && exceeds(share)) {
                                exceeded.add(new ExclusionPack.Exclusion(of.getKey(), stage, country, share));
                            }
                        });
                    }
                });
            }
        }
        return exceeded;
    }

    private boolean exceeds(Share share) {
        return share.compareTo(Share.of(BigDecimal.valueOf(percent, 2))) > 0;
    }

    /** Starts a builder. */
    public static Builder builder(String id, String version, String source) {
        return new Builder(id, version, source);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, version, source)
                .basis(basis)
                .applicationDate(applicationDate)
                .percent(percent)
                .home(home)
                .stages(stages)
                .elements(elements);
    }

    /** Gathers the parts of a {@link ConcentrationPack}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private String basis = "not stated";
        private ApplicationDate applicationDate = ApplicationDate.VOLUNTARY;
        private int percent;
        private SortedSet<CountryCode> home = ImmutableSortedSet.of();
        private Set<SourcingStage> stages = Set.of();
        private Set<Element> elements = Set.of();

        private Builder(String id, String version, String source) {
            this.id = id;
            this.version = version;
            this.source = source;
        }

        public Builder basis(String basis) {
            this.basis = basis;
            return this;
        }

        public Builder applicationDate(ApplicationDate applicationDate) {
            this.applicationDate = applicationDate;
            return this;
        }

        public Builder percent(int percent) {
            this.percent = percent;
            return this;
        }

        public Builder home(Set<CountryCode> home) {
            this.home = ImmutableSortedSet.copyOf(home);
            return this;
        }

        public Builder stages(Set<SourcingStage> stages) {
            this.stages = stages;
            return this;
        }

        public Builder elements(Set<Element> elements) {
            this.elements = elements;
            return this;
        }

        /** The value, checked. */
        public ConcentrationPack build() {
            return new ConcentrationPack(id, version, source, basis, applicationDate, percent, home, stages, elements);
        }
    }
}
