package io.didymium.core.circularity;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with stated recycling rates. */
public enum RecyclingFinding implements FindingCode {
    /** A rate of own steps is not the one that follows from the chain. */
    RECYCLING_RATE_MISMATCH(
            Severity.FAIL,
            "{keeper} states {claimed} % of {element} in {stage} of its own steps; the chain gives {found} % ± {u}",
            "Ask the keeper for the rate that follows from its steps."),
    /** Nothing here shows a rate: collection, a region, or steps that the chain does not show. */
    RECYCLING_RATE_UNSHOWN(
            Severity.INFORM,
            "the rate of {element} in {stage} is the statement of {keeper} alone: {reason}",
            "Ask for the source if you want to rely on it.");

    private final Explanation explanation;

    RecyclingFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
