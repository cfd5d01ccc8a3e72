package io.didymium.core.origin;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of statements about origins. */
public enum OriginFinding implements FindingCode {
    /** Material entered the chain without a declared source. */
    ORIGIN_UNDECLARED(
            Severity.UNDECIDED,
            "no source is declared for {material}, which enters the chain here",
            "Ask the supplier for a declaration of the source."),
    /** A batch contains an element that none of its inputs is known to contain. */
    ELEMENT_WITHOUT_INPUT(
            Severity.UNDECIDED,
            "{batch} contains {elements}, but no input of {step} is known to contain it",
            "Look for an input or reagent that is not recorded, or for an assay that omits an element."),
    /** The origin of a mixture cannot be computed because a batch was not analysed. */
    MIXTURE_UNDETERMINED(
            Severity.UNDECIDED,
            "the origin of {elements} in {step} cannot be computed: there is no assay of {batches}",
            "Ask for the assays."),
    /** Material is declared in a better class than it can have. */
    CLASS_UPGRADED(
            Severity.FAIL,
            "{batch} is declared as {declared}, but is {found}",
            "Treat its recycled content as not proven, and ask the declaring party."),
    /** A product is discarded by its maker, or too early to have been used. */
    END_OF_LIFE_UNPROVEN(
            Severity.UNDECIDED,
            "{batch} is stated to be at the end of its life, but its maker or a company of its group still had it, or it was made less than {days} days before",
            "Ask for a certificate on the collection of the batch."),
    /** More of a step's output is stated to be residue than its kind of process leaves. */
    RESIDUE_IMPLAUSIBLE(
            Severity.UNDECIDED,
            "the step that discarded {batch} states more residue than such a step leaves (limits of {edition})",
            "Ask whether it is a product; the process records of the step show it."),
    /** Residue goes back to who delivered what it was made of, and it is not stated whether that had been sold. */
    TITLE_UNSTATED(
            Severity.WARN,
            "{batch} goes back, in {step}, to who had delivered what it was made of; that counts as sold, because nothing states who owned it",
            "State the owner in the transfers and the step: what is processed on toll is an internal return."),
    /** A source is declared for something that is not in the chain. */
    DECLARATION_MISMATCH(
            Severity.WARN,
            "a source is declared for {subject}, which is not in the chain",
            "Correct the id, or add the batch or flow that it identifies."),
    /** More of an element is claimed to come from somewhere than does. */
    ORIGIN_OVERSTATED(
            Severity.FAIL,
            "{claimed} of the {element} is claimed to come from {from}, but only {found} does",
            "Correct the claim, or look for other inputs of the mixture."),
    /** An element is claimed to come from somewhere, and the origin of part of it is not known. */
    ORIGIN_UNPROVEN(
            Severity.UNDECIDED,
            "{claimed} of the {element} is claimed to come from {from}: {found} does, and the origin of {unknown} is not known",
            "Ask for the assays, or for the inputs that are not recorded.");

    private final Explanation explanation;

    OriginFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
