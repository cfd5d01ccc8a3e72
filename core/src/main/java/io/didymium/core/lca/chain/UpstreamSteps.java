package io.didymium.core.lca.chain;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The steps upstream of a batch and the part of each that is allocated to it, found against the order of the chain. The search
 * ends at batches with a supplier's result.
 */
final class UpstreamSteps {
    private final SupplyChain chain;
    private final Map<StepId, AllocationResult.Division> divisions;
    private final Set<BatchId> supplied;
    private final Map<BatchId, BigDecimal> parts = new HashMap<>();
    private final Deque<Part> steps = new ArrayDeque<>();
    private final SortedSet<BatchId> suppliers = new TreeSet<>();

    private UpstreamSteps(SupplyChain chain, Map<StepId, AllocationResult.Division> divisions, Set<BatchId> supplied) {
        this.chain = chain;
        this.divisions = divisions;
        this.supplied = supplied;
    }

    static UpstreamSteps of(
            BatchId batch, SupplyChain chain, Map<StepId, AllocationResult.Division> divisions, Set<BatchId> supplied) {
        UpstreamSteps ancestry = new UpstreamSteps(chain, divisions, supplied);
        ancestry.parts.put(batch, BigDecimal.ONE);
        List<ProcessStep> steps = chain.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            ancestry.part(steps.get(i)).ifPresent(ancestry.steps::addFirst);
        }
        return ancestry;
    }

    /** The upstream steps, in the order of the chain; the search ends at steps that cannot be allocated. */
    List<Part> steps() {
        return List.copyOf(steps);
    }

    /** The upstream batches with a supplier's result. */
    SortedSet<BatchId> suppliers() {
        return suppliers;
    }

    /** The batch and all that it was made of as far as the steps go, whatever share of it they bear. */
    Set<BatchId> batches(BatchId batch) {
        Set<BatchId> batches = new HashSet<>(Set.of(batch));
        for (Iterator<Part> found = steps.descendingIterator(); found.hasNext(); ) {
            ProcessStep step = found.next().step();
            AllocationResult.Division division = divisions.get(step.id());
            (division == null ? step.inputs() : division.mixed()).forEach(input -> batches.add(input.batch()));
            if (division != null) {
                division.apart().stream()
                        .filter(apart ->
                                apart.shares().parts().keySet().stream().anyMatch(batches::contains))
                        .flatMap(apart -> apart.inputs().stream())
                        .toList()
                        .forEach(input -> batches.add(input.batch()));
            }
        }
        return batches;
    }

    private Optional<Part> part(ProcessStep step) {
        Map<BatchId, BigDecimal> own = new HashMap<>();
        for (Output output : step.outputs()) {
            BigDecimal part = parts.getOrDefault(output.batch(), BigDecimal.ZERO);
            if (part.signum() != 0 && supplied.contains(output.batch())) {
                suppliers.add(output.batch());
            } else if (part.signum() != 0) {
                own.put(output.batch(), part);
            }
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        AllocationResult.Division division = divisions.get(step.id());
        if (division == null) {
            return Optional.of(new Part(step, BigDecimal.ZERO, own));
        }
        BigDecimal joint = borne(own, division.shares());
        consume(division.mixed(), joint);
        division.apart().forEach(apart -> consume(apart.inputs(), borne(own, apart.shares())));
        return Optional.of(new Part(step, joint, own));
    }

    private static BigDecimal borne(Map<BatchId, BigDecimal> own, Shares<BatchId> shares) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<BatchId, BigDecimal> output : own.entrySet()) {
            sum = sum.add(output.getValue().multiply(shares.of(output.getKey()), ROUNDING));
        }
        return sum;
    }

    private void consume(List<BatchPortion> inputs, BigDecimal part) {
        inputs.forEach(
                input -> parts.merge(input.batch(), part.multiply(partOf(input, chain), ROUNDING), BigDecimal::add));
    }

    /** The part of its batch that a portion is. */
    static BigDecimal partOf(BatchPortion portion, SupplyChain chain) {
        Batch whole = chain.batch(portion.batch());
        return portion.mass().value().kilograms().divide(whole.mass().value().kilograms(), ROUNDING);
    }

    /**
     * The part of a step that is allocated to a batch.
     *
     * @param step the step
     * @param joint the part of the activities that serve all outputs
     * @param own the part of the activities that serve one output alone, by output
     */
    record Part(ProcessStep step, BigDecimal joint, Map<BatchId, BigDecimal> own) {
        /** The part of an activity of the step; zero if it serves another output. */
        BigDecimal of(Activity activity) {
            return activity.only()
                    .map(only -> own.getOrDefault(only, BigDecimal.ZERO))
                    .orElse(joint);
        }
    }
}
