package io.didymium.core.chain;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What keeps batches, steps and transfers from being one coherent history. */
public enum ChainFinding implements FindingCode {
    /** Two things have the same id. */
    DUPLICATE_ID(
            Severity.FAIL,
            "{id} identifies {count} different things",
            "Give each batch, step, transfer, facility and party its own id."),
    /** An id is referred to but not described. */
    UNKNOWN_REFERENCE(
            Severity.UNDECIDED,
            "{kind} {id} is referred to but not described",
            "Add its description, or ask the issuer for it."),
    /** A batch has no step that made it. */
    DANGLING_BATCH(
            Severity.UNDECIDED,
            "no step states how batch {batch} was made",
            "Add the step that made it; a batch bought from outside comes from a procurement step."),
    /** A batch has two steps that made it. */
    TWO_PRODUCERS(
            Severity.FAIL,
            "batch {batch} is made by {first} and also by {second}",
            "Remove the wrong step, or give the two batches ids of their own."),
    /** Batches are made of themselves. */
    CYCLE(
            Severity.FAIL,
            "steps consume what is made from their own outputs: {steps}",
            "Give material that returns to a process a batch of its own, made before it is consumed."),
    /** A batch is consumed before it is made. */
    CONSUMED_BEFORE_PRODUCED(
            Severity.FAIL,
            "batch {batch} was made at {producedAt}, but {event} takes it at {takenAt}",
            "Correct the times, or the batch that was taken."),
    /** A batch is made outside the time of its step. */
    PRODUCED_OUTSIDE_STEP(
            Severity.FAIL,
            "batch {batch} was made at {producedAt}, but step {step} ran from {startedAt} to {endedAt}",
            "Correct the time of the batch or of the step."),
    /** A batch is made at another site than its step. */
    FACILITY_MISMATCH(
            Severity.FAIL,
            "batch {batch} was made at {batchFacility}, but step {step} ran at {stepFacility}",
            "Correct the site of the batch or of the step."),
    /** A site is described twice for one period. */
    SITE_PERIODS_OVERLAP(
            Severity.FAIL,
            "{facility} is described twice for {time}: as run by {first} and as run by {second}",
            "Ask both operators when the site changed hands; both records must name the same time."),
    /** Something happened at a site at a time for which no record says who ran it. */
    SITE_PERIOD_MISSING(
            Severity.UNDECIDED,
            "{subject} is stated for {time}, but no record says who ran {facility} then",
            "Ask the operator of that time for the record of the site.");

    private final Explanation explanation;

    ChainFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
