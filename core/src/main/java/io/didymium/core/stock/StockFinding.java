package io.didymium.core.stock;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with the stocks of a chain. */
public enum StockFinding implements FindingCode {
    /** More of a batch was taken at a site than was there. */
    BATCH_OVERDRAWN(
            Severity.FAIL,
            "{event} takes {taken} of {batch} at {facility}, where only {available} is left: {excess} too much",
            "Check whether the batch was used twice or moved without a record, or whether its mass is wrong."),
    /** An operator took more than was booked too often in one period. */
    WEIGHING_EXCESS(
            Severity.FAIL,
            "{operator} took {excess} more of {balance} than was booked in the period from {from}, where {limit} of {passed} may be weighing differences",
            "Look for a scale that shows too much, or for material that has no record."),
    /** More was received than was shipped. */
    GAIN_IN_TRANSIT(
            Severity.FAIL,
            "{event} shipped {shipped} of {batch} and {received} was received: {difference} more, where weighings can differ by {tolerance}",
            "Weigh again on both sides; goods do not grow on the way."),
    /** Less was received than was shipped. */
    LOST_IN_TRANSIT(
            Severity.WARN,
            "{event} shipped {shipped} of {batch} and {received} was received: {difference} ({percent} %) were lost in transit",
            "Look at the carrier's papers."),
    /** So much less was received than was shipped that it needs evidence. */
    TRANSIT_LOSS_UNPROVEN(
            Severity.UNDECIDED,
            "{event} shipped {shipped} of {batch} and {received} was received: {difference} ({percent} %) were lost in transit, where {limit} % need no evidence",
            "Ask for the papers of the carrier or the insurer, and weigh what is there."),
    /** The receiver's weight is stated by the sender alone. */
    RECEIVED_WEIGHT_UNCONFIRMED(
            Severity.UNDECIDED,
            "{event} states what {receiver} weighed on receipt of {batch}, which {receiver} itself does not",
            "Ask the receiver to state the transfer with its own weight."),
    /** A part of what entered a site's processes is not accounted for, within the limit. */
    UNACCOUNTED(
            Severity.WARN,
            "{facility} does not account for {missing} of {balance} ({percent} % of the {entered} that entered in the period from {from}; limit {limit} %)",
            "Look for residues and losses that are not weighed, or for a meter at fault; reconciliation can name it."),
    /** More of what entered a site's processes is not accounted for than the verifier allows. */
    UNACCOUNTED_BEYOND_LIMIT(
            Severity.FAIL,
            "{facility} does not account for {missing} of {balance} ({percent} % of the {entered} that entered in the period from {from}; limit {limit} %)",
            "Record where the material went: a product, a residue or a stock that is missing in the books.");

    private final Explanation explanation;

    StockFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
