package io.didymium.core.lca.system;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a calculation over an inventory. */
public enum FootprintFinding implements FindingCode {
    /** A process makes several products, and its allocation key cannot be applied. */
    ALLOCATION_MISSING(
            Severity.UNDECIDED,
            "{process} makes {products} products and cannot be allocated {key}: {reason}",
            "Give shares, prices or properties, or choose another key for this process by name."),
    /** The standard key could not be applied, and another was named for that case. */
    ALLOCATION_FALLBACK(
            Severity.WARN,
            "{process} is allocated {key}, because the standard key cannot be applied: {reason}",
            "Give the data that the standard key needs."),
    /** A process makes nothing that another could use. */
    PRODUCT_MISSING(
            Severity.WARN,
            "{process} neither makes a product nor treats waste",
            "Look for a product entered as an input, or as an elementary flow."),
    /** No process makes what another needs. */
    PROVIDER_MISSING(
            Severity.WARN,
            "{process} needs {amount} of {flow}, which no process provides: it is cut off",
            "Add a process that makes it, or mark it as cut off on purpose."),
    /** The process that an exchange names as provider is absent or does not make the product. */
    PROVIDER_NOT_FOUND(
            Severity.WARN,
            "{process} needs {amount} of {flow} from {provider}, which is not in the inventory or does not provide it: it is cut off",
            "Add the provider, or name another one."),
    /** The only process that makes what another needs has another reference product, and is not chosen. */
    PROVIDER_NOT_REFERENCE(
            Severity.UNDECIDED,
            "{process} needs {amount} of {flow}, which only {provider} provides, beside its reference product: it is cut off",
            "Name the provider if it is meant; else look for an input entered as an output there."),
    /** The only process that makes what another needs has another reference product, and was linked all the same. */
    PROVIDER_CO_PRODUCT(
            Severity.WARN,
            "{process} takes {amount} of {flow} from {provider}, which has another reference product",
            "Name the provider if it is meant; else look for an input entered as an output there."),
    /** Several processes make what another needs, and none is chosen. */
    PROVIDER_AMBIGUOUS(
            Severity.UNDECIDED,
            "{process} needs {amount} of {flow}, which {count} processes provide: it is cut off",
            "Choose the provider."),
    /** An exchange refers to a flow that is not defined. */
    FLOW_UNKNOWN(
            Severity.UNDECIDED,
            "{process} exchanges {amount} of flow {flow}, which is not defined: results are not known",
            "Add the flow, or remove the exchange if nothing is meant."),
    /** The unit of an amount does not fit its flow. */
    UNIT_UNKNOWN(
            Severity.UNDECIDED,
            "{process} exchanges {amount} of {flow} in a unit that the flow is not measured in: results are not known",
            "Correct the unit, or add the property to the flow."),
    /** The amount of an exchange is not stated. */
    AMOUNT_NOT_STATED(
            Severity.UNDECIDED,
            "{process} exchanges an unknown amount of {flow}: results are not known",
            "State the amount, or correct its formula."),
    /** An emission is an input, or a resource an output, of a flow with a direction of its own. */
    DIRECTION_MISMATCH(
            Severity.UNDECIDED,
            "{process} has {amount} of {flow} against the direction of the flow: results of its categories are not known",
            "Correct the direction, or use the flow that is meant."),
    /** A category has no factor for any elementary flow of the inventory. */
    CATEGORY_NOT_CHARACTERISED(
            Severity.UNDECIDED,
            "no elementary flow of the inventory has a factor in {category}: its results are not known",
            "Use a method for this list of flows, or map the flows."),
    /** A category has a factor for an elementary flow that cannot be used. */
    FACTOR_UNKNOWN(
            Severity.UNDECIDED,
            "{category} has a factor for {flow} that cannot be read, or is per a unit that the flow is not measured in: its result is not known",
            "Correct the factor, or the unit of the flow."),
    /** A category has factors by region, and the region of a process is not described. */
    REGION_UNKNOWN(
            Severity.UNDECIDED,
            "{category} has factors by region, and region {region} of {process} is not described: its result is not known",
            "Add the region to the inventory."),
    /** Nothing that is exchanged has a factor in a category, and inputs are cut off or flows have no factor in any. */
    RESULT_OF_GAPS(
            Severity.UNDECIDED,
            "nothing that is exchanged has a factor in {category}, while inputs are cut off or flows have no factor: its result is not known",
            "Add the processes that supply what is cut off, or map the flows."),
    /** A loop consumes all it makes. */
    LOOP_SINGULAR(
            Severity.UNDECIDED,
            "a loop consumes all that it makes, gain {gain} per round: {processes}",
            "Allocate the processes of the loop among their products, or correct the amounts in the loop."),
    /** A loop makes less of itself than it consumes, and yet the equations have a solution. */
    LOOP_GAIN(
            Severity.WARN,
            "a loop consumes more than it makes, gain {gain} per round: {processes}",
            "Correct the amounts in the loop; footprints of these processes may be negative."),
    /** The inputs and emissions of a step are not stated. */
    STEP_DATA_MISSING(
            Severity.WARN,
            "the inputs and emissions of {step} are not stated and count as zero",
            "Add its activities, or one of amount zero with the reason."),
    /** The numbers do not solve the equations well enough. */
    SOLUTION_INACCURATE(
            Severity.UNDECIDED,
            "the solution has a backward error of {error}",
            "Look for amounts that differ by many powers of ten.");

    private final Explanation explanation;

    FootprintFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
