package io.didymium.core.toll;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of signed terms and statements of toll processing. */
public enum TollStatementFinding implements FindingCode {
    /** The sides state different terms. */
    TOLL_TERMS_DIFFER(
            Severity.FAIL,
            "{keeper} and {other} state different terms: {found} against {expected}",
            "Ask both sides which terms were agreed."),
    /** Only one side states the terms. */
    TOLL_TERMS_ONE_SIDED(
            Severity.UNDECIDED,
            "{keeper} states terms of toll processing of which {other} states nothing",
            "Ask the other side for the same statement: who gains by terms cannot set them alone."),
    /** A statement rests on terms that are not there. */
    TOLL_TERMS_ABSENT(
            Severity.UNDECIDED,
            "{statement} is of an account under {agreement}, which is not here",
            "Ask for the terms."),
    /** A statement of account is by neither side. */
    TOLL_KEEPER_NO_PARTY(
            Severity.FAIL,
            "{keeper} states an account between {processor} and {customer}, and is neither",
            "Do not accept it."),
    /** More was received than is due as far as can be seen, and no statement lists what cannot be. */
    TOLL_ADVANCE_UNEXPLAINED(
            Severity.UNDECIDED,
            "after {event} the customer has received {advance} of {element} more than the lots seen here make due, of {agreed} agreed",
            "Ask for a statement of the account, with all lots credited."),
    /** An event of a posting is not in the bundle. */
    TOLL_POSTING_UNSEEN(
            Severity.UNDECIDED,
            "{statement} posts {amount} of {elements} by {event}, which is not here",
            "Ask for the passports of the event."),
    /** A posting is not what follows from the event. */
    TOLL_POSTING_DIFFERS(
            Severity.FAIL,
            "{event} moves {expected} of {element} in {batch}, and {found} is posted",
            "Look for a content that was not settled, an oxide booked as its element, or a wrong weight."),
    /** A posting follows from the value of one party that was settled otherwise. */
    TOLL_VALUE_UNSETTLED(
            Severity.FAIL,
            "{event} moves {expected} of {element} in {batch} by the settled value, and {found} is posted, which is by the value of {party}",
            "Post by the value that settles the lot."),
    /** A lot of another owner is credited. */
    TOLL_LOT_OF_ANOTHER(
            Severity.FAIL,
            "{found} of {element} is credited for {batch}, which {owner} owned, not {customer}",
            "Credit it to its owner."),
    /** A posting follows from nothing. */
    TOLL_POSTING_UNFOUNDED(
            Severity.FAIL,
            "{event} moves no {element} of {batch} in this account by {day}, and {found} is posted",
            "Look for a wrong event, a wrong day or an element that is not returned."),
    /** An event that moves the account is not posted. */
    TOLL_POSTING_MISSING(
            Severity.FAIL,
            "{event} moves {expected} of {element} in {batch}, and nothing is posted",
            "Ask for a complete statement."),
    /** What is due is not the opening and all postings. */
    TOLL_SUM_WRONG(
            Severity.FAIL,
            "the opening and all postings of {element} give {expected}, and {found} is stated to be due",
            "Ask for a corrected statement."),
    /** The two sides state different balances. */
    TOLL_BALANCES_DIFFER(
            Severity.FAIL,
            "{keeper} states {found} of {element} to be due on {day}, and {other} {expected}, more than {factor} standard uncertainties apart",
            "Compare both statements posting by posting.");

    private final Explanation explanation;

    TollStatementFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
