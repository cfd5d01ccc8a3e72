package io.didymium.core.responsibility;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with any record of responsibility. */
public enum RecordFinding implements FindingCode {
    /** A document that a record names is not in the bundle. */
    REPORT_ABSENT(
            Severity.INFORM,
            "the document {name} with digest {digest} is not here: what it says cannot be compared",
            "Ask the keeper of the record for the document.");

    private final Explanation explanation;

    RecordFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
