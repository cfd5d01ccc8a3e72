package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.didymium.core.id.StepId;
import io.didymium.core.process.OutputRole;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The allocation key of each step, and the outputs that steps are allocated to.
 *
 * @param standard the key of steps without an exception
 * @param exceptions the keys of single steps
 * @param allocatedRoles the roles of the outputs that steps are allocated to; others leave without impact (cut-off)
 */
public record BatchAllocationPlan(
        BatchAllocation standard, SortedMap<StepId, BatchAllocation> exceptions, Set<OutputRole> allocatedRoles) {
    /** Products, co-products, and what stays in a continuous process. */
    public static final Set<OutputRole> DEFAULT_ROLES =
            Sets.immutableEnumSet(OutputRole.PRODUCT, OutputRole.CO_PRODUCT, OutputRole.HOLD_UP);

    /** @throws IllegalArgumentException if no role is allocated to */
    public BatchAllocationPlan {
        requireNonNull(standard, "standard");
        exceptions = ImmutableSortedMap.copyOf(exceptions);
        allocatedRoles = Sets.immutableEnumSet(allocatedRoles);
        if (allocatedRoles.isEmpty()) {
            throw new IllegalArgumentException("a step must be allocated to some role");
        }
    }

    /** One key for every step, allocated to products and co-products. */
    public static BatchAllocationPlan of(BatchAllocation standard) {
        return new BatchAllocationPlan(standard, new TreeMap<>(), DEFAULT_ROLES);
    }

    /** Returns the plan with an exception for one step. */
    public BatchAllocationPlan with(StepId step, BatchAllocation key) {
        SortedMap<StepId, BatchAllocation> more = new TreeMap<>(exceptions);
        more.put(step, key);
        return new BatchAllocationPlan(standard, more, allocatedRoles);
    }

    /** The key of a step. */
    public BatchAllocation keyOf(StepId step) {
        return exceptions.getOrDefault(step, standard);
    }
}
