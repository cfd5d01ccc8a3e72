package io.didymium.core.reconcile.statement;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What a verifier finds of a statement of reconciled values. */
public enum ReconciliationFinding implements FindingCode {
    /** Reconciling anew gives other values. */
    RECONCILIATION_DIFFERS(
            Severity.FAIL,
            "{count} stated values do not follow from the measured ones: {variable} is {expected}, and {found} is stated",
            "Do not use these values; reconcile anew."),
    /** A measurement of the site and the window has no part in it. */
    RECONCILIATION_LEAVES_OUT(
            Severity.FAIL,
            "{statement} leaves out {count} values that were measured at its site in its window, such as {variable}",
            "Ask why: what was left out may be what does not fit."),
    /** It rests on measurements that are not here. */
    RECONCILIATION_INPUT_UNSEEN(
            Severity.UNDECIDED,
            "{statement} is of values that are not here: {variable}",
            "Ask for the passports of all that was measured there and then."),
    /** It rests on other values than those that are here. */
    RECONCILIATION_OF_OTHER_VALUES(
            Severity.UNDECIDED,
            "{statement} is of measured values with the digest {expected}, and those here have {found}",
            "Look whether a weight or an analysis was corrected since, and ask for a statement of the values as they are."),
    /** Who states it does not operate the site. */
    RECONCILIATION_BY_ANOTHER(
            Severity.UNDECIDED,
            "{keeper} states reconciled values of {site}, which it does not operate",
            "Ask the operator for its own statement."),
    /** The measured values cannot be reconciled. */
    RECONCILIATION_WITHOUT_RESULT(
            Severity.UNDECIDED,
            "the values that {statement} is of cannot be reconciled here: {reason}",
            "Look at what contradicts what in the measurements."),
    /** The tests name a measurement, or a leak, as what does not fit. */
    RECONCILIATION_SUSPECT(
            Severity.WARN,
            "{variable} does not fit what else was measured: {found} was stated, {expected} is likely",
            "Look at the scale, the sample or the entry in the books."),
    /** Without errors in common and assumptions of its author, a measurement does not fit. */
    RECONCILIATION_RESTS_ON_AUTHOR(
            Severity.UNDECIDED,
            "{variable} does not fit what else was measured unless one believes the common errors and assumptions of {statement}",
            "Ask for evidence of what is said to be in common: who chooses the covariance chooses what is found.");

    private final Explanation explanation;

    ReconciliationFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
