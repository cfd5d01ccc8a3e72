package io.didymium.core.lca.chain;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.uncertainty.QualityRating;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The footprint of each batch of a chain, step by step, in exact decimals.
 *
 * <p>A step passes on the impact of its inputs, in proportion to the part of each batch that it consumes, and the impact of its
 * activities, allocated to the batches it produces. Where an output {@linkplain io.didymium.core.process.Output#madeFrom() names}
 * the portions that it was made of and the process keeps them apart, their impact is its own; activities are allocated as ever. Where a step cannot be allocated, the impact of its outputs and of all
 * that is made of them is unknown. Quotients are rounded to 34 digits.
 */
public final class ChainFootprint {
    private final SupplyChain chain;
    private final SortedSet<String> categories;
    private final ListMultimap<StepId, Activity> activities;
    private final Map<StepId, AllocationResult.Division> divisions;
    private final Map<StepId, BatchAllocation> allocations;
    private final Map<BatchId, BatchImpact> impacts;
    private final SortedSet<BatchId> supplied;
    private final List<Activity> credits;
    private final List<Finding> findings;

    private ChainFootprint(ImpactCalculation calculated) {
        chain = calculated.chain;
        categories = ImmutableSortedSet.copyOf(calculated.categories);
        activities = ImmutableListMultimap.copyOf(calculated.activities);
        divisions = ImmutableMap.copyOf(calculated.divisions);
        allocations = ImmutableMap.copyOf(calculated.allocations);
        impacts = ImmutableMap.copyOf(calculated.impacts);
        supplied = ImmutableSortedSet.copyOf(calculated.supplied);
        credits = List.copyOf(calculated.credits);
        findings = List.copyOf(calculated.findings);
    }

    /**
     * Calculates the footprint of every batch of a chain.
     *
     * @param activities the inputs and emissions of each step
     * @param plan how steps are allocated to their outputs
     * @throws IllegalArgumentException if an activity is of a step that is not in the chain, or for a batch that the step
     *     does not produce
     */
    public static ChainFootprint of(SupplyChain chain, Collection<Activity> activities, BatchAllocationPlan plan) {
        return of(chain, activities, plan, List.of());
    }

    /**
     * Calculates the footprint of every batch of a chain, with suppliers' results for batches whose production is not recorded.
     *
     * <p>A supplier's result counts only for a batch whose own step has no activities, and then covers everything upstream of it.
     * For every other batch the impact follows from the recorded steps, whatever anyone claims.
     *
     * @param activities the inputs and emissions of each step
     * @param plan how steps are allocated to their outputs
     * @param results the suppliers' results, at most one for each batch
     * @throws IllegalArgumentException if an activity is of a step that is not in the chain, or for a batch that the step
     *     does not produce, or if a batch has several results
     */
    public static ChainFootprint of(
            SupplyChain chain,
            Collection<Activity> activities,
            BatchAllocationPlan plan,
            Collection<SupplierFootprint> results) {
        return new ChainFootprint(new ImpactCalculation(chain, activities, plan, results));
    }

    /** The chain. */
    public SupplyChain chain() {
        return chain;
    }

    /** The categories of all activities and suppliers' results. */
    public SortedSet<String> categories() {
        return categories;
    }

    /**
     * The impact of a whole batch in a category; empty if it is unknown.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public Optional<BigDecimal> total(BatchId batch, String category) {
        return impactOf(batch).total(category);
    }

    /** The impact of a kg of a batch in a category, rounded to 34 digits; empty if it is unknown. */
    public Optional<BigDecimal> perKilogram(BatchId batch, String category) {
        BigDecimal mass = chain.batch(batch).mass().value().kilograms();
        return total(batch, category).map(total -> total.divide(mass, ROUNDING));
    }

    /**
     * The share of primary data in an impact; empty if the impact is unknown or zero.
     *
     * <p>An activity counts with the absolute value of its impact where both its amount and its factor are the operator's own,
     * or a supplier's own result.
     */
    public Optional<BigDecimal> primaryShare(BatchId batch, String category) {
        return impactOf(batch).primaryShare(category);
    }

    /** The data quality of an impact; unrated if the impact is unknown. */
    public QualityRating quality(BatchId batch, String category) {
        return contributions(batch, category).map(BatchContributions::quality).orElse(QualityRating.UNRATED);
    }

    /**
     * The contributions to an impact by activity; empty if the impact is unknown. Suppliers' results are in the total, not
     * among the contributions.
     */
    public Optional<BatchContributions> contributions(BatchId batch, String category) {
        return total(batch, category)
                .map(total -> new BatchContributions(batch, category, total, entries(batch, category)));
    }

    /** The share of suppliers' results in an impact; empty if the impact is unknown or zero. */
    public Optional<BigDecimal> attestedShare(BatchId batch, String category) {
        return impactOf(batch).attestedShare(category);
    }

    /**
     * The finding that makes the footprint of a batch incomplete or unknown: the first upstream step that has no data or cannot
     * be allocated; empty if there is none, or a supplier's result covers it.
     */
    public Optional<Finding> obstacle(BatchId batch) {
        return impactOf(batch).obstacle();
    }

    /** How completely the activities upstream of a batch cover a category. */
    public CategoryCoverage coverage(BatchId batch, String category) {
        return impactOf(batch).coverage(category);
    }

    /** The batches whose impact is a supplier's result. */
    public SortedSet<BatchId> supplied() {
        return supplied;
    }

    /** Those among them that a batch is made of, or is itself. */
    public SortedSet<BatchId> suppliedUpstream(BatchId batch) {
        return ImmutableSortedSet.copyOf(upstreamOf(batch).suppliers());
    }

    /** The contribution of each step to an impact, in the order of steps; empty if the impact is unknown. */
    public Map<StepId, BigDecimal> byStep(BatchId batch, String category) {
        Map<StepId, BigDecimal> steps = new LinkedHashMap<>();
        contributions(batch, category)
                .ifPresent(contributions -> contributions.byStep().forEach((step, sum) -> {
                    if (sum.value().signum() != 0) {
                        steps.put(step, sum.value());
                    }
                }));
        return ImmutableMap.copyOf(steps);
    }

    private List<BatchContribution> entries(BatchId batch, String category) {
        List<BatchContribution> found = new ArrayList<>();
        for (UpstreamSteps.Part upstream : upstreamOf(batch).steps()) {
            for (Activity activity : activities.get(upstream.step().id())) {
                BigDecimal part = upstream.of(activity);
                if (part.signum() != 0 && activity.factor().impacts().containsKey(category)) {
                    found.add(entry(upstream.step(), activity, part, category));
                }
            }
        }
        return found;
    }

    private BatchContribution entry(ProcessStep step, Activity activity, BigDecimal part, String category) {
        return new BatchContribution(
                step,
                LifeCycleStage.of(step, chain),
                chain.operatorOf(step),
                activity,
                activity.factor().impact(category).multiply(part, ROUNDING),
                activity.impact(category).multiply(part, ROUNDING));
    }

    /** The allocation shares of a step; empty if it could not be allocated. */
    public Optional<Shares<BatchId>> shares(StepId step) {
        return Optional.ofNullable(divisions.get(step)).map(AllocationResult.Division::shares);
    }

    /** The allocation keys of the steps with several products, in the order of steps. */
    public Map<StepId, BatchAllocation> allocations() {
        return allocations;
    }

    /** The credits of substitution, as negative activities, in the order of steps. */
    public List<Activity> credits() {
        return credits;
    }

    /**
     * The steps upstream of a batch, in the order of the chain; the search ends at steps that cannot be allocated and at
     * batches with a supplier's result.
     */
    public List<ProcessStep> upstreamSteps(BatchId batch) {
        return upstreamOf(batch).steps().stream().map(UpstreamSteps.Part::step).toList();
    }

    /**
     * The steps upstream of a batch with the part of each that is allocated to it, leaving out activities that serve one output alone;
     * in the order of the chain.
     */
    public Map<ProcessStep, BigDecimal> upstreamParts(BatchId batch) {
        Map<ProcessStep, BigDecimal> parts = new LinkedHashMap<>();
        upstreamOf(batch).steps().forEach(upstream -> parts.put(upstream.step(), upstream.joint()));
        return parts;
    }

    /** A batch and those that the upstream steps made it of, in the order of ids, also where a step passes on none of their impact. */
    public SortedSet<BatchId> upstreamBatches(BatchId batch) {
        return ImmutableSortedSet.copyOf(upstreamOf(batch).batches(batch));
    }

    /** The activities upstream of a batch, in the order of steps, then as given; credits last. */
    public List<Activity> upstreamActivities(BatchId batch) {
        return upstreamOf(batch).steps().stream()
                .flatMap(upstream -> activities.get(upstream.step().id()).stream()
                        .filter(activity -> upstream.of(activity).signum() != 0))
                .toList();
    }

    /** The steps that cannot be allocated or have no data, in the order of steps. */
    public List<Finding> findings() {
        return findings;
    }

    /** The findings of the steps upstream of a batch. */
    public List<Finding> findings(BatchId batch) {
        Set<String> upstream =
                upstreamSteps(batch).stream().map(step -> step.id().value()).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> upstream.contains(finding.location().subject()))
                .toList();
    }

    private UpstreamSteps upstreamOf(BatchId batch) {
        return UpstreamSteps.of(batch, chain, divisions, supplied);
    }

    private BatchImpact impactOf(BatchId batch) {
        chain.batch(batch);
        return requireNonNull(impacts.get(batch));
    }
}
