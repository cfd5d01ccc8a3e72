package io.didymium.core.balance;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with the books of a chain. */
public enum BalanceFinding implements FindingCode {
    /** More mass came out of a step than went in. */
    MASS_CREATED(
            Severity.FAIL,
            "output {out} exceeds input {in} by {difference} ({deviations} standard uncertainties)",
            "Look for an input that is not recorded, or for a wrong mass."),
    /** Less mass came out of a step than went in. */
    MASS_GAP(
            Severity.FAIL,
            "input {in} exceeds output {out} by {difference} ({deviations} standard uncertainties)",
            "Look for a loss, emission or residue that is not recorded, or for a wrong mass."),
    /** More of an element came out of a step than went in. */
    ELEMENT_CREATED(
            Severity.FAIL,
            "{element}: output {out} exceeds input {in} by {difference} ({deviations} standard uncertainties)",
            "Look for an input that is not recorded, or for a wrong assay."),
    /** Less of an element came out of a step than went in. */
    ELEMENT_GAP(
            Severity.FAIL,
            "{element}: input {in} exceeds output {out} by {difference} ({deviations} standard uncertainties)",
            "Look for a loss or residue that is not recorded, or for a wrong assay."),
    /** In and out of all mass differ by more than the coverage factor, which chance explains. */
    MASS_DIFFERENCE(
            Severity.INFORM,
            "input {in} and output {out} differ by {difference} ({deviations} standard uncertainties), which chance explains in a chain of this size",
            "Nothing needs to be done; a weighing repeated would show whether there is more to it."),
    /** In and out of an element differ by more than the coverage factor, which chance explains. */
    ELEMENT_DIFFERENCE(
            Severity.INFORM,
            "{element}: input {in} and output {out} differ by {difference} ({deviations} standard uncertainties), which chance explains in a chain of this size",
            "Nothing needs to be done; an analysis repeated would show whether there is more to it."),
    /** Over several steps, more came out than went in. */
    SUM_CREATED(
            Severity.FAIL,
            "{balance} over {lines} steps of {scope}: output {out} exceeds input {in} by {difference} ({deviations} standard uncertainties)",
            "Small differences all go the same way: look for an input that is not recorded, or for a biased scale or assay."),
    /** In a series of steps, each created a little. */
    SERIES_CREATED(
            Severity.FAIL,
            "{balance} in the {lines} steps of {scope} from {first} to {last}: more came out than went in, by {deviations} standard uncertainties",
            "Small differences all go the same way: look for an input that is not recorded, or for a biased scale or assay."),
    /** Over several steps, more went in than came out. */
    LOSS_UNACCOUNTED(
            Severity.UNDECIDED,
            "{balance} over {lines} steps of {scope}: less came out than went in, by {deviations} standard uncertainties",
            "Ask for the losses and residues of these steps that are not recorded."),
    /** A balance is too uncertain to show anything. */
    UNCERTAINTY_TOO_LARGE(
            Severity.UNDECIDED,
            "the balance of {balance} has a standard uncertainty of {uncertainty}, where at most {limit} shows anything; most of it comes from {value}, stated with {found}",
            "Ask for a better measurement of that value."),
    /** A value is stated with an uncertainty that no such measurement has. */
    VALUE_TOO_UNCERTAIN(
            Severity.UNDECIDED,
            "{value} is stated with a standard uncertainty of {found}, where at most {limit} is evidence, and the balance of {balance} depends on it",
            "Ask for a measurement with a usual uncertainty."),
    /** An element cannot be balanced because a batch was not analysed. */
    ASSAY_MISSING(
            Severity.UNDECIDED,
            "{element} cannot be balanced ({in} in, {out} out): there is no assay of {batches}",
            "Ask for the assays."),
    /** An element cannot be balanced because an analysis of what came out did not look for it. */
    ELEMENT_NOT_LOOKED_FOR(
            Severity.UNDECIDED,
            "{element} cannot be balanced ({in} in, {out} out): the analyses of {batches} do not say whether they hold it",
            "Ask for analyses that look for the element, or that say that they are complete."),
    /** Results below a limit leave too much of an element open. */
    LIMIT_TOO_WIDE(
            Severity.UNDECIDED,
            "{element}: results below a limit leave {open} open, where at most {limit} shows anything ({in} in, {out} out)",
            "Ask for an analysis with a lower limit of quantification."),
    /** A batch is of a form that is made of rare earths, but states none. */
    RARE_EARTHS_UNSTATED(
            Severity.UNDECIDED,
            "{batch} is by its form a rare-earth material ({form}), but states no rare-earth contents: no balance of them can be made",
            "Ask for the assay of the batch."),
    /** An output of a step is withheld. */
    OUTPUT_WITHHELD(
            Severity.UNDECIDED,
            "an output of {step} is withheld: whether the step lost or created something is not known",
            "Ask the operator to disclose what else the step made."),
    /** The contents of a flow of a step are withheld. */
    FLOW_CONTENTS_WITHHELD(
            Severity.UNDECIDED,
            "contents of flows of {step} are withheld: whether elements were lost or created is not known",
            "Ask the operator to disclose what the flows held."),
    /** A rare earth comes in with a reagent, so that nothing says where it came from. */
    RARE_EARTH_IN_REAGENT(
            Severity.UNDECIDED,
            "reagent {flow} brings in {mass} of {element} without a passport",
            "Record what brings in rare earths as a batch, made by a procurement step if it was bought."),
    /** A batch states contents that sum to more than the whole. */
    COMPOSITION_IMPOSSIBLE(
            Severity.FAIL,
            "contents sum to {sum} of the mass, {deviations} standard uncertainties above the whole",
            "Check the basis, such as oxide contents stated as element contents, or ask for the analysis."),
    /** A batch states shares of its rare-earth oxides that sum to more than the whole. */
    OXIDE_SHARES_IMPOSSIBLE(
            Severity.FAIL,
            "shares of the rare-earth oxides sum to {sum} of them, {deviations} standard uncertainties above the whole",
            "Check whether the contents are parts of the mass, and not of the rare-earth oxides, or ask for the analysis.");

    private final Explanation explanation;

    BalanceFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
