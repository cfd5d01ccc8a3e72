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
    /** Something that was audited is younger than the audit. */
    AUDIT_BEFORE_CONTENT(
            Severity.FAIL,
            "the audit is of {date}, but {credential}, which it is of, was issued on {issued}",
            "Ask the auditor what was looked at."),
    /** The auditee issued more of what is here than was audited. */
    AUDIT_OF_A_PART(
            Severity.INFORM,
            "{audited} of {here} passports that {auditee} issued and that are here were audited",
            "Read the statement as one of these alone."),
    /** It was verified by another trust list or under another policy than the verifier's. */
    AUDIT_BY_OTHER_RULES(
            Severity.INFORM,
            "the audit was made with another {what} ({expected}) than this verification ({found})",
            "Ask the auditor whom it trusted and what it demanded."),
    /** The auditor's commitment is not here. */
    AUDIT_COMMITMENT_ABSENT(
            Severity.UNDECIDED,
            "the sample was drawn by {commitment}, which is not here as a commitment of this auditor for this auditee",
            "Ask the auditor for its commitment."),
    /** The nonce is not the one to which the auditor committed. */
    AUDIT_COMMITMENT_BROKEN(
            Severity.FAIL,
            "the nonce of the sample has the digest {found}; the auditor committed to {expected}",
            "Do not rely on the sample: it may have been chosen."),
    /** The auditor committed when what was audited could be known. */
    AUDIT_COMMITMENT_LATE(
            Severity.FAIL,
            "the auditor committed on {committed}; the last of what was audited was issued on {fixed}",
            "Do not rely on the sample: it may have been chosen."),
    /** That the auditor committed in time is its word alone. */
    AUDIT_COMMITMENT_UNSHOWN(
            Severity.WARN,
            "no receipt of a log shows that {commitment} existed before {fixed}, when the last of what was audited was issued",
            "Ask the auditor for a receipt of a log that you trust."),
    /** The auditor committed more often than it states samples. */
    AUDIT_COMMITMENT_SPARE(
            Severity.WARN,
            "{auditor} made {count} more commitments for {auditee} that no statement here uses",
            "Ask the auditor for the statements of these samples: the one stated may have been chosen."),
    /** The sample is smaller than the assurance usually needs. */
    AUDIT_SAMPLE_THIN(
            Severity.WARN,
            "reasonable assurance is stated on a sample with a confidence of {confidence} for a tolerable part of {tolerable}",
            "Read it as limited assurance: usual are 0.95 or more for 0.05 or less."),
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
            "the audit concludes {conclusion}, but states {deviations} deviating passports and {grave} open critical or major findings",
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
    /** A finding that the same auditor left open before is missing from its next statement, less grave there, or closed earlier. */
    AUDIT_FINDING_VANISHED(
            Severity.FAIL,
            "finding {reference} ({grade}) was open on {earlier} and is {became} in the statement of {later}",
            "Ask the auditor on what evidence the finding was closed or graded anew."),
    /** A finding that the same auditor left open before is due later in its next statement. */
    AUDIT_FINDING_POSTPONED(
            Severity.WARN,
            "finding {reference} ({grade}) was due on {before}, as stated on {earlier}, and is due on {after}, as stated on {later}",
            "Ask the auditor why there is more time."),
    /** The holder of a certificate did not close a grave finding in time. */
    CERTIFICATE_FINDING_OVERDUE(
            Severity.UNDECIDED,
            "finding {reference} ({grade}) of {auditor} at {holder}, who holds the certificate, was due on {due} and is not closed",
            "Do not rely on the certificate until its certifier upholds it."),
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
    /** What is countersigned is no close of books of the auditee within the period audited. */
    AUDIT_CLOSE_OTHER(
            Severity.FAIL,
            "the audit countersigns {statement}, which is no close of {auditee} within the period audited",
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
