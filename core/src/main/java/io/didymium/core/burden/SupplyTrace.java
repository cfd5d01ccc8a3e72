package io.didymium.core.burden;

import io.didymium.core.allocation.Shares;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands behind the footprint of a batch.
 *
 * @param steps the steps whose own words count
 * @param suppliers the batches whose suppliers' results stand in for what is behind them
 */
record SupplyTrace(SortedSet<StepId> steps, SortedSet<BatchId> suppliers) {
    /** Goes back from a batch, no further than to batches that are supplied with a result. */
    static SupplyTrace of(
            BatchId batch, SupplyChain chain, Map<StepId, Shares<BatchId>> shares, Set<BatchId> supplied) {
        SortedSet<StepId> behind = new TreeSet<>();
        SortedSet<BatchId> reached = new TreeSet<>(Set.of(batch));
        List<ProcessStep> steps = chain.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            ProcessStep step = steps.get(i);
            List<BatchId> made = step.outputs().stream()
                    .map(Output::batch)
                    .filter(output -> reached.contains(output) && !supplied.contains(output))
                    .toList();
            if (made.isEmpty()) {
                continue;
            }
            behind.add(step.id());
            Shares<BatchId> divided = shares.get(step.id());
            if (divided == null
                    || made.stream().anyMatch(output -> divided.of(output).signum() != 0)) {
                step.inputs().stream().map(BatchPortion::batch).forEach(reached::add);
            }
        }
        reached.retainAll(supplied);
        return new SupplyTrace(behind, reached);
    }
}
