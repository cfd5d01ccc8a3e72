package io.didymium.passport.render.picture;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch came from, in layers: the batch in layer 0, the step that made it in 1, what that took in 2, and so on. What is taken
 * several times is in the highest layer that follows. Linear in the size of the chain.
 */
public final class ChainLayers {
    private final Trace trace;
    private final Map<BatchId, Integer> batches = new HashMap<>();
    private final Map<StepId, Integer> steps = new HashMap<>();
    private final int highest;

    /**
     * The layers of what a batch came from.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public ChainLayers(SupplyChain chain, BatchId product) {
        trace = Trace.backward(chain, product);
        batches.put(product, 0);
        int top = 0;
        List<ProcessStep> order = trace.steps();
        // Against the order of steps every step is met after all that took its outputs.
        for (int i = order.size() - 1; i >= 0; i--) {
            ProcessStep step = order.get(i);
            int layer = 1;
            for (Output output : step.outputs()) {
                layer = Math.max(layer, batches.getOrDefault(output.batch(), 0) + 1);
            }
            steps.put(step.id(), layer);
            top = Math.max(top, layer);
            for (BatchPortion input : step.inputs()) {
                batches.merge(input.batch(), layer + 1, Math::max);
                top = Math.max(top, layer + 1);
            }
        }
        highest = top;
    }

    /** What it came from. */
    public Trace trace() {
        return trace;
    }

    /** The layer of a batch. */
    public int of(BatchId batch) {
        return batches.getOrDefault(batch, 0);
    }

    /** The layer of a step. */
    public int of(StepId step) {
        return steps.getOrDefault(step, 0);
    }

    /** The highest layer. */
    public int highest() {
        return highest;
    }
}
