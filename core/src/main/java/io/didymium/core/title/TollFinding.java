package io.didymium.core.title;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of toll accounts. */
public enum TollFinding implements FindingCode {
    /** The customer received more in advance than was agreed. */
    TOLL_OVERDRAWN(
            Severity.FAIL,
            "after {event} the customer has received {advance} of {element} more than is due, of {agreed} agreed",
            "Look for a lot that is not credited, or agree on a larger advance."),
    /** What a lot or delivery holds of an element is not known. */
    TOLL_CONTENT_UNKNOWN(
            Severity.UNDECIDED,
            "{event} moves the account of {element} by {batch}, whose content of it is not known",
            "Ask for the assay.");

    private final Explanation explanation;

    TollFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
