package io.didymium.core.conformity;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong between a claim and the certificate that is said to bear it out. */
public enum StandardFinding implements FindingCode {
    /** The certificate assessed neither the batch nor the facility that made it. */
    CERTIFICATE_OTHER_SUBJECT(
            "certificate-other-subject",
            "certificate {certificate} assesses neither {batch} nor {facility}",
            "Ask the issuer for a certificate that names the batch or its facility."),
    /** The certificate assessed the subject against another criterion or topic. */
    CERTIFICATE_OTHER_CRITERION(
            "certificate-other-criterion",
            "certificate {certificate} does not assess criterion {criterion} on topic {topic}",
            "Ask the issuer which certificate bears out this claim."),
    /** The certificate says that the criterion is not met. */
    CERTIFICATE_NOT_CONFORMANT(
            "certificate-not-conformant",
            "certificate {certificate} found that criterion {criterion} is not met",
            "Treat the claim as untrue."),
    /** The certificate began after the batch was made. */
    CERTIFICATE_AFTER_BATCH(
            "certificate-after-batch",
            "certificate {certificate} holds from {validFrom}, but {batch} was made at {producedAt}",
            "Ask for the certificate that held when the batch was made."),
    /** The certificate had ended when the batch was made. */
    CERTIFICATE_EXPIRED(
            "certificate-expired",
            "certificate {certificate} held until {validUntil}, but {batch} was made at {producedAt}",
            "Ask for the certificate that held when the batch was made.");

    private final String id;
    private final String template;
    private final String remedy;

    StandardFinding(String id, String template, String remedy) {
        this.id = id;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.FAIL;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
