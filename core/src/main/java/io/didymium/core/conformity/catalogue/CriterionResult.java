package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.id.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What assessments give of one criterion.
 *
 * @param criterion the criterion
 * @param assessment the assessment that counts: the latest, of several of one day the one that found least; empty if there is none
 * @param missingEvidence the kinds of evidence that the criterion requires and the assessment does not name
 * @param thresholds what the values and scores of the assessment are against the thresholds
 */
public record CriterionResult(
        Concept criterion,
        Optional<Assessment> assessment,
        List<Concept> missingEvidence,
        List<ThresholdResult> thresholds) {
    /**
     * One threshold and what the assessment states of it.
     *
     * @param threshold the threshold
     * @param stated the value that the assessment states on the metric, if it does
     * @param met whether it meets the threshold; empty if no value is stated, or the direction of the metric is not known
     */
    public record ThresholdResult(Threshold threshold, Optional<Performance> stated, Optional<Boolean> met) {
        static ThresholdResult of(Threshold threshold, Assessment assessment) {
            Optional<Performance> stated = assessment.performances().stream()
                    .filter(value ->
                            value.metric().iri().equals(threshold.metric().iri()))
                    .findFirst();
            Optional<Boolean> value = threshold
                    .value()
                    .flatMap(limit -> stated.flatMap(found -> KnownMetric.isMet(limit, found.value(), found.unit())));
            Optional<Boolean> score =
                    threshold.score().flatMap(needed -> assessment.score().flatMap(found -> isReached(needed, found)));
            boolean open = (threshold.value().isPresent() && value.isEmpty())
                    || (threshold.score().isPresent() && score.isEmpty());
            boolean missed = value.filter(met -> !met).isPresent()
                    || score.filter(met -> !met).isPresent();
            return new ThresholdResult(
                    threshold, stated, missed ? Optional.of(false) : open ? Optional.empty() : Optional.of(true));
        }

        private static Optional<Boolean> isReached(Score needed, Score found) {
            if (needed.code().equals(found.code())) {
                return Optional.of(true);
            }
            return needed.rank().flatMap(most -> found.rank().map(rank -> rank <= most));
        }
    }

    /** Copies the lists. */
    public CriterionResult {
        requireNonNull(criterion, "criterion");
        requireNonNull(assessment, "assessment");
        missingEvidence = List.copyOf(missingEvidence);
        thresholds = List.copyOf(thresholds);
    }

    /** What one assessment gives of a criterion of a catalogue. */
    public static CriterionResult of(Criterion criterion, Assessment assessment) {
        List<Concept> missing = new ArrayList<>(criterion.requiredEvidence());
        missing.removeIf(kind -> assessment.evidence().stream()
                .map(DocumentLink::kind)
                .flatMap(Optional::stream)
                .anyMatch(kind.iri()::equals));
        return new CriterionResult(
                criterion.concept(),
                Optional.of(assessment),
                missing,
                criterion.thresholds().stream()
                        .map(threshold -> ThresholdResult.of(threshold, assessment))
                        .toList());
    }

    /** What was found; not assessed if there is no assessment. */
    public AssessmentOutcome outcome() {
        return assessment.map(Assessment::outcome).orElse(AssessmentOutcome.NOT_ASSESSED);
    }

    /** Whether the assessment states that the criterion is met, and its own values do not contradict it. */
    public boolean isMet() {
        return outcome() == AssessmentOutcome.MET
                && thresholds.stream()
                        .noneMatch(result -> result.met().filter(met -> !met).isPresent());
    }
}
