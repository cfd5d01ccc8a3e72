package io.didymium.passport.report;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with what passports say of origins, recycled content and magnets, beyond what core finds. */
public enum OriginStatementFinding implements FindingCode {
    /** Another share of an element is of a country and class than is stated. */
    PROVENANCE_WRONG(
            "provenance-wrong",
            Severity.FAIL,
            "{claimed} of the {element} is stated to be {source}, but {found} is",
            "Correct the provenance, or declare the sources that are left out."),
    /** Of part of an element it is not known where it came from. */
    PROVENANCE_UNDETERMINED(
            "provenance-undetermined",
            Severity.UNDECIDED,
            "{claimed} of the {element} is stated to be {source}: {found} is, and of {unknown} it is not known",
            "Ask the suppliers for the sources."),
    /** The mass of an element of a source is another than is stated. */
    PROVENANCE_AMOUNT_WRONG(
            "provenance-amount-wrong",
            Severity.FAIL,
            "the {element} that is {source} is stated to be {claimed}, but is {found}",
            "Correct the amount, or its unit."),
    /** No analysis says how much of an element there is. */
    PROVENANCE_OF_UNKNOWN(
            "provenance-of-unknown",
            Severity.UNDECIDED,
            "the provenance of {element} is stated, but no analysis says how much of it there is",
            "Ask for an assay that states the element."),
    /** An element is claimed to come from a batch that nobody describes. */
    ORIGIN_NOT_DESCRIBED(
            "origin-not-described",
            Severity.UNDECIDED,
            "{claimed} of the {element} is claimed to come from {from}, which is not described",
            "Ask for the passport of that batch."),
    /** More batches upstream are named than are followed. */
    ORIGINS_TOO_MANY(
            "origins-too-many",
            Severity.UNDECIDED,
            "{count} batches are named from which elements are claimed to come; {limit} are followed",
            "Verify the passports in smaller bundles, or state their provenance by country."),
    /** A recycled share is claimed under a rule that is not known. */
    RULE_UNKNOWN(
            "rule-unknown",
            Severity.UNDECIDED,
            "recycled content is claimed under {rule}, which is not known here",
            "Ask for shares under a rule that is known, or add the rule to the policy."),
    /** Magnets are heavier than the batch of products that they are in. */
    MAGNETS_OUTWEIGH_BATCH(
            "magnets-outweigh-batch",
            Severity.FAIL,
            "{pieces} pieces with magnets of {each} hold {claimed} of magnets, but the batch weighs {found}",
            "Look for a wrong unit, or a wrong number of pieces."),
    /** Magnets are said to hold another amount of an element than the batch of products that they are in. */
    MAGNET_CONTENT_WRONG(
            "magnet-content-wrong",
            Severity.FAIL,
            "the magnets of {pieces} pieces are said to hold {claimed} of {element}, but the batch holds {found}",
            "Compare the composition of the magnets with the assay of the batch."),
    /** A legal data point is not said, and not demanded yet. */
    LEGAL_DATA_NOT_YET_REQUIRED(
            "legal-data-not-yet-required",
            Severity.INFORM,
            "{point} is not said ({clause}); it is not demanded yet",
            "Add it before the duty begins.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    OriginStatementFinding(String id, Severity severity, String template, String remedy) {
        this.id = id;
        this.severity = severity;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
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
