package io.didymium.core.lca.chain;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The allocation of one step to the batches it produces.
 *
 * @param key the allocation key; empty if there is only one product
 * @param shares the share of each batch; empty if the key cannot be applied
 * @param refusal why the key cannot be applied; may be empty
 * @param credits the credits of the remaining products, as negative activities
 * @param replaced the substitutes borne by the co-products that replace them, as activities
 */
record AllocationResult(
        Optional<BatchAllocation> key,
        Optional<Shares<BatchId>> shares,
        String refusal,
        List<Activity> credits,
        List<Activity> replaced) {
    static AllocationResult of(ProcessStep step, SupplyChain chain, BatchAllocationPlan plan) {
        List<Batch> bearing = step.outputs().stream()
                .filter(output -> plan.allocatedRoles().contains(output.role()))
                .map(Output::batch)
                .map(chain::batch)
                .toList();
        if (bearing.size() == 1) {
            return new AllocationResult(
                    Optional.empty(),
                    Optional.of(Shares.inProportion(Map.of(bearing.get(0).id(), BigDecimal.ONE))),
                    "",
                    List.of(),
                    List.of());
        }
        BatchAllocation key = plan.keyOf(step.id());
        SortedMap<BatchId, BigDecimal> weights = new TreeMap<>();
        for (Batch batch : bearing) {
            Optional<BigDecimal> weight = key.weight(batch);
            if (weight.isEmpty()) {
                return refused(key, "no weight is known for " + batch.id());
            }
            weights.put(batch.id(), weight.get());
        }
        if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            return refused(key, "all weights are zero");
        }
        List<Activity> credits = new ArrayList<>();
        List<Activity> replaced = new ArrayList<>();
        if (key instanceof BatchAllocation.Substitution substitution) {
            for (Batch batch : bearing) {
                Optional.ofNullable(substitution.replaced().get(batch.name()))
                        .map(substitute -> replacement(step, batch, substitute))
                        .ifPresent(activity -> {
                            replaced.add(activity.toBuilder().only(batch.id()).build());
                            credits.add(Activity.of(
                                    step.id(),
                                    "credit for " + batch.name(),
                                    activity.amount().negate(),
                                    activity.factor()));
                        });
            }
        }
        return new AllocationResult(Optional.of(key), Optional.of(Shares.inProportion(weights)), "", credits, replaced);
    }

    private static Activity replacement(ProcessStep step, Batch batch, BatchAllocation.Substitute substitute) {
        return Activity.of(
                step.id(),
                "what " + batch.name() + " replaces",
                Decimals.fitted(batch.mass().value().kilograms().multiply(substitute.ratio())),
                substitute.factor());
    }

    private static AllocationResult refused(BatchAllocation key, String reason) {
        return new AllocationResult(Optional.of(key), Optional.empty(), reason, List.of(), List.of());
    }
}
