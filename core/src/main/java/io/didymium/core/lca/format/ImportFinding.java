package io.didymium.core.lca.format;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with data sets of other tools. */
public enum ImportFinding implements FindingCode {
    /** A data set is invalid. */
    DATA_SET_INVALID(Severity.WARN, "data set ignored: {reason}", "Correct the data set in the tool that made it."),
    /** A value within a data set cannot be used. */
    VALUES_IGNORED(
            Severity.INFORM,
            "{count} ignored: {reason}",
            "Correct the values in the tool that made them, or supply them in another way.");

    private final Explanation explanation;

    ImportFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
