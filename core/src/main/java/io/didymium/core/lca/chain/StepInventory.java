package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.Text;
import io.didymium.core.process.Flow;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The inventory of one step as its operator states it: inputs, emissions, what is left out, and allocation.
 *
 * @param step the step
 * @param activities the inputs and emissions, in the operator's order
 * @param cutOffs the names of flows of the step that no activity covers on purpose (ISO 14044, 4.2.3.3.3), each with the reason
 * @param allocation the allocation, if the step has several products
 */
public record StepInventory(
        StepId step,
        List<Activity> activities,
        SortedMap<String, String> cutOffs,
        Optional<StepAllocation> allocation) {
    /**
     * @throws IllegalArgumentException if an activity belongs to another step or occurs twice, two activities cover one flow, a
     *     flow is both covered and cut off, a reason is blank, or the inventory is empty
     */
    public StepInventory {
        requireNonNull(step, "step");
        activities = List.copyOf(activities);
        requireNonNull(allocation, "allocation");
        cutOffs = ImmutableSortedMap.copyOf(cutOffs);
        cutOffs.forEach((flow, reason) -> Text.require(reason, "reason to cut off " + flow));
        if (activities.isEmpty() && allocation.isEmpty()) {
            throw new IllegalArgumentException("the inventory of " + step + " is empty");
        }
        Set<Object> names = new HashSet<>();
        Set<String> covered = new HashSet<>(cutOffs.keySet());
        for (Activity activity : activities) {
            if (!activity.step().equals(step)) {
                throw new IllegalArgumentException(activity.name() + " does not belong to " + step);
            }
            if (!names.add(List.of(activity.name(), activity.only()))) {
                throw new IllegalArgumentException(activity.name() + " occurs twice in " + step);
            }
            for (String item : activity.covers()) {
                if (!InventoryCoverage.WORDS.contains(item) && !covered.add(item)) {
                    throw new IllegalArgumentException(item + " is accounted for twice in " + step);
                }
            }
        }
    }

    /**
     * Checks that this fits the outputs of the step.
     *
     * @throws IllegalArgumentException if it belongs to another step, an activity serves a batch that the step does not
     *     produce or covers a flow that it does not have, or fixed shares are negative or not of its products and co-products
     */
    public void requireFits(ProcessStep made) {
        if (!made.id().equals(step)) {
            throw new IllegalArgumentException("the inventory of " + step + " does not belong to " + made.id());
        }
        Map<BatchId, OutputRole> outputs = new HashMap<>();
        made.outputs().forEach(output -> outputs.put(output.batch(), output.role()));
        for (Activity activity : activities) {
            activity.only().filter(batch -> !outputs.containsKey(batch)).ifPresent(batch -> {
                throw new IllegalArgumentException(step + " does not produce " + batch);
            });
        }
        Set<String> flows = made.flows().stream().map(Flow::name).collect(Collectors.toSet());
        Stream.concat(
                        cutOffs.keySet().stream(),
                        activities.stream()
                                .flatMap(activity -> activity.covers().stream())
                                .filter(item -> !InventoryCoverage.WORDS.contains(item)))
                .filter(item -> !flows.contains(item))
                .findFirst()
                .ifPresent(item -> {
                    throw new IllegalArgumentException(step + " has no flow " + item);
                });
        Optional<BatchAllocation> key = allocation
                .map(StepAllocation::key)
                .map(stated -> stated instanceof BatchAllocation.Substitution rest ? rest.among() : stated);
        if (key.isPresent() && key.get() instanceof BatchAllocation.Fixed fixed) {
            fixed.shares().parts().forEach((batch, share) -> {
                OutputRole role = outputs.get(batch);
                if (role == null || !BatchAllocationPlan.DEFAULT_ROLES.contains(role) || share.signum() < 0) {
                    throw new IllegalArgumentException(
                            batch + " cannot have the share " + share.toPlainString() + " of " + step);
                }
            });
        }
    }

    /** Starts a builder. */
    public static Builder builder(StepId step) {
        return new Builder(step);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(step).activities(activities).cutOffs(cutOffs).allocation(allocation.orElse(null));
    }

    /** Gathers the parts of a {@link StepInventory}; each method sets the part of its name. */
    public static final class Builder {
        private final StepId step;
        private List<Activity> activities = List.of();
        private Map<String, String> cutOffs = Map.of();
        private @Nullable StepAllocation allocation;

        private Builder(StepId step) {
            this.step = step;
        }

        public Builder activities(List<Activity> activities) {
            this.activities = activities;
            return this;
        }

        public Builder cutOffs(Map<String, String> reasons) {
            this.cutOffs = reasons;
            return this;
        }

        public Builder allocation(@Nullable StepAllocation allocation) {
            this.allocation = allocation;
            return this;
        }

        /** The value, checked as by the constructor. */
        public StepInventory build() {
            return new StepInventory(step, activities, new TreeMap<>(cutOffs), Optional.ofNullable(allocation));
        }
    }
}
