package io.didymium.core.lca.chain;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.StepPart;
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
 * @param division who bears what; empty if the key cannot be applied
 * @param refusal why the key cannot be applied; may be empty
 * @param credits the credits of the remaining products, as negative activities
 * @param replaced the substitutes borne by the co-products that replace them, as activities
 */
record AllocationResult(
        Optional<BatchAllocation> key,
        Optional<Division> division,
        String refusal,
        List<Activity> credits,
        List<Activity> replaced) {
    /**
     * Who bears what of a step.
     *
     * @param shares the share of each batch in the activities of the step and in the inputs that are mixed
     * @param mixed the portions of inputs that all outputs share
     * @param apart the portions that some outputs alone were made of
     */
    record Division(Shares<BatchId> shares, List<BatchPortion> mixed, List<Apart> apart) {
        /**
         * Divides a step by the shares of its outputs. What an output that bears nothing was made of, and what no output was made of, is
         * shared by all, so that no impact is lost in a scrap that names the worst input.
         */
        static Division of(ProcessStep step, Shares<BatchId> shares) {
            List<BatchPortion> mixed = new ArrayList<>();
            List<Apart> apart = new ArrayList<>();
            for (StepPart part : StepPart.of(step)) {
                SortedMap<BatchId, BigDecimal> weights = new TreeMap<>();
                part.outputs().forEach(output -> weights.put(output.batch(), shares.of(output.batch())));
                if (part.whole() || weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
                    mixed.addAll(part.inputs());
                } else {
                    apart.add(new Apart(part.inputs(), Shares.inProportion(weights)));
                }
            }
            return new Division(shares, mixed, apart);
        }
    }

    /**
     * Portions of inputs that some outputs alone were made of.
     *
     * @param inputs the portions
     * @param shares the share of each of these outputs in them
     */
    record Apart(List<BatchPortion> inputs, Shares<BatchId> shares) {}

    static AllocationResult of(ProcessStep step, SupplyChain chain, BatchAllocationPlan plan) {
        List<Batch> bearing = step.outputs().stream()
                .filter(output -> plan.allocatedRoles().contains(output.role()))
                .map(Output::batch)
                .map(chain::batch)
                .toList();
        if (bearing.size() == 1) {
            return new AllocationResult(
                    Optional.empty(),
                    Optional.of(Division.of(
                            step, Shares.inProportion(Map.of(bearing.get(0).id(), BigDecimal.ONE)))),
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
        return new AllocationResult(
                Optional.of(key), Optional.of(Division.of(step, Shares.inProportion(weights))), "", credits, replaced);
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
