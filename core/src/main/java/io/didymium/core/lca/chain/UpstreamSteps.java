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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The steps whose burden a batch bears, found against the order of the chain, and how much of each it bears; no further back than
 * to batches for whose making suppliers' results stand.
 */
final class UpstreamSteps {
    private final SupplyChain chain;
    private final Map<StepId, Shares<BatchId>> shares;
    private final Set<BatchId> supplied;
    private final Map<BatchId, BigDecimal> parts = new HashMap<>();
    private final Deque<Part> steps = new ArrayDeque<>();
    private final SortedSet<BatchId> suppliers = new TreeSet<>();

    private UpstreamSteps(SupplyChain chain, Map<StepId, Shares<BatchId>> shares, Set<BatchId> supplied) {
        this.chain = chain;
        this.shares = shares;
        this.supplied = supplied;
    }

    static UpstreamSteps of(
            BatchId batch, SupplyChain chain, Map<StepId, Shares<BatchId>> shares, Set<BatchId> supplied) {
        UpstreamSteps ancestry = new UpstreamSteps(chain, shares, supplied);
        ancestry.parts.put(batch, BigDecimal.ONE);
        List<ProcessStep> steps = chain.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            ancestry.part(steps.get(i)).ifPresent(ancestry.steps::addFirst);
        }
        return ancestry;
    }

    /** The steps behind the batch, in the order of the chain; nothing is known of what is behind an undivided one. */
    List<Part> steps() {
        return List.copyOf(steps);
    }

    /** The batches that suppliers' results stand for, as far as the batch bears a part of them. */
    SortedSet<BatchId> suppliers() {
        return suppliers;
    }

    private Optional<Part> part(ProcessStep step) {
        Optional<Shares<BatchId>> divided = Optional.ofNullable(shares.get(step.id()));
        Map<BatchId, BigDecimal> own = new HashMap<>();
        BigDecimal joint = BigDecimal.ZERO;
        for (Output output : step.outputs()) {
            BigDecimal part = parts.getOrDefault(output.batch(), BigDecimal.ZERO);
            if (part.signum() != 0 && supplied.contains(output.batch())) {
                suppliers.add(output.batch());
            } else if (part.signum() != 0) {
                own.put(output.batch(), part);
                BigDecimal share = divided.map(each -> each.of(output.batch())).orElse(BigDecimal.ZERO);
                joint = joint.add(part.multiply(share, ROUNDING));
            }
        }
        for (BatchPortion input : step.inputs()) {
            parts.merge(input.batch(), joint.multiply(partOf(input, chain), ROUNDING), BigDecimal::add);
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(new Part(step, joint, own));
    }

    /** The part of a batch that a portion of it is. */
    static BigDecimal partOf(BatchPortion portion, SupplyChain chain) {
        Batch whole = chain.batch(portion.batch());
        return portion.mass().value().kilograms().divide(whole.mass().value().kilograms(), ROUNDING);
    }

    /**
     * How much of a step a batch bears.
     *
     * @param step the step
     * @param joint the part of what is for all outputs
     * @param own the part of what is for one output alone, by output
     */
    record Part(ProcessStep step, BigDecimal joint, Map<BatchId, BigDecimal> own) {
        /** The part of an activity of the step; zero if it is for another output. */
        BigDecimal of(Activity activity) {
            return activity.only()
                    .map(only -> own.getOrDefault(only, BigDecimal.ZERO))
                    .orElse(joint);
        }
    }
}
