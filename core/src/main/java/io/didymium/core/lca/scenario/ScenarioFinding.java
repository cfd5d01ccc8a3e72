package io.didymium.core.lca.scenario;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a scenario: a change that changes nothing is never ignored. */
public enum ScenarioFinding implements FindingCode {
    /** A change is about something that the inventory does not have. */
    SCENARIO_TARGET_MISSING(
            Severity.FAIL,
            "{change} changes nothing: there is no {kind} '{name}'",
            "Correct the name, or give the identifier."),
    /** A change may be about several things. */
    SCENARIO_TARGET_AMBIGUOUS(
            Severity.FAIL,
            "{change} is ambiguous: '{name}' could be any of {count} of the kind {kind}",
            "Give the identifier."),
    /** A process is to supply what it does not make. */
    SCENARIO_PROVIDER_UNFIT(
            Severity.FAIL,
            "{change} is not possible: '{name}' does not make what is needed, nor a product that is measured alike",
            "Choose a process that makes it.");

    private final Explanation explanation;

    ScenarioFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
