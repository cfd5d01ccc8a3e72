package io.didymium.passport.exchange.epcis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.issue.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What the events of a document say in terms of the model, and what was left out. Nothing in it is signed or verified. */
public final class EpcisDraft {
    private final Optional<Instant> created;
    private final List<Batch> batches;
    private final List<ProcessStep> steps;
    private final List<Transfer> transfers;
    private final SortedMap<String, EventSource> sources;
    private final List<EventCorrection> corrections;
    private final List<EpcisFault> faults;
    private final List<String> leftOut;

    EpcisDraft(
            Optional<Instant> created,
            DraftParts parts,
            SortedMap<String, EventSource> sources,
            List<EventCorrection> corrections,
            List<EpcisFault> faults,
            List<String> leftOut) {
        this.created = requireNonNull(created, "created");
        this.batches = parts.batches();
        this.steps = List.copyOf(parts.steps());
        this.transfers = List.copyOf(parts.transfers());
        this.sources = ImmutableSortedMap.copyOf(sources);
        this.corrections = List.copyOf(corrections);
        this.faults = List.copyOf(faults);
        this.leftOut = List.copyOf(leftOut);
    }

    /** When the document was written, if it states that. */
    public Optional<Instant> created() {
        return created;
    }

    /** The batches that were made, in the order of events. */
    public List<Batch> batches() {
        return batches;
    }

    /** The steps, in the order of events. */
    public List<ProcessStep> steps() {
        return steps;
    }

    /** The transfers, in the order of events. */
    public List<Transfer> transfers() {
        return transfers;
    }

    /** Whose word each step or transfer is, by its id, as the document says. */
    public Map<String, EventSource> sources() {
        return sources;
    }

    /** What was declared incorrect, in the order of events. */
    public List<EventCorrection> corrections() {
        return corrections;
    }

    /** What is wrong or missing; a draft with faults is not complete. */
    public List<EpcisFault> faults() {
        return faults;
    }

    /** What the document states and the model cannot hold, or what was assumed: an id or a place, a colon and what it is. */
    public List<String> leftOut() {
        return leftOut;
    }

    /**
     * Adds batches, steps and transfers to what an office is about to issue.
     *
     * @throws IllegalStateException if there are faults
     */
    public Draft addTo(Draft draft) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a draft with faults is not complete: " + faults.get(0));
        }
        return draft.add(batches.toArray(Batch[]::new))
                .add(steps.toArray(ProcessStep[]::new))
                .add(transfers.toArray(Transfer[]::new));
    }

    @Override
    public String toString() {
        return "draft of " + batches.size() + " batches, " + steps.size() + " steps, " + transfers.size()
                + " transfers; " + faults.size() + " faults";
    }
}
