package io.didymium.passport.claim;

import static java.util.Comparator.comparing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.StepAllocation;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.chain.SupplierFootprint;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What passports state about footprints: the inventories of steps and the footprints claimed for batches.
 *
 * @param inventories the activities and allocation of steps, by step, each step once
 * @param claims the footprints claimed, by id, each once
 */
public record FootprintStatements(List<StepInventory> inventories, List<FootprintClaim> claims) {
    /** No statement. */
    public static final FootprintStatements NONE = new FootprintStatements(List.of(), List.of());

    /** @throws IllegalArgumentException if a step or an id occurs twice */
    public FootprintStatements {
        inventories = sorted(inventories, StepInventory::step);
        claims = sorted(claims, FootprintClaim::id);
    }

    /**
     * What one plan makes of the steps of a chain, for operators who agree on it; nothing is claimed yet.
     *
     * @throws IllegalArgumentException if the plan lets others than products and co-products bear a share, or an activity is of
     *     a step that is not in the chain
     */
    public static FootprintStatements of(SupplyChain chain, Collection<Activity> activities, BatchAllocationPlan plan) {
        if (!plan.allocatedRoles().equals(BatchAllocationPlan.DEFAULT_ROLES)) {
            throw new IllegalArgumentException("only products and co-products can be stated to bear a share");
        }
        ListMultimap<StepId, Activity> byStep = ArrayListMultimap.create(Multimaps.index(activities, Activity::step));
        List<StepInventory> inventories = new ArrayList<>();
        for (ProcessStep step : chain.steps()) {
            Optional<StepAllocation> allocation =
                    isJoint(step) ? Optional.of(StepAllocation.of(plan.keyOf(step.id()))) : Optional.empty();
            List<Activity> own = byStep.removeAll(step.id());
            if (!own.isEmpty() || allocation.isPresent()) {
                inventories.add(StepInventory.builder(step.id())
                        .activities(own)
                        .allocation(allocation.orElse(null))
                        .build());
            }
        }
        if (!byStep.isEmpty()) {
            throw new IllegalArgumentException("not in the chain: " + new TreeSet<>(byStep.keySet()));
        }
        return new FootprintStatements(inventories, List.of());
    }

    private static boolean isJoint(ProcessStep step) {
        return step.outputs().stream()
                        .filter(output -> BatchAllocationPlan.DEFAULT_ROLES.contains(output.role()))
                        .count()
                > 1;
    }

    /** These statements with these claims instead of their own. */
    public FootprintStatements withClaims(List<FootprintClaim> others) {
        return new FootprintStatements(inventories, others);
    }

    /** These statements and this one of the same step instead of their own. */
    public FootprintStatements with(StepInventory inventory) {
        List<StepInventory> others = new ArrayList<>(inventories);
        others.removeIf(other -> other.step().equals(inventory.step()));
        others.add(inventory);
        return new FootprintStatements(others, claims);
    }

    /** What all steps use and give off, step by step. */
    public List<Activity> activities() {
        return inventories.stream()
                .flatMap(inventory -> inventory.activities().stream())
                .toList();
    }

    /** How steps are allocated: as their operators state, and without a key where they do not. */
    public BatchAllocationPlan plan() {
        SortedMap<StepId, BatchAllocation> keys = new TreeMap<>();
        inventories.forEach(inventory ->
                inventory.allocation().ifPresent(allocation -> keys.put(inventory.step(), allocation.key())));
        return new BatchAllocationPlan(new BatchAllocation.Unstated(), keys, BatchAllocationPlan.DEFAULT_ROLES);
    }

    /**
     * The claims about each batch, to be used where the steps that made it are not in the chain.
     *
     * <p>If two claims give different results for a batch and category, neither is used: which of them holds is unknown.
     */
    public List<SupplierFootprint> attested() {
        SortedMap<BatchId, SetMultimap<String, SupplierFootprint.Result>> found = new TreeMap<>();
        for (FootprintClaim claim : claims) {
            SetMultimap<String, SupplierFootprint.Result> results =
                    found.computeIfAbsent(claim.batch(), batch -> HashMultimap.create());
            claim.results()
                    .forEach(result -> results.put(
                            result.category().key(),
                            new SupplierFootprint.Result(
                                    result.perKilogram(claim.unit()),
                                    result.shares().primary())));
        }
        List<SupplierFootprint> attested = new ArrayList<>();
        found.forEach((batch, results) -> {
            SortedMap<String, SupplierFootprint.Result> sure = new TreeMap<>();
            Multimaps.asMap(results).forEach((category, stated) -> {
                if (stated.size() == 1) {
                    sure.put(category, stated.iterator().next());
                }
            });
            if (!sure.isEmpty()) {
                attested.add(new SupplierFootprint(batch, sure));
            }
        });
        return attested;
    }

    /**
     * The footprint of every batch of the chain that these statements are about.
     *
     * @throws IllegalArgumentException if they are about steps or batches that are not in the chain
     */
    public ChainFootprint calculate(SupplyChain chain) {
        return ChainFootprint.of(chain, activities(), plan(), attested());
    }

    private static <T> List<T> sorted(List<T> things, Function<T, ? extends Id> id) {
        List<T> sorted = things.stream()
                .sorted(comparing(thing -> id.apply(thing).value()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Id later = id.apply(sorted.get(i));
            if (id.apply(sorted.get(i - 1)).equals(later)) {
                throw new IllegalArgumentException("occurs twice: " + later.value());
            }
        }
        return sorted;
    }
}
