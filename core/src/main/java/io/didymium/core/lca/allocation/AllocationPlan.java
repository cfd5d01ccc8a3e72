package io.didymium.core.lca.allocation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The allocation key of each process.
 *
 * @param standard the key of processes without an exception
 * @param fallback the key where the standard key cannot be applied; if empty, such a process stays unallocated and its results are unknown
 * @param exceptions the keys of single processes
 */
public record AllocationPlan(
        AllocationKey standard, Optional<AllocationKey> fallback, SortedMap<DataSetId, AllocationKey> exceptions) {
    /** Copies the exceptions. */
    public AllocationPlan {
        requireNonNull(standard, "standard");
        requireNonNull(fallback, "fallback");
        exceptions = ImmutableSortedMap.copyOf(exceptions);
    }

    /** One key for every process. */
    public static AllocationPlan of(AllocationKey standard) {
        return new AllocationPlan(standard, Optional.empty(), new TreeMap<>());
    }

    /** Returns the plan with a fallback key. */
    public AllocationPlan orElse(AllocationKey key) {
        return new AllocationPlan(standard, Optional.of(key), exceptions);
    }

    /** Returns the plan with an exception for one process. */
    public AllocationPlan with(DataSetId process, AllocationKey key) {
        SortedMap<DataSetId, AllocationKey> more = new TreeMap<>(exceptions);
        more.put(process, key);
        return new AllocationPlan(standard, fallback, more);
    }

    /** The key of a process. */
    public AllocationKey keyOf(DataSetId process) {
        return exceptions.getOrDefault(process, standard);
    }
}
