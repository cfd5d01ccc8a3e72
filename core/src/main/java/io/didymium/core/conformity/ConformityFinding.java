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
            "Ask for the certificate that was valid when the batch was made.");

    private final Explanation explanation;

    ConformityFinding(String template, String remedy) {
        explanation = new Explanation(Severity.FAIL, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
