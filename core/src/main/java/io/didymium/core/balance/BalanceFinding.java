package io.didymium.core.balance;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with the books of a chain. */
public enum BalanceFinding implements FindingCode {
    /** More matter came out of a step than went in. */
    MASS_CREATED(
            "mass-created",
            Severity.FAIL,
            "{out} came out where {in} went in: {difference} too much, {deviations} standard uncertainties",
            "Look for an input that is not written down, or a mass that is wrong."),
    /** Less matter came out of a step than went in. */
    MASS_GAP(
            "mass-gap",
            Severity.FAIL,
            "{in} went in where {out} came out: {difference} missing, {deviations} standard uncertainties",
            "Look for a loss, emission or residue that is not written down, or a mass that is wrong."),
    /** More of an element came out of a step than went in. */
    ELEMENT_CREATED(
            "element-created",
            Severity.FAIL,
            "{out} {element} came out where {in} went in: {difference} too much, {deviations} standard uncertainties",
            "Look for an input that is not written down, or an assay that is wrong."),
    /** Less of an element came out of a step than went in. */
    ELEMENT_GAP(
            "element-gap",
            Severity.FAIL,
            "{in} {element} went in where {out} came out: {difference} missing, {deviations} standard uncertainties",
            "Look for a loss or residue that is not written down, or an assay that is wrong."),
    /** An element cannot be balanced because a batch was not analysed. */
    ASSAY_MISSING(
            "assay-missing",
            Severity.UNDECIDED,
            "{element} cannot be balanced ({in} in, {out} out): no assay of {batches}",
            "Ask for the assays."),
    /** A rare earth comes in with a reagent, so that nothing says where it came from. */
    RARE_EARTH_IN_REAGENT(
            "rare-earth-in-reagent",
            Severity.UNDECIDED,
            "{flow} brings in {mass} {element} that no passport tells of",
            "Let what brings in rare earths be a batch, from a procurement step if it was bought."),
    /** More of a batch was taken at a site than was there. */
    BATCH_OVERDRAWN(
            "batch-overdrawn",
            Severity.FAIL,
            "{event} takes {taken} of {batch} at {facility}, where {available} was left: {excess} too much",
            "The batch was taken twice, moved without a record, or its mass is wrong."),
    /** A batch states contents that sum to more than the whole. */
    COMPOSITION_IMPOSSIBLE(
            "composition-impossible",
            Severity.FAIL,
            "contents sum to {sum} of the whole, {deviations} standard uncertainties above it",
            "Look for a basis that is mistaken, such as element for oxide, or ask for the analysis itself.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    BalanceFinding(String id, Severity severity, String template, String remedy) {
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
