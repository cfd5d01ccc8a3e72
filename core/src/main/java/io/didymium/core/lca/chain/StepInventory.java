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
 * What the operator of a step says of it for footprints: what it uses and gives off, and how that is divided.
 *
 * @param step the step
 * @param activities what it uses and gives off, in the operator's order
 * @param allocation how it is divided, if it makes several products
 */
public record StepInventory(StepId step, List<Activity> activities, Optional<StepAllocation> allocation) {
    /**
     * @throws IllegalArgumentException if an activity is of another step, if one stands twice (it would count twice), or if
     *     nothing is said
     */
    public StepInventory {
        requireNonNull(step, "step");
        activities = List.copyOf(activities);
        requireNonNull(allocation, "allocation");
        if (activities.isEmpty() && allocation.isEmpty()) {
            throw new IllegalArgumentException("nothing is said of " + step);
        }
        Set<Object> names = new HashSet<>();
        for (Activity activity : activities) {
            if (!activity.step().equals(step)) {
                throw new IllegalArgumentException(activity.name() + " is not of " + step);
            }
            if (!names.add(List.of(activity.name(), activity.only()))) {
                throw new IllegalArgumentException(activity.name() + " stands twice in " + step);
            }
        }
    }

    /**
     * Requires that this fits what the step makes.
     *
     * @throws IllegalArgumentException if it is of another step, an activity is for a batch that the step does not make, or
     *     fixed shares are negative or of anything but its products
     *     and co-products
     */
    public void requireFits(ProcessStep made) {
        if (!made.id().equals(step)) {
            throw new IllegalArgumentException("what is said of " + step + " is not about " + made.id());
        }
        Map<BatchId, OutputRole> outputs = new HashMap<>();
        made.outputs().forEach(output -> outputs.put(output.batch(), output.role()));
        for (Activity activity : activities) {
            activity.only().filter(batch -> !outputs.containsKey(batch)).ifPresent(batch -> {
                throw new IllegalArgumentException(step + " does not make " + batch);
            });
        }
        Optional<BatchAllocation> key = allocation
                .map(StepAllocation::key)
                .map(stated -> stated instanceof BatchAllocation.Substitution rest ? rest.among() : stated);
        if (key.isPresent() && key.get() instanceof BatchAllocation.Fixed fixed) {
            fixed.shares().parts().forEach((batch, share) -> {
                OutputRole role = outputs.get(batch);
                if (role == null || !BatchAllocationPlan.DEFAULT_ROLES.contains(role) || share.signum() < 0) {
                    throw new IllegalArgumentException(batch + " cannot bear " + share.toPlainString() + " of " + step);
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

    /** Collects the parts of a {@link StepInventory}. */
    public static final class Builder {
        private final StepId step;
        private List<Activity> activities = List.of();
        private @Nullable StepAllocation allocation;

        private Builder(StepId step) {
            this.step = step;
        }

        /** Sets {@link StepInventory#activities}. */
        public Builder activities(List<Activity> activities) {
            this.activities = activities;
            return this;
        }

        /** Sets {@link StepInventory#allocation}. */
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
