package io.didymium.core.run;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The book of a continuous process: what was in it at the start, what was poured when, what was drawn when. Each drawing is a step of its
 * own, which takes what was poured since the one before, so that a product is issued when it is drawn and rests on nothing later. Between
 * drawings the hold-up is what went in less what was drawn. Inputs and drawings are given in the order of time. Not thread-safe.
 */
public final class ContinuousRun {
    private final ProcessKind kind;
    private final FacilityId site;
    private final MixingRule rule;
    private final Function<StepId, BatchId> holdUps;
    private final MaterialForm form;
    private final Map<BatchId, Batch> batches = new TreeMap<>();
    private final List<BatchPortion> inputs = new ArrayList<>();
    private final SortedMap<BatchId, Instant> pouredAt = new TreeMap<>();
    private final HoldUpBook book = new HoldUpBook();
    private Instant since;
    private boolean closed;

    /**
     * Starts a run.
     *
     * @param kind what is done
     * @param site where
     * @param rule how what is drawn is taken from what is in the process
     * @param form the form of what is in it
     * @param from when the opening hold-up was measured
     * @param holdUps gives the id of what is left after a step
     */
    public ContinuousRun(
            ProcessKind kind,
            FacilityId site,
            MixingRule rule,
            MaterialForm form,
            Instant from,
            Function<StepId, BatchId> holdUps) {
        this.kind = requireNonNull(kind, "kind");
        this.site = requireNonNull(site, "site");
        this.rule = requireNonNull(rule, "rule");
        this.form = requireNonNull(form, "form");
        this.since = requireNonNull(from, "from");
        this.holdUps = requireNonNull(holdUps, "holdUps");
    }

    /** Adds a batch that is in the process when the run begins, whole. */
    public ContinuousRun opening(Batch batch) {
        batches.put(batch.id(), batch);
        inputs.add(new BatchPortion(batch.id(), batch.mass()));
        book.add(batch, batch.mass());
        return this;
    }

    /**
     * Pours a portion of a batch.
     *
     * @throws IllegalArgumentException if it is earlier than the last drawing, or of a batch that was poured since then already
     */
    public ContinuousRun pour(Batch batch, MeasuredMass mass, Instant at) {
        requireOpen(at);
        if (inputs.stream().anyMatch(input -> input.batch().equals(batch.id()))) {
            throw new IllegalArgumentException(batch.id() + " was poured since the last drawing already");
        }
        batches.put(batch.id(), batch);
        inputs.add(new BatchPortion(batch.id(), mass));
        pouredAt.put(batch.id(), at);
        book.add(batch, mass);
        return this;
    }

    /**
     * Draws a batch, with flows that leave at the same time, and gives the step with its batches: the one drawn and the hold-up.
     *
     * @throws IllegalArgumentException if more is drawn than is there
     */
    public ProcessStep.Builder draw(StepId step, Batch.Builder drawn, OutputRole role, Instant at, Flow... flows) {
        Batch batch = drawn.producedAt(site, at).build();
        ProcessStep.Builder builder = started(step, at).produces(drawn, role);
        book.subtract(batch);
        return left(step, builder, at, flows);
    }

    /** Draws nothing but flows, such as raffinate. */
    public ProcessStep.Builder draw(StepId step, Instant at, Flow... flows) {
        return left(step, started(step, at), at, flows);
    }

    private ProcessStep.Builder left(StepId step, ProcessStep.Builder builder, Instant at, Flow... flows) {
        for (Flow flow : flows) {
            builder.flow(flow);
            book.add(flow);
        }
        BatchId id = holdUps.apply(step);
        Batch.Builder holdUp = book.holdUp(Batch.builder(id, form).name("Hold-up"));
        builder.produces(holdUp, OutputRole.HOLD_UP);
        Batch whole = holdUp.producedAt(site, at).build();
        batches.put(id, whole);
        inputs.add(new BatchPortion(id, whole.mass()));
        since = at;
        return builder;
    }

    /**
     * Closes the run with the hold-up as measured, which goes on as a return of the process, and with flows such as
     * {@link io.didymium.core.process.FlowKind#UNACCOUNTED what is missing}.
     */
    public ProcessStep.Builder close(StepId step, Batch.Builder measured, Instant at, Flow... flows) {
        ProcessStep.Builder builder = started(step, at).produces(measured, OutputRole.INTERNAL_RETURN);
        for (Flow flow : flows) {
            builder.flow(flow);
        }
        closed = true;
        return builder;
    }

    /** The amount of an element that the books have in the process, in kg; negative if more was drawn than was there. */
    public BigDecimal booked(Element element) {
        return book.of(element);
    }

    /** The mass that the books have in the process, in kg. */
    public BigDecimal bookedMass() {
        return book.mass();
    }

    private ProcessStep.Builder started(StepId step, Instant at) {
        requireOpen(at);
        ProcessStep.Builder builder = ProcessStep.builder(step, kind)
                .at(site, since, at)
                .inputs(inputs)
                .drawing(new RunDrawing(rule, pouredAt));
        inputs.clear();
        pouredAt.clear();
        return builder;
    }

    private void requireOpen(Instant at) {
        if (closed) {
            throw new IllegalStateException("the run is closed");
        }
        if (at.isBefore(since)) {
            throw new IllegalArgumentException("must not be before " + since + ": " + at);
        }
    }
}
