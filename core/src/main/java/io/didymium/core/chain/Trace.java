package io.didymium.core.chain;

import com.google.common.collect.ImmutableSet;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The part of a chain that one batch came from, or that it went into.
 *
 * @param start the batch that is traced
 * @param batches the batches reached, the start first, then in the order in which they were reached
 * @param steps the steps passed, in the order of {@link SupplyChain#steps()}
 * @param transfers the moves of a batch reached, by id: backward those before a step that consumed it, forward all
 */
public record Trace(BatchId start, Set<BatchId> batches, List<ProcessStep> steps, List<Transfer> transfers) {
    /** Copies the collections, keeping their order. */
    public Trace {
        batches = ImmutableSet.copyOf(batches);
        steps = List.copyOf(steps);
        transfers = List.copyOf(transfers);
    }

    /**
     * What a batch was made of, back to the sources: its provenance.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public static Trace backward(SupplyChain chain, BatchId batch) {
        chain.batch(batch);
        Set<BatchId> reached = new LinkedHashSet<>(Set.of(batch));
        Set<ProcessStep> passed = new HashSet<>();
        List<ProcessStep> steps = chain.steps();
        // One walk against the order of steps meets every step after all that consumed its outputs.
        for (int i = steps.size() - 1; i >= 0; i--) {
            ProcessStep step = steps.get(i);
            if (step.outputs().stream().anyMatch(output -> reached.contains(output.batch()))) {
                passed.add(step);
                step.inputs().forEach(input -> reached.add(input.batch()));
            }
        }
        Map<BatchId, Instant> last = new HashMap<>();
        passed.forEach(step -> step.inputs()
                .forEach(input -> last.merge(
                        input.batch(), step.takenAt(input), (one, other) -> one.isAfter(other) ? one : other)));
        return of(chain, batch, reached, passed, transfer -> feeds(transfer, last));
    }

    /**
     * What a batch went into, down to the last products: what a recall must reach.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public static Trace forward(SupplyChain chain, BatchId batch) {
        chain.batch(batch);
        Set<BatchId> reached = new LinkedHashSet<>(Set.of(batch));
        Set<ProcessStep> passed = new HashSet<>();
        for (ProcessStep step : chain.steps()) {
            if (step.inputs().stream().anyMatch(input -> reached.contains(input.batch()))) {
                passed.add(step);
                step.outputs().forEach(output -> reached.add(output.batch()));
            }
        }
        return of(
                chain,
                batch,
                reached,
                passed,
                transfer -> transfer.portions().stream().anyMatch(portion -> reached.contains(portion.batch())));
    }

    private static Trace of(
            SupplyChain chain,
            BatchId start,
            Set<BatchId> reached,
            Set<ProcessStep> passed,
            Predicate<Transfer> belongs) {
        return new Trace(
                start,
                reached,
                chain.steps().stream().filter(passed::contains).toList(),
                chain.transfers().stream().filter(belongs).toList());
    }

    /** Whether a transfer came before the last step that consumed what it moved. */
    private static boolean feeds(Transfer transfer, Map<BatchId, Instant> last) {
        return transfer.portions().stream()
                .map(portion -> last.get(portion.batch()))
                .anyMatch(start -> start != null && !transfer.at().isAfter(start));
    }
}
