package io.didymium.core.lca.pcr.study;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.system.Footprint;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a calculation shows of a study, whatever those who made it say.
 *
 * @param categories the categories with a result that is known
 * @param incomplete how many activities say nothing of a category, by category; those of which all say something left out
 * @param allocations how processes with several products were divided
 * @param coreSpecific the part of the impact of core processes that rests on data measured there, by category
 * @param gaps what was needed and not included
 * @param credits what was credited for being replaced elsewhere, or bears a burden although it is waste
 * @param years the last years that generic data stand for, by process
 * @param undated the generic processes, or sources of factors, that do not say what time they stand for
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
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
        incomplete = copy(incomplete);
        allocations = List.copyOf(allocations);
        coreSpecific = copy(coreSpecific);
        gaps = List.copyOf(gaps);
        credits = List.copyOf(credits);
        years = copy(years);
        undated = Collections.unmodifiableSortedSet(new TreeSet<>(undated));
    }

    private static <V> SortedMap<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * What the footprint of a batch shows. Core processes are the steps of the operator who made the batch; factors do
     * not say of what year they are.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public static StudyFacts of(ChainFootprint footprint, BatchId batch) {
        return new ChainStudyFacts(footprint, batch).read();
    }

    /**
     * What the footprint of a product shows.
     *
     * @param core the processes of the maker of the product
     */
    public static StudyFacts of(Footprint footprint, Set<DataSetId> core) {
        return new SystemFacts(footprint, core).read();
    }

    /**
     * How a process was divided.
     *
     * @param place the id of the process or step
     * @param stage the stage it belongs to, if that is known
     * @param method the kind of division
     * @param key the key in words
     * @param window the time that its prices are of, if it follows prices and says so
     */
    public record Allocation(
            String place,
            Optional<LifeCycleStage> stage,
            AllocationMethod method,
            String key,
            Optional<PriceTable.Window> window) {}

    /**
     * Something at a process.
     *
     * @param place the id of the process or step
     * @param what what it is
     */
    public record Gap(String place, String what) {}
}
