package io.didymium.passport.report.trade;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of specifications and settlement rules that travel as signed documents. */
public enum AgreementFinding implements FindingCode {
    /** A claim names a specification that is not here. */
    SPECIFICATION_ABSENT(
            Severity.UNDECIDED,
            "{batch} is claimed to meet {specification}, and no document here is it",
            "Ask for the specification that the claim names."),
    /** A document of a specification does not count. */
    SPECIFICATION_REFUSED(
            Severity.UNDECIDED,
            "{batch} is claimed to meet {specification}, but the document does not count: {reason}",
            "Ask whoever demands the material for a signed specification and its DID document."),
    /** Nobody vouches for the signer of a specification. */
    SPECIFICATION_ISSUER_UNPINNED(
            Severity.UNDECIDED,
            "{batch} is claimed to meet {specification}, signed as {issuer}, for whose key nobody trusted vouches",
            "Ask for an identity anchor of the signer, or add it to the trust list."),
    /** A claim refers to a specification before or after its time. */
    SPECIFICATION_NOT_IN_FORCE(
            Severity.UNDECIDED,
            "{batch} is claimed on {claimed} to meet {specification}, which is in force from {from} until {until}",
            "Ask whether the parties agreed on it for this delivery."),
    /** The claimer set the limits that it claims to meet. */
    SPECIFICATION_OF_CLAIMER(
            Severity.WARN,
            "{batch} is claimed to meet {specification}, which {issuer} signed, of the claimer's own group",
            "Read it as the maker's data sheet; it is no demand of a buyer."),
    /** Documents of settlement rules do not count. */
    SETTLEMENT_RULES_REFUSED(
            Severity.INFORM,
            "a document of settlement rules does not count for {measurand} of {batch}: {reason}",
            "Ask for rules that the owner of a scheme in your trust list signed."),
    /** Scheme owners settle a measurand differently. */
    SETTLEMENT_RULES_DIFFER(
            Severity.UNDECIDED,
            "{measurand} of {batch} is disputed, and documents of scheme owners settle it differently",
            "State in the policy of verification which rule holds.");

    private final Explanation explanation;

    AgreementFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
