package io.didymium.core.lca.format;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with data sets of other tools. */
public enum ImportFinding implements FindingCode {
    /** A data set is not what it should be. */
    DATA_SET_BROKEN("data-set-broken", Severity.WARN, "left out: {reason}", "Correct the data set where it was made."),
    /** A value within a data set cannot be used. */
    VALUE_LEFT_OUT(
            "value-left-out",
            Severity.INFORM,
            "{count} left out: {reason}",
            "Correct the values where they were made, or give them otherwise.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    ImportFinding(String id, Severity severity, String template, String remedy) {
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
