package io.didymium.core.material.specification;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with claims about contents. */
public enum SpecificationFinding implements FindingCode {
    /** A claim of conformity to a specification that the assay shows not to be met. */
    SPECIFICATION_NOT_MET(
            Severity.FAIL,
            "{batch} is claimed to meet {specification}, but {characteristic} is {found} where {limits} is allowed (probability of conformity {probability})",
            "Treat the claim as untrue, or ask for the analysis on which it rests."),
    /** A claim of conformity to a specification that the assay does not show to be met. */
    SPECIFICATION_UNSHOWN(
            Severity.UNDECIDED,
            "{batch} is claimed to meet {specification}, but its assay does not show that {characteristic} is {limits}: {found}",
            "Ask for an analysis that determines it, or that is less uncertain."),
    /** A content that a claim or certificate states is better than the passport's assay. */
    CONTENT_CLAIM_CONTRADICTED(
            Severity.FAIL,
            "{characteristic} of {batch} is stated as {claimed} by {statement}, but the assay of its passport found {found}",
            "Ask the issuer for a certificate of analysis of this batch."),
    /** A content that a claim or certificate states was not determined by the passport's assay. */
    CONTENT_CLAIM_UNSHOWN(
            Severity.INFORM,
            "{characteristic} of {batch} is stated as {claimed} by {statement}; the assay of its passport does not state it",
            "Ask the issuer for the assay if you want to rely on the content."),
    /** A purity or property is stated on a metric that nothing is compared with. */
    CONTENT_CLAIM_UNCHECKED(
            Severity.UNDECIDED,
            "{metric} of {batch} is stated as {claimed} by {statement} on the metric {iri}, which is compared with nothing",
            "Ask for the value on a metric of a content or property, which is compared with the passport's assay.");

    private final Explanation explanation;

    SpecificationFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
