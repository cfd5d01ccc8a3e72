package io.didymium.core.responsibility.sourcing;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.origin.Share;
import io.didymium.core.party.CountryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule that excludes magnets of which a stage was in one of some countries.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source its reference
 * @param basis what was read of the source, and what is general knowledge
 * @param countries the excluded countries
 * @param bans from when which stages count, in the order of their days
 * @param elements the elements whose way counts
 * @param recyclers the country in which magnets all of whose rare earths are recycled may be milled and sintered whatever came before, if
 *     there is one
 */
public record ExclusionPack(
        String id,
        String version,
        String source,
        String basis,
        SortedSet<CountryCode> countries,
        List<StageBan> bans,
        Set<Element> elements,
        Optional<CountryCode> recyclers) {
    /** @throws IllegalArgumentException if a text is blank, or there is no country, ban or element */
    public ExclusionPack {
        Text.require(id, "id of a rule pack");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        Text.require(basis, "basis of " + id);
        countries = ImmutableSortedSet.copyOfSorted(countries);
        bans = bans.stream().sorted(Comparator.comparing(StageBan::from)).toList();
        if (countries.isEmpty() || bans.isEmpty() || elements.isEmpty()) {
            throw new IllegalArgumentException(id + " must exclude a country, a stage and an element");
        }
        elements = Sets.immutableEnumSet(elements);
    }

    /** The stages that count on a day. */
    public Set<SourcingStage> stages(LocalDate day) {
        Set<SourcingStage> stages = EnumSet.noneOf(SourcingStage.class);
        bans.stream().filter(ban -> !ban.from().isAfter(day)).forEach(ban -> stages.addAll(ban.stages()));
        return Sets.immutableEnumSet(stages);
    }

    /** The result for a batch on a day. */
    public Result of(StageOrigins origins, LocalDate day) {
        Set<SourcingStage> stages = stages(day);
        if (stages.isEmpty()) {
            return new Result(State.NOT_YET, List.of(), Map.of());
        }
        List<Exclusion> exclusions = new ArrayList<>();
        Map<SourcingStage, Share> unknown = new EnumMap<>(SourcingStage.class);
        boolean concerned = false;
        for (Map.Entry<Element, Map<SourcingStage, StageOrigin>> of :
                origins.elements().entrySet()) {
            if (!elements.contains(of.getKey())) {
                continue;
            }
            concerned = true;
            of.getValue().forEach((stage, where) -> {
                if (stage == SourcingStage.OTHER) {
                    // Whoever calls a process no stage may call a stage so.
                    where.in(countries).values().forEach(share -> unknown.merge(stage, share, ExclusionPack::larger));
                } else if (stages.contains(stage)) {
                    where.in(countries)
                            .forEach((country, share) ->
                                    exclusions.add(new Exclusion(of.getKey(), stage, country, share)));
                    if (!where.unknown().isZero()) {
                        unknown.merge(stage, where.unknown(), ExclusionPack::larger);
                    }
                }
            });
        }
        if (!concerned) {
            return new Result(State.NOT_CONCERNED, List.of(), Map.of());
        }
        if (isRecycledThere(origins)) {
            return new Result(State.RECYCLED, exclusions, unknown);
        }
        State state = !exclusions.isEmpty() ? State.EXCLUDED : unknown.isEmpty() ? State.ELIGIBLE : State.UNKNOWN;
        return new Result(state, exclusions, unknown);
    }

    private static Share larger(Share a, Share b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private boolean isRecycledThere(StageOrigins origins) {
        return recyclers.isPresent()
                && origins.recycled().entrySet().stream()
                        .filter(one -> elements.contains(one.getKey()))
                        .allMatch(one -> one.getValue().equals(Share.ONE))
                && origins.elements().entrySet().stream()
                        .filter(one -> elements.contains(one.getKey()))
                        .map(one -> one.getValue().get(SourcingStage.PRODUCTION))
                        .allMatch(where -> where != null
                                && where.unknown().isZero()
                                && where.countries().keySet().equals(Set.of(recyclers.get())));
    }

    /**
     * A stage of an element in an excluded country.
     *
     * @param element the element
     * @param stage the stage
     * @param country the country
     * @param share the share of the element that passed it there
     */
    public record Exclusion(Element element, SourcingStage stage, CountryCode country, Share share) {}

    /**
     * The result of a rule.
     *
     * @param state the result
     * @param exclusions what was in excluded countries, by element and stage
     * @param unknown the largest share of an element of which a stage is not known
     */
    public record Result(State state, List<Exclusion> exclusions, Map<SourcingStage, Share> unknown) {
        /** Copies the lists. */
        public Result {
            exclusions = List.copyOf(exclusions);
            unknown = Maps.immutableEnumMap(unknown);
        }
    }

    /** Whether a magnet may be bought under the rule. */
    public enum State {
        /** Every stage that counts was elsewhere, as far as sites and declarations say. */
        ELIGIBLE,
        /** A stage that counts was in an excluded country. */
        EXCLUDED,
        /** Of some part it is not known where a stage that counts was. */
        UNKNOWN,
        /** Its rare earths are recycled, and it was milled and sintered where the rule allows that. */
        RECYCLED,
        /** No stage counts yet on the day. */
        NOT_YET,
        /** It has no element that the rule is about. */
        NOT_CONCERNED
    }

    /** Starts a builder. */
    public static Builder builder(String id, String version, String source) {
        return new Builder(id, version, source);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, version, source)
                .basis(basis)
                .countries(countries)
                .bans(bans)
                .elements(elements)
                .recyclers(recyclers.orElse(null));
    }

    /** Gathers the parts of an {@link ExclusionPack}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private String basis = "not stated";
        private SortedSet<CountryCode> countries = ImmutableSortedSet.of();
        private List<StageBan> bans = List.of();
        private Set<Element> elements = Set.of();
        private @Nullable CountryCode recyclers;

        private Builder(String id, String version, String source) {
            this.id = id;
            this.version = version;
            this.source = source;
        }

        public Builder basis(String basis) {
            this.basis = basis;
            return this;
        }

        public Builder countries(Set<CountryCode> countries) {
            this.countries = ImmutableSortedSet.copyOf(countries);
            return this;
        }

        public Builder bans(List<StageBan> bans) {
            this.bans = bans;
            return this;
        }

        public Builder elements(Set<Element> elements) {
            this.elements = elements;
            return this;
        }

        public Builder recyclers(@Nullable CountryCode recyclers) {
            this.recyclers = recyclers;
            return this;
        }

        /** The value, checked. */
        public ExclusionPack build() {
            return new ExclusionPack(
                    id, version, source, basis, countries, bans, elements, Optional.ofNullable(recyclers));
        }
    }
}
