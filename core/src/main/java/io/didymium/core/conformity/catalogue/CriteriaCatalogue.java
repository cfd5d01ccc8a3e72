package io.didymium.core.conformity.catalogue;

import io.didymium.core.id.Concept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Schemes, profiles and criteria that somebody relies on, each identifier once.
 *
 * @param schemes the schemes
 * @param profiles the profiles
 * @param criteria the criteria
 */
public record CriteriaCatalogue(
        List<ConformityScheme> schemes, List<ConformityProfile> profiles, List<Criterion> criteria) {
    /** Nothing. */
    public static final CriteriaCatalogue EMPTY = new CriteriaCatalogue(List.of(), List.of(), List.of());

    /** @throws IllegalArgumentException if an identifier is there twice */
    public CriteriaCatalogue {
        schemes = List.copyOf(schemes);
        profiles = List.copyOf(profiles);
        criteria = List.copyOf(criteria);
        Set<String> seen = new HashSet<>();
        for (Concept each : concepts(schemes, profiles, criteria)) {
            if (!seen.add(each.iri())) {
                throw new IllegalArgumentException("twice in a catalogue: " + each.iri());
            }
        }
    }

    private static List<Concept> concepts(
            List<ConformityScheme> schemes, List<ConformityProfile> profiles, List<Criterion> criteria) {
        List<Concept> concepts = new ArrayList<>();
        schemes.forEach(scheme -> concepts.add(scheme.concept()));
        profiles.forEach(profile -> concepts.add(profile.concept()));
        criteria.forEach(criterion -> concepts.add(criterion.concept()));
        return concepts;
    }

    /**
     * This catalogue and another.
     *
     * @throws IllegalArgumentException if both have an identifier
     */
    public CriteriaCatalogue with(CriteriaCatalogue other) {
        return new CriteriaCatalogue(
                joined(schemes, other.schemes), joined(profiles, other.profiles), joined(criteria, other.criteria));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return schemes.isEmpty() && profiles.isEmpty() && criteria.isEmpty();
    }

    /** The profile of an identifier. */
    public Optional<ConformityProfile> profile(String iri) {
        return find(profiles, profile -> profile.concept().iri(), iri);
    }

    /** The criterion of an identifier. */
    public Optional<Criterion> criterion(String iri) {
        return find(criteria, criterion -> criterion.concept().iri(), iri);
    }

    /** The scheme of an identifier. */
    public Optional<ConformityScheme> scheme(String iri) {
        return find(schemes, scheme -> scheme.concept().iri(), iri);
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> iri, String wanted) {
        return all.stream().filter(each -> iri.apply(each).equals(wanted)).findFirst();
    }
}
