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
    /** Several processes make what another needs, and none is chosen. */
    PROVIDER_AMBIGUOUS(
            Severity.UNDECIDED,
            "{process} needs {amount} of {flow}, which {count} processes provide: it is cut off",
            "Choose the provider."),
    /** An exchange refers to a flow that is not defined. */
    FLOW_UNKNOWN(
            Severity.UNDECIDED,
            "{process} exchanges {amount} of flow {flow}, which is not defined: it is cut off",
            "Add the flow."),
    /** The unit of an amount does not fit its flow. */
    UNIT_UNKNOWN(
            Severity.UNDECIDED,
            "{process} exchanges {amount} of {flow} in a unit of a flow property that the flow does not have: it is cut off",
            "Correct the unit, or add the property to the flow."),
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
