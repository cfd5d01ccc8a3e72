package io.didymium.core.lca.pcr.study;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.system.Footprint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The facts of a study that follow from its calculation.
 *
 * @param categories the categories with a known result
 * @param incomplete the number of activities without a value, by category; complete categories left out
 * @param allocations the allocations of processes with several products
 * @param coreSpecific the share of specific data in the impact of core processes, by category
 * @param gaps the cut-offs
 * @param credits the credits for replaced products, and waste that impact is allocated to
 * @param years the last year that generic data represent, by process
 * @param undated the generic processes, or sources of factors, without a period
 */
public record StudyFacts(
        SortedSet<String> categories,
        SortedMap<String, Integer> incomplete,
        List<Allocation> allocations,
        SortedMap<String, BigDecimal> coreSpecific,
        List<Gap> gaps,
        List<Gap> credits,
        SortedMap<String, Integer> years,
        SortedSet<String> undated) {
    /** Copies the collections. */
    public StudyFacts {
        categories = ImmutableSortedSet.copyOf(categories);
        incomplete = ImmutableSortedMap.copyOf(incomplete);
        allocations = List.copyOf(allocations);
        coreSpecific = ImmutableSortedMap.copyOf(coreSpecific);
        gaps = List.copyOf(gaps);
        credits = List.copyOf(credits);
        years = ImmutableSortedMap.copyOf(years);
        undated = ImmutableSortedSet.copyOf(undated);
    }

    /**
     * The facts of the footprint of a batch. Core processes are the steps of the operator who produced the batch; factors do not
     * state a year.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public static StudyFacts of(ChainFootprint footprint, BatchId batch) {
        return new ChainStudyFacts(footprint, batch).read();
    }

    /**
     * The facts of the footprint of a product.
     *
     * @param core the core processes, those of the producer
     */
    public static StudyFacts of(Footprint footprint, Set<DataSetId> core) {
        return new SystemFacts(footprint, core).read();
    }

    /**
     * The allocation of a process.
     *
     * @param place the id of the process or step
     * @param stage the life cycle stage, if known
     * @param method the method
     * @param key the key in words
     * @param window the period of the prices, if the key is economic
     */
    public record Allocation(
            String place,
            Optional<LifeCycleStage> stage,
            AllocationMethod method,
            String key,
            Optional<PriceTable.Window> window) {}

    /**
     * A cut-off or credit at a process.
     *
     * @param place the id of the process or step
     * @param what the input, output or credit
     */
    public record Gap(String place, String what) {}
}
