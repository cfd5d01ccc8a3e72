package io.didymium.core.responsibility.audit;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with a statement of an auditor. */
public enum AuditFinding implements FindingCode {
    /** The trust list does not trust the auditor as a certifier. */
    AUDITOR_UNTRUSTED(
            Severity.UNDECIDED,
            "{auditor} states an audit, but is no certifier that is trusted: {reason}",
            "Add the auditor to the trust list, if its statements are to count."),
    /** Auditor and auditee are one group of companies. */
    AUDITOR_NOT_INDEPENDENT(
            Severity.FAIL,
            "{auditor} audited {auditee}, with which it is one group of companies",
            "Ask for an audit by somebody independent."),
    /** What was audited is not all here. */
    AUDIT_SUBJECT_ABSENT(
            Severity.UNDECIDED,
            "the audit is of credentials that are not here, such as {digest}: it says nothing of what is",
            "Ask for what was audited, or for an audit of this delivery."),
    /** Nothing of what was audited was stated by the auditee. */
    AUDITEE_ABSENT(
            Severity.FAIL,
            "the audit is of {auditee}, which issued nothing of what was audited",
            "Ask the auditor whom it audited."),
    /** The digest of what was audited is not that of what is here. */
    AUDIT_OF_OTHER_CONTENT(
            Severity.FAIL,
            "the audit states {expected} for what it was of, but that has {found}",
            "Ask the auditor which content was audited."),
    /** It was verified by another trust list or under another policy than the verifier's. */
    AUDIT_BY_OTHER_RULES(
            Severity.INFORM,
            "the audit was made with another {what} ({expected}) than this verification ({found})",
            "Ask the auditor whom it trusted and what it demanded."),
    /** The sample does not follow from what it is stated to follow from. */
    AUDIT_SAMPLE_MISMATCH(
            Severity.FAIL,
            "the sample of the audit is not the one that its nonce gives: {what} {expected} expected, {found} stated",
            "Ask the auditor how what was looked at was chosen."),
    /** The sample cannot be drawn again. */
    AUDIT_SAMPLE_UNDECIDED(
            Severity.UNDECIDED,
            "the sample of the audit cannot be drawn again: {reason}",
            "Ask for the passports with masses and contents disclosed."),
    /** An unqualified conclusion is drawn although deviations or open grave findings are stated. */
    AUDIT_CONCLUSION_UNSUPPORTED(
            Severity.FAIL,
            "the audit concludes {conclusion}, but states {deviations} deviations and {grave} open critical or major findings",
            "Ask the auditor to state a conclusion that follows from its findings."),
    /** A grave finding is open after it was due. */
    AUDIT_FINDING_OVERDUE(
            Severity.UNDECIDED,
            "finding {reference} ({grade}) was due on {due} and is not closed: {text}",
            "Ask the auditee for the evidence on which the auditor closed it."),
    /** A lesser finding is open after it was due. */
    AUDIT_FINDING_LATE(
            Severity.WARN,
            "finding {reference} ({grade}) was due on {due} and is not closed: {text}",
            "Ask the auditee when it will be closed."),
    /** A finding that the same auditor left open before is missing from its next statement, or less grave there. */
    AUDIT_FINDING_VANISHED(
            Severity.FAIL,
            "finding {reference} ({grade}) was open on {earlier} and is missing or less grave in the statement of {later}",
            "Ask the auditor on what evidence the finding was closed or graded anew."),
    /** The close that was countersigned is not here. */
    AUDIT_CLOSE_ABSENT(
            Severity.UNDECIDED,
            "the audit countersigns {statement}, which is not here",
            "Ask for the statement of the period."),
    /** Another statement of the period is here than was countersigned. */
    AUDIT_CLOSE_CHANGED(
            Severity.FAIL,
            "the audit countersigns {statement} with digest {expected}; here it has {found}",
            "Ask the keeper of the books why the close was changed after it was countersigned."),
    /** What is countersigned is no close of a period of the auditee. */
    AUDIT_CLOSE_OTHER(
            Severity.FAIL,
            "the audit countersigns {statement}, which is no close of a period of {auditee}",
            "Ask the auditor which books were audited.");

    private final Explanation explanation;

    AuditFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
