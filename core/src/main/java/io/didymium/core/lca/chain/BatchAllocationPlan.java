package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.StepId;
import io.didymium.core.process.OutputRole;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The allocation key of each step, and the outputs that steps are allocated to.
 *
 * @param standard the key of steps without an exception
 * @param exceptions the keys of single steps
 * @param allocatedRoles the roles of the outputs that steps are allocated to; others leave without impact (cut-off)
 */
public record BatchAllocationPlan(
        BatchAllocation standard, SortedMap<StepId, BatchAllocation> exceptions, Set<OutputRole> allocatedRoles) {
    /** Products and co-products. */
    public static final Set<OutputRole> DEFAULT_ROLES =
            Collections.unmodifiableSet(EnumSet.of(OutputRole.PRODUCT, OutputRole.CO_PRODUCT));

    /** @throws IllegalArgumentException if no role is allocated to */
    public BatchAllocationPlan {
        requireNonNull(standard, "standard");
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
        allocatedRoles = Collections.unmodifiableSet(new TreeSet<>(allocatedRoles));
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
