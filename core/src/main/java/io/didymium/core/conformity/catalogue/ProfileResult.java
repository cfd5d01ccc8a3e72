package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What assessments of one subject give under a profile: one result for each criterion, and the level that its rule gives.
 *
 * @param subject the batch, facility or party
 * @param profile the profile
 * @param results the results, in the order of the profile's criteria
 */
public record ProfileResult(Id subject, ConformityProfile profile, List<CriterionResult> results) {
    /** @throws IllegalArgumentException if the profile is for another type of subject */
    public ProfileResult {
        requireNonNull(profile, "profile");
        if (profile.subjectType().filter(type -> !type.includes(subject)).isPresent()) {
            throw new IllegalArgumentException(
                    profile.concept().iri() + " is for another type of subject than " + subject);
        }
        results = List.copyOf(results);
    }

    /**
     * What assessments give under a profile of a catalogue. Assessments of other subjects and criteria are left out.
     *
     * @throws IllegalArgumentException if the profile is for another type of subject
     */
    public static ProfileResult of(
            Id subject, ConformityProfile profile, CriteriaCatalogue catalogue, Collection<Assessment> assessments) {
        List<CriterionResult> results = new ArrayList<>();
        for (Concept concept : profile.criteria()) {
            Optional<Assessment> counts = assessments.stream()
                    .filter(assessment -> assessment.subject().equals(subject)
                            && assessment.criterion().iri().equals(concept.iri())
                            && assessment.outcome() != AssessmentOutcome.NOT_ASSESSED)
                    .max(Comparator.comparing(Assessment::date).thenComparing(Assessment::outcome));
            Optional<Criterion> known = catalogue.criterion(concept.iri());
            results.add(
                    counts.isPresent() && known.isPresent()
                            ? CriterionResult.of(known.get(), counts.get())
                            : new CriterionResult(
                                    concept,
                                    counts,
                                    known.map(Criterion::requiredEvidence).orElse(List.of()),
                                    List.of()));
        }
        return new ProfileResult(subject, profile, results);
    }

    /**
     * What certificates give under each profile of a catalogue, of each subject of which a criterion is assessed: by profile in the order of
     * the catalogue, then by subject. A certificate counts for the profile that it names, one that names none for every profile.
     */
    public static List<ProfileResult> all(CriteriaCatalogue catalogue, Collection<Certificate> certificates) {
        List<ProfileResult> results = new ArrayList<>();
        for (ConformityProfile profile : catalogue.profiles()) {
            List<Assessment> assessments = certificates.stream()
                    .filter(certificate -> certificate
                            .profile()
                            .filter(named ->
                                    !named.iri().equals(profile.concept().iri()))
                            .isEmpty())
                    .flatMap(certificate -> certificate.assessments().stream())
                    .toList();
            Set<String> criteria = profile.criteria().stream().map(Concept::iri).collect(Collectors.toSet());
            Set<Id> subjects = new TreeSet<>(Comparator.comparing(Id::value));
            assessments.stream()
                    .filter(one -> criteria.contains(one.criterion().iri()))
                    .map(Assessment::subject)
                    .filter(subject -> profile.subjectType()
                            .filter(type -> !type.includes(subject))
                            .isEmpty())
                    .forEach(subjects::add);
            subjects.forEach(subject -> results.add(of(subject, profile, catalogue, assessments)));
        }
        return results;
    }

    /** How many criteria have an outcome. */
    public int count(AssessmentOutcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** How many criteria are met, and their own values do not contradict it. */
    public int met() {
        return (int) results.stream().filter(CriterionResult::isMet).count();
    }

    /** The level that is reached whatever the criteria that were not assessed would give. */
    public Optional<OverallRule.Level> level() {
        return rule().reached(met(), missed(), results.size());
    }

    /** The level that could be reached if everything that was not assessed were met. */
    public Optional<OverallRule.Level> possibleLevel() {
        return rule().reached(met() + count(AssessmentOutcome.NOT_ASSESSED), missed(), results.size());
    }

    /** The rule of the profile; of a profile without one that everything is met. */
    public OverallRule rule() {
        return profile.overallRule().orElse(OverallRule.ALL_MET);
    }

    private int missed() {
        return (int) results.stream()
                .filter(result -> result.outcome() == AssessmentOutcome.NOT_MET
                        || (result.outcome() == AssessmentOutcome.MET && !result.isMet()))
                .count();
    }
}
