package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.RoundingTolerance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The assessment whether a certificate substantiates a claim about a batch.
 *
 * <p>It does if the batch is in its scope, if it was in force when the batch was made and on the day of the claim, if it assessed the batch, or the facility that made it, against the claim's criterion and topic, found it
 * met, and was valid when the batch was made. If it states values, those claimed are roundings of them, on the same metrics and in the
 * same units. An assessment of the batch itself, such as its analysis, may come later.
 *
 * @param claim the claim
 * @param batch the batch that the claim is about
 * @param certificate the certificate
 * @param stage the kind of process that made the batch, if it is known
 */
public record ClaimCoverage(Claim claim, Batch batch, Certificate certificate, Optional<ProcessKind> stage) {
    /** @throws IllegalArgumentException if the claim is about another batch */
    public ClaimCoverage {
        requireNonNull(stage, "stage");
        requireNonNull(certificate, "certificate");
        if (!claim.batch().equals(batch.id())) {
            throw new IllegalArgumentException(claim.id() + " is about " + claim.batch() + ", not " + batch.id());
        }
    }

    /**
     * The assessment of a batch made by an unknown process.
     *
     * @throws IllegalArgumentException if the claim is about another batch
     */
    public ClaimCoverage(Claim claim, Batch batch, Certificate certificate) {
        this(claim, batch, certificate, Optional.empty());
    }

    /** The same assessment of a batch that a process of a kind made. */
    public ClaimCoverage madeBy(ProcessKind kind) {
        return new ClaimCoverage(claim, batch, certificate, Optional.of(kind));
    }

    /** Why the certificate does not substantiate the claim; empty if it does. */
    public Optional<Finding> obstacle() {
        List<Assessment> ofSubject = ofSubject();
        if (ofSubject.isEmpty()) {
            return found(ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH);
        }
        if (ofCriterion().isEmpty()) {
            return found(ConformityFinding.CERTIFICATE_CRITERION_MISMATCH);
        }
        List<Assessment> ofCriterion = assessments();
        if (ofCriterion.isEmpty()) {
            return found(ConformityFinding.CERTIFICATE_NOT_ASSESSED);
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
        return outOfScope().or(this::outOfForce).or(this::unstated);
    }

    /** What is not as it should be, beside an obstacle: surveillance that is overdue on the day of the claim. */
    public Optional<Finding> warning() {
        return certificate
                .life()
                .surveillanceDue(certificate.validFrom(), claim.date())
                .filter(due -> due.isBefore(claim.date()))
                .map(due -> found(
                        ConformityFinding.CERTIFICATE_SURVEILLANCE_OVERDUE,
                        Map.of("due", due.toString(), "day", claim.date().toString())));
    }

    private Optional<Finding> outOfScope() {
        CertificateScope scope = certificate.scope();
        if (!CertificateScope.admits(scope.facilities(), batch.facility())) {
            return outside(scope.facilities(), batch.facility().value());
        }
        if (!CertificateScope.admits(scope.batches(), batch.id())) {
            return outside(scope.batches(), batch.id().value());
        }
        if (!CertificateScope.admits(scope.materials(), batch.form())) {
            return outside(scope.materials(), batch.form().name());
        }
        if (!scope.stages().isEmpty() && stage.isEmpty()) {
            return Optional.of(found(
                    ConformityFinding.CERTIFICATE_SCOPE_UNKNOWN,
                    Map.of(
                            "scope",
                            scope.stages().toString(),
                            "batch",
                            batch.id().value())));
        }
        return stage.filter(kind -> !CertificateScope.admits(scope.stages(), kind))
                .flatMap(kind -> outside(scope.stages(), kind.name()));
    }

    private Optional<Finding> outside(Set<?> scope, String other) {
        return Optional.of(
                found(ConformityFinding.CERTIFICATE_OUT_OF_SCOPE, Map.of("scope", scope.toString(), "found", other)));
    }

    /** Both days count: a claim of a later day does not make good what was made while the certificate was out of force. */
    private Optional<Finding> outOfForce() {
        LocalDate made = LocalDate.ofInstant(batch.producedAt(), ZoneOffset.UTC);
        return outOfForce(made, "production").or(() -> outOfForce(claim.date(), "the claim"));
    }

    private Optional<Finding> outOfForce(LocalDate day, String what) {
        return switch (certificate.life().on(day)) {
            case IN_FORCE -> Optional.empty();
            case SUSPENDED ->
                Optional.of(
                        found(ConformityFinding.CERTIFICATE_SUSPENDED, Map.of("day", day.toString(), "what", what)));
            case WITHDRAWN ->
                Optional.of(
                        found(ConformityFinding.CERTIFICATE_WITHDRAWN, Map.of("day", day.toString(), "what", what)));
        };
    }

    private Finding found(ConformityFinding code, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("certificate", certificate.id().value());
        return Finding.of(code, Location.of(claim.id().value()), all);
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

    /** The assessments of the batch or its facility against the claim's criterion and topic, as far as they have a result. */
    public List<Assessment> assessments() {
        return ofCriterion().stream()
                .filter(assessment -> assessment.outcome() != AssessmentOutcome.NOT_ASSESSED)
                .toList();
    }

    private List<Assessment> ofCriterion() {
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
