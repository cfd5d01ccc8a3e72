package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inventory of one step as its operator states it: inputs, emissions and allocation.
 *
 * @param step the step
 * @param activities the inputs and emissions, in the operator's order
 * @param allocation the allocation, if the step has several products
 */
public record StepInventory(StepId step, List<Activity> activities, Optional<StepAllocation> allocation) {
    /**
     * @throws IllegalArgumentException if an activity belongs to another step or occurs twice, or if the inventory is empty
     */
    public StepInventory {
        requireNonNull(step, "step");
        activities = List.copyOf(activities);
        requireNonNull(allocation, "allocation");
        if (activities.isEmpty() && allocation.isEmpty()) {
            throw new IllegalArgumentException("the inventory of " + step + " is empty");
        }
        Set<Object> names = new HashSet<>();
        for (Activity activity : activities) {
            if (!activity.step().equals(step)) {
                throw new IllegalArgumentException(activity.name() + " does not belong to " + step);
            }
            if (!names.add(List.of(activity.name(), activity.only()))) {
                throw new IllegalArgumentException(activity.name() + " occurs twice in " + step);
            }
        }
    }

    /**
     * Checks that this fits the outputs of the step.
     *
     * @throws IllegalArgumentException if it belongs to another step, an activity serves a batch that the step does not
     *     produce, or fixed shares are negative or not of its products and co-products
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
        return builder(step).activities(activities).allocation(allocation.orElse(null));
    }

    /** Gathers the parts of a {@link StepInventory}; each method sets the part of its name. */
    public static final class Builder {
        private final StepId step;
        private List<Activity> activities = List.of();
        private @Nullable StepAllocation allocation;

        private Builder(StepId step) {
            this.step = step;
        }

        public Builder activities(List<Activity> activities) {
            this.activities = activities;
            return this;
        }

        public Builder allocation(@Nullable StepAllocation allocation) {
            this.allocation = allocation;
            return this;
        }

        /** The value, checked as by the constructor. */
        public StepInventory build() {
            return new StepInventory(step, activities, Optional.ofNullable(allocation));
        }
    }
}
