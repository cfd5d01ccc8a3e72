package io.didymium.core.burden;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** What a step uses and gives off that makes one product. */
    public static StepInventory of(StepId step, List<Activity> activities) {
        return new StepInventory(step, activities, Optional.empty());
    }
}
