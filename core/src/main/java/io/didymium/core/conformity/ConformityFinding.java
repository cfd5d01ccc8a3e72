package io.didymium.core.conformity;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Why a certificate does not substantiate a claim. */
public enum ConformityFinding implements FindingCode {
    /** The certificate assessed neither the batch nor the facility that made it. */
    CERTIFICATE_SUBJECT_MISMATCH(
            "certificate {certificate} assesses neither {batch} nor {facility}",
            "Ask the issuer for a certificate that names the batch or its facility."),
    /** The certificate assessed the subject against another criterion or topic. */
    CERTIFICATE_CRITERION_MISMATCH(
            "certificate {certificate} does not assess criterion {criterion} on topic {topic}",
            "Ask the issuer which certificate supports this claim."),
    /** The certificate names the criterion, but no result of an assessment. */
    CERTIFICATE_NOT_ASSESSED(
            Severity.UNDECIDED,
            "certificate {certificate} names criterion {criterion}, but not whether it is met",
            "Ask the certifier for the result of the assessment."),
    /** The certificate states that the criterion is not met. */
    CERTIFICATE_NOT_CONFORMANT(
            "certificate {certificate} states that criterion {criterion} is not met", "Treat the claim as untrue."),
    /** The certificate states values of the criterion, but not the one that is claimed. */
    CERTIFICATE_VALUE_MISMATCH(
            "certificate {certificate} does not state {value} {unit} on metric {metric}",
            "Ask the claimer for the value that was assessed."),
    /** The validity of the certificate began after the batch was made. */
    CERTIFICATE_AFTER_BATCH(
            "certificate {certificate} is valid from {validFrom}, but {batch} was made at {producedAt}",
            "Ask for the certificate that was valid when the batch was made."),
    /** The validity of the certificate had ended when the batch was made. */
    CERTIFICATE_EXPIRED(
            "certificate {certificate} was valid until {validUntil}, but {batch} was made at {producedAt}",
            "Ask for the certificate that was valid when the batch was made."),
    /** The certificate is about other sites, products, stages or materials. */
    CERTIFICATE_OUT_OF_SCOPE(
            "certificate {certificate} is about {scope}, not about {found}",
            "Ask for a certificate whose scope includes the batch."),
    /** The certificate is about some stages, and it is not known at which stage the batch was made. */
    CERTIFICATE_SCOPE_UNKNOWN(
            Severity.UNDECIDED,
            "certificate {certificate} is about {scope}, and it is not known by which process {batch} was made",
            "Ask for the event of the step that made the batch."),
    /** The certificate was suspended on the day that counts. */
    CERTIFICATE_SUSPENDED(
            "certificate {certificate} was suspended on {day}, the day of {what}", "Treat the claim as not certified."),
    /** The certificate had been withdrawn on the day that counts. */
    CERTIFICATE_WITHDRAWN(
            "certificate {certificate} had been withdrawn on {day}, the day of {what}",
            "Treat the claim as not certified."),
    /** The certifier should have looked again by the day of the claim. */
    CERTIFICATE_SURVEILLANCE_OVERDUE(
            Severity.WARN,
            "surveillance of certificate {certificate} was due by {due}, before the claim of {day}",
            "Ask the certifier whether it still confirms the certificate.");

    private final Explanation explanation;

    ConformityFinding(String template, String remedy) {
        this(Severity.FAIL, template, remedy);
    }

    ConformityFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
