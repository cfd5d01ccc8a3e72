package io.didymium.core.burden;

import io.didymium.core.allocation.Shares;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one step is divided among the batches it makes.
 *
 * @param key what the division follows; nothing where one batch bears all
 * @param shares the share of each batch; nothing if the key cannot be applied
 * @param refusal why it cannot
 */
record StepDivision(Optional<BatchAllocation> key, Optional<Shares<BatchId>> shares, String refusal) {
    static StepDivision of(ProcessStep step, SupplyChain chain, BatchAllocationPlan plan) {
        List<Batch> bearing = step.outputs().stream()
                .filter(output -> plan.bearing().contains(output.role()))
                .map(Output::batch)
                .map(chain::batch)
                .toList();
        if (bearing.size() == 1) {
            return new StepDivision(
                    Optional.empty(),
                    Optional.of(Shares.inProportion(Map.of(bearing.get(0).id(), BigDecimal.ONE))),
                    "");
        }
        BatchAllocation key = plan.keyOf(step.id());
        SortedMap<BatchId, BigDecimal> weights = new TreeMap<>();
        for (Batch batch : bearing) {
            Optional<BigDecimal> weight = key.weight(batch);
            if (weight.isEmpty()) {
                return refused(key, "nothing is known of " + batch.id());
            }
            weights.put(batch.id(), weight.get());
        }
        return weights.values().stream().allMatch(weight -> weight.signum() == 0)
                ? refused(key, "no output bears anything")
                : new StepDivision(Optional.of(key), Optional.of(Shares.inProportion(weights)), "");
    }

    private static StepDivision refused(BatchAllocation key, String reason) {
        return new StepDivision(Optional.of(key), Optional.empty(), reason);
    }
}
