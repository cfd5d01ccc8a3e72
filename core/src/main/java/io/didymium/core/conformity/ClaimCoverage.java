package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.quantity.RoundingTolerance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The assessment whether a certificate substantiates a claim about a batch.
 *
 * <p>It does if it assessed the batch, or the facility that made it, against the claim's criterion and topic, found it
 * met, and was valid when the batch was made. If it states values, those claimed are roundings of them, on the same metrics and in the
 * same units. An assessment of the batch itself, such as its analysis, may come later.
 *
 * @param claim the claim
 * @param batch the batch that the claim is about
 * @param certificate the certificate
 */
public record ClaimCoverage(Claim claim, Batch batch, Certificate certificate) {
    /** @throws IllegalArgumentException if the claim is about another batch */
    public ClaimCoverage {
        requireNonNull(certificate, "certificate");
        if (!claim.batch().equals(batch.id())) {
            throw new IllegalArgumentException(claim.id() + " is about " + claim.batch() + ", not " + batch.id());
        }
    }

    /** Why the certificate does not substantiate the claim; empty if it does. */
    public Optional<Finding> obstacle() {
        List<Assessment> ofSubject = ofSubject();
        if (ofSubject.isEmpty()) {
            return found(ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH);
        }
        List<Assessment> ofCriterion = assessments();
        if (ofCriterion.isEmpty()) {
            return found(ConformityFinding.CERTIFICATE_CRITERION_MISMATCH);
        }
        if (!ofCriterion.stream().allMatch(Assessment::conformant)) {
            return found(ConformityFinding.CERTIFICATE_NOT_CONFORMANT);
        }
        boolean ofBatch =
                ofCriterion.stream().anyMatch(assessment -> assessment.subject().equals(batch.id()));
        if (!ofBatch && certificate.validFrom().isAfter(batch.producedAt())) {
            return found(ConformityFinding.CERTIFICATE_AFTER_BATCH);
        }
        if (certificate.isEndedBefore(batch.producedAt())) {
            return found(ConformityFinding.CERTIFICATE_EXPIRED);
        }
        return unstated();
    }

    /** Whether the assessments against the claim's criterion state values, so that those of the claim can be compared. */
    public boolean statesPerformances() {
        return assessments().stream()
                .anyMatch(assessment -> !assessment.performances().isEmpty());
    }

    /** The first claimed value that is no rounding of one that the certificate states on the same metric and in the same unit. */
    private Optional<Finding> unstated() {
        if (!statesPerformances()) {
            return Optional.empty();
        }
        return claim.performances().stream()
                .filter(claimed -> assessments().stream()
                        .flatMap(assessment -> assessment.performances().stream())
                        .noneMatch(found -> isSame(claimed, found)))
                .findFirst()
                .map(claimed -> Finding.of(
                        ConformityFinding.CERTIFICATE_VALUE_MISMATCH,
                        Location.of(claim.id().value()),
                        Map.of(
                                "certificate", certificate.id().value(),
                                "metric", claimed.metric().iri(),
                                "value", claimed.value().toPlainString(),
                                "unit", claimed.unit())));
    }

    private static boolean isSame(Performance claimed, Performance found) {
        return claimed.metric().iri().equals(found.metric().iri())
                && claimed.unit().equals(found.unit())
                && claimed.value().subtract(found.value()).abs().compareTo(RoundingTolerance.ofValue(claimed.value()))
                        <= 0;
    }

    /** The assessments of the batch or its facility against the claim's criterion and topic. */
    public List<Assessment> assessments() {
        return ofSubject().stream()
                .filter(assessment ->
                        assessment.criterion().iri().equals(claim.criterion().iri())
                                && assessment.topic().iri().equals(claim.topic().iri()))
                .toList();
    }

    private List<Assessment> ofSubject() {
        return certificate.assessments().stream()
                .filter(assessment -> assessment.subject().equals(batch.id())
                        || assessment.subject().equals(batch.facility()))
                .toList();
    }

    private Optional<Finding> found(ConformityFinding code) {
        return Optional.of(Finding.of(
                code,
                Location.of(claim.id().value()),
                Map.of(
                        "certificate", certificate.id().value(),
                        "batch", batch.id().value(),
                        "facility", batch.facility().value(),
                        "criterion", claim.criterion().iri(),
                        "topic", claim.topic().iri(),
                        "validFrom", certificate.validFrom().toString(),
                        "validUntil", certificate.endText(),
                        "producedAt", batch.producedAt().toString())));
    }
}
