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
 * Which key divides which step, and what bears a share.
 *
 * @param standard the key of every step without one of its own
 * @param exceptions the keys of single steps
 * @param allocatedRoles the roles of the outputs that bear a share; others leave free of burden (cut-off)
 */
public record BatchAllocationPlan(
        BatchAllocation standard, SortedMap<StepId, BatchAllocation> exceptions, Set<OutputRole> allocatedRoles) {
    /** The roles that usually bear a share: what is made on purpose. */
    public static final Set<OutputRole> DEFAULT_ROLES =
            Collections.unmodifiableSet(EnumSet.of(OutputRole.PRODUCT, OutputRole.CO_PRODUCT));

    /** @throws IllegalArgumentException if no role bears a share */
    public BatchAllocationPlan {
        requireNonNull(standard, "standard");
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
        allocatedRoles = Collections.unmodifiableSet(new TreeSet<>(allocatedRoles));
        if (allocatedRoles.isEmpty()) {
            throw new IllegalArgumentException("some role must bear what a step brings about");
        }
    }

    /** One key for every step; products and co-products bear a share. */
    public static BatchAllocationPlan of(BatchAllocation standard) {
        return new BatchAllocationPlan(standard, new TreeMap<>(), DEFAULT_ROLES);
    }

    /** The same plan with another key for one step. */
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
