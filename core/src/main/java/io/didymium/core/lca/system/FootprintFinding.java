package io.didymium.core.lca.system;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a calculation over an inventory. */
public enum FootprintFinding implements FindingCode {
    /** A process makes several products, and its key of division cannot be applied. */
    ALLOCATION_MISSING(
            "allocation-missing",
            Severity.UNDECIDED,
            "{process} makes {products} products and cannot be divided {key}: {reason}",
            "Give shares, prices or properties, or choose another key for this process by name."),
    /** The standard key could not be applied, and another was named for that case. */
    ALLOCATION_FALLBACK(
            "allocation-fallback",
            Severity.WARN,
            "{process} is divided {key}, because the standard key cannot be applied: {reason}",
            "Give what the standard key needs."),
    /** A process makes nothing that another could use. */
    NOTHING_PROVIDED(
            "nothing-provided",
            Severity.WARN,
            "{process} neither makes a product nor treats a waste",
            "Look for a product entered as an input, or as an elementary flow."),
    /** No process makes what another needs. */
    PROVIDER_MISSING(
            "provider-missing",
            Severity.WARN,
            "{process} needs {amount} of {flow}, which nothing provides: cut off",
            "Add a process that makes it, or say that it is cut off on purpose."),
    /** Several processes make what another needs, and none is named. */
    PROVIDER_AMBIGUOUS(
            "provider-ambiguous",
            Severity.UNDECIDED,
            "{process} needs {amount} of {flow}, which {count} processes provide: cut off",
            "Name the provider."),
    /** An exchange is of a flow that is not described. */
    FLOW_UNKNOWN(
            "flow-unknown",
            Severity.UNDECIDED,
            "{process} exchanges {amount} of flow {flow}, which is not described: cut off",
            "Add the flow."),
    /** An amount is in a unit that its flow is not measured in. */
    UNIT_UNKNOWN(
            "unit-unknown",
            Severity.UNDECIDED,
            "{process} exchanges {amount} of {flow} in a unit that the flow is not measured in: cut off",
            "Correct the unit, or add the property to the flow."),
    /** A loop consumes all it makes. */
    LOOP_SINGULAR(
            "loop-singular",
            Severity.UNDECIDED,
            "a loop consumes all that it makes, gain {gain} per round: {processes}",
            "Divide the processes of the loop among their products, or correct the amounts that go round."),
    /** A loop makes less of itself than it consumes, and yet the equations have a solution. */
    LOOP_GAIN(
            "loop-gain",
            Severity.WARN,
            "a loop consumes more than it makes, gain {gain} per round: {processes}",
            "Correct the amounts that go round; footprints of these processes may be negative."),
    /** Nothing is said of what a step uses and gives off. */
    STEP_DATA_MISSING(
            "step-data-missing",
            Severity.WARN,
            "nothing is said of what {step} uses and gives off: it counts as nothing",
            "Add its activities, or one of amount zero that says why."),
    /** The numbers do not solve the equations well enough. */
    SOLUTION_INACCURATE(
            "solution-inaccurate",
            Severity.UNDECIDED,
            "the solution has a backward error of {error}",
            "Look for amounts that differ by very many powers of ten.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    FootprintFinding(String id, Severity severity, String template, String remedy) {
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
