package io.didymium.core.commodity.table;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What is wrong with codes of goods. */
public enum CodeFinding implements FindingCode {
    /** The code is of other goods. */
    CODE_OF_OTHER_GOODS(
            Severity.FAIL,
            "{batch} has the {code}, which is of {goods}, but is {found}",
            "Ask whoever declared it for the right code; papers with this one are wrong."),
    /** Whether the code is right depends on a content that is not stated. */
    CODE_UNSHOWN(
            Severity.UNDECIDED,
            "{batch} has the {code}, which is of {goods}; whether it is one of these, nothing here shows",
            "Ask for an assay, or for the radioactivity, of the batch."),
    /** The table does not have the code. */
    CODE_UNKNOWN(
            Severity.UNDECIDED,
            "{batch}, which is {found}, has the {code}, of which nothing is known here",
            "Look it up in the list, and tell the maintainers of the table.");

    private final Explanation explanation;

    CodeFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
