package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
