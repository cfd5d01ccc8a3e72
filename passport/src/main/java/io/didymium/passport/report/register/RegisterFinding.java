package io.didymium.passport.report.register;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of withdrawals in registers. */
public enum RegisterFinding implements FindingCode {
    /** A portion is not withdrawn, and the verifier demands that. */
    WITHDRAWAL_ABSENT(
            Severity.UNDECIDED,
            "{event} takes {batch} and withdraws it from no account in a register",
            "Ask the operator to withdraw what it delivers in a register, and to issue the event with the extract."),
    /** The extract that an event pins is not in the bundle. */
    EXTRACT_ABSENT(
            Severity.INFORM,
            "the extract {extract} of the account of {batch}, which {event} pins, is not here",
            "Ask the sender for the whole passport file; views leave out documents."),
    /** Nothing shows that a log of the verifier holds the entries. */
    EXTRACT_UNPROVEN(
            Severity.INFORM,
            "the extract of {batch} that {event} pins counts for nothing: log {log}: {reason}",
            "Add the log and its witnesses to the trust list, or ask for an extract under a checkpoint that they cosigned."),
    /** Witnesses saw the withdrawal too late. */
    WITHDRAWAL_LATE(
            Severity.INFORM,
            "{event} is of {time}, and its withdrawal of {batch} was first seen at {seenAt}; {tolerated} is tolerated",
            "Ask why it was entered so late; it may be dated back."),
    /** There is room for it only because an earlier withdrawal is void. */
    WITHDRAWN_AFTER_VOID(
            Severity.UNDECIDED,
            "{withdrawn} of {batch} are withdrawn, where there were {available}: {voided} of them are void, which those who were to receive it do not confirm",
            "Ask for the confirmation of who was to receive what was called off."),
    /** The document is no extract. */
    EXTRACT_UNREADABLE(
            Severity.FAIL,
            "the extract of the account of {batch} that {event} pins cannot be read: {reason}",
            "Ask the operator for a correction of the event."),
    /** The extract is of another account. */
    EXTRACT_OF_OTHER_ACCOUNT(
            Severity.FAIL,
            "{event} takes {batch} at {site} by {holder}, and pins an extract of {stated}",
            "Ask the operator for a correction of the event."),
    /** The checkpoint was not signed as it says. */
    EXTRACT_CHECKPOINT_FALSE(
            Severity.FAIL,
            "the extract of {batch} that {event} pins has a false checkpoint of log {log}: {reason}",
            "Ask the operator for a correction of the event, under a checkpoint that the log has signed."),
    /** The entries of an extract do not follow each other, are not the account's or not in the log. */
    EXTRACT_FALSE(
            Severity.FAIL,
            "the extract of {batch} that {event} pins is false at entry {number}: {reason}",
            "Compare with the log; the operator hides or misstates what else it withdrew."),
    /** The extract does not show that the event withdraws what it takes. */
    WITHDRAWAL_NOT_SHOWN(
            Severity.FAIL,
            "{event} takes {taken} of {batch}, and the last entry of its extract is {shown}",
            "Compare the event with the register; a withdrawal is for one event, of its mass and to its receiver."),
    /** More is withdrawn than there was. */
    WITHDRAWN_BEYOND_STOCK(
            Severity.FAIL,
            "{withdrawn} of {batch} are withdrawn at {site} with {event}, where there were {available}",
            "The same matter was delivered more than once, or what arrived is not all here."),
    /** Two extracts of one account exclude each other. */
    EXTRACTS_CONTRADICT(
            Severity.FAIL,
            "{event} and {other} pin extracts of one account of {batch} that exclude each other: {reason}",
            "Keep both files: they convict the holder of the account.");

    private final Explanation explanation;

    RegisterFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
