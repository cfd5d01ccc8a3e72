package io.didymium.core.stock.statement;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What a verifier finds of a period statement and its stock-take. */
public enum MaterialStatementFinding implements FindingCode {
    /** A line does not close. */
    MATERIAL_NOT_CLOSED(
            Severity.FAIL,
            "opening and receipts less products, losses and closing of {balance} give {expected}, and a difference of {found} is stated",
            "Do not accept the close."),
    /** An amount does not follow from the events. */
    MATERIAL_LINE_DIFFERS(
            Severity.FAIL,
            "{column} of {balance} is {expected} by the events, and {found} is stated",
            "Ask for a corrected statement; look for what is called measured and is not accounted for."),
    /** An event of the site has no part in it. */
    MATERIAL_EVENT_LEFT_OUT(
            Severity.FAIL,
            "{statement} leaves out {event}, which happened at its site before it ends",
            "Ask for a complete statement."),
    /** It rests on an event that is not here. */
    MATERIAL_EVENT_UNSEEN(
            Severity.UNDECIDED,
            "{statement} rests on {event}, which is not here",
            "Ask for the passports of the event."),
    /** It is of a period that the verifier does not judge by. */
    MATERIAL_PERIOD_OTHER(
            Severity.UNDECIDED,
            "{statement} is of {from} to {until}, which is no period of {months} months of the calendar, or nothing happened in it",
            "Ask for the statement of a whole period."),
    /** Who states it does not operate the site. */
    MATERIAL_BY_ANOTHER(
            Severity.UNDECIDED,
            "{keeper} states what was at {site}, which it does not operate",
            "Ask the operator for its own statement."),
    /** Something that is in the books was not counted. */
    STOCK_NOT_COUNTED(
            Severity.UNDECIDED, "{batch} was not counted, of which {expected} should be there", "Ask for the count."),
    /** Less or more was counted than weighings explain. */
    STOCK_COUNT_DIFFERS(
            Severity.WARN,
            "{found} of {batch} were counted where {expected} should be, and weighings can differ by {tolerance}",
            "Look for what was used or moved without a record."),
    /** What was counted differs by more than the verifier allows to be unaccounted for. */
    STOCK_COUNT_BEYOND_LIMIT(
            Severity.FAIL,
            "counts differ from the books by {found} in all, where {limit} may be unaccounted for",
            "Do not accept the close: what is missing went somewhere, and what is too much came from somewhere.");

    private final Explanation explanation;

    MaterialStatementFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
