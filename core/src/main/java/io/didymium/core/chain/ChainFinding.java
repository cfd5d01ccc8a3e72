package io.didymium.core.chain;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What keeps batches, steps and transfers from being one coherent history. */
public enum ChainFinding implements FindingCode {
    /** Two things have one identity. */
    DUPLICATE_ID(
            "duplicate-id",
            Severity.FAIL,
            "{id} stands for {count} different things",
            "Give each batch, step, transfer, facility and party an id of its own."),
    /** Something refers to what is not there. */
    UNKNOWN_REFERENCE(
            "unknown-reference",
            Severity.UNDECIDED,
            "{kind} {id} is named here but not described",
            "Add what describes it, or ask the party that issued this for it."),
    /** A batch has no step that made it. */
    DANGLING_BATCH(
            "dangling-batch",
            Severity.UNDECIDED,
            "no step says how batch {batch} was made",
            "Add the step that made it; a batch bought from outside comes from a procurement step."),
    /** A batch has two steps that made it. */
    TWO_PRODUCERS(
            "two-producers",
            Severity.FAIL,
            "batch {batch} is made by {first} and again by {second}",
            "One of the steps is untrue, or the batches need ids of their own."),
    /** Batches are made of themselves. */
    CYCLE(
            "cycle",
            Severity.FAIL,
            "steps consume what is made of their own outputs: {steps}",
            "Give matter that returns to a process a batch of its own, made before it is consumed."),
    /** A batch is consumed before it is made. */
    CONSUMED_BEFORE_PRODUCED(
            "consumed-before-produced",
            Severity.FAIL,
            "batch {batch} was made at {producedAt}, but {event} takes it at {takenAt}",
            "Correct the times, or the batch that was taken."),
    /** A batch is made outside the time of its step. */
    PRODUCED_OUTSIDE_STEP(
            "produced-outside-step",
            Severity.FAIL,
            "batch {batch} was made at {producedAt}, but step {step} ran from {startedAt} to {endedAt}",
            "Correct the time of the batch or of the step."),
    /** A batch is made at another site than its step. */
    FACILITY_MISMATCH(
            "facility-mismatch",
            Severity.FAIL,
            "batch {batch} was made at {batchFacility}, but step {step} ran at {stepFacility}",
            "Correct the site of the batch or of the step.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    ChainFinding(String id, Severity severity, String template, String remedy) {
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
