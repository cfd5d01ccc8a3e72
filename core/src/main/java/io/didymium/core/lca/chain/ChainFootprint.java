package io.didymium.core.lca.chain;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.lca.uncertainty.QualityRating;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The footprint of each batch of a chain, step by step, in exact decimals.
 *
 * <p>A step passes on the impact of its inputs, in proportion to the part of each batch that it consumes, and the impact of its
 * activities, allocated to the batches it produces. Where a step cannot be allocated, the impact of its outputs and of all
 * that is made of them is unknown. Quotients are rounded to 34 digits.
 */
public final class ChainFootprint {
    private final SupplyChain chain;
    private final BatchAllocationPlan plan;
    private final SortedSet<String> categories = new TreeSet<>();
    private final ListMultimap<StepId, Activity> activities = ArrayListMultimap.create();
    private final Map<StepId, Shares<BatchId>> shares = new HashMap<>();
    private final Map<StepId, BatchAllocation> allocations = new LinkedHashMap<>();
    private final Map<BatchId, BatchImpact> impacts = new HashMap<>();
    private final Map<BatchId, SupplierFootprint> attested = new HashMap<>();
    private final SortedSet<BatchId> supplied = new TreeSet<>();
    private final List<Activity> credits = new ArrayList<>();
    private final Map<StepId, Finding> silent = new HashMap<>();
    private final Map<StepId, Finding> undivided = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ChainFootprint(SupplyChain chain, Collection<Activity> all, BatchAllocationPlan plan) {
        this.chain = requireNonNull(chain, "chain");
        this.plan = requireNonNull(plan, "plan");
        all.forEach(this::enter);
    }

    private void enter(Activity activity) {
        activities.put(activity.step(), activity);
        categories.addAll(activity.factor().impacts().keySet());
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
        ChainFootprint footprint = new ChainFootprint(chain, activities, plan);
        results.forEach(footprint::attest);
        footprint.checkActivities();
        for (ProcessStep step : chain.steps()) {
            footprint.divide(step);
            footprint.pass(step);
        }
        return footprint;
    }

    private void attest(SupplierFootprint result) {
        if (attested.put(chain.batch(result.batch()).id(), result) != null) {
            throw new IllegalArgumentException("several results for " + result.batch());
        }
        categories.addAll(result.results().keySet());
    }

    private void checkActivities() {
        Map<StepId, ProcessStep> steps = new HashMap<>();
        chain.steps().forEach(step -> steps.put(step.id(), step));
        activities.values().forEach(activity -> {
            ProcessStep step = steps.get(activity.step());
            if (step == null) {
                throw new IllegalArgumentException("not in the chain: " + activity.step());
            }
            activity.only().ifPresent(batch -> {
                if (step.outputs().stream().noneMatch(output -> output.batch().equals(batch))) {
                    throw new IllegalArgumentException(activity.step() + " does not produce " + batch);
                }
            });
        });
    }

    private void divide(ProcessStep step) {
        AllocationResult division = AllocationResult.of(step, chain, plan);
        division.key().ifPresent(key -> allocations.put(step.id(), key));
        if (!activities.containsKey(step.id())) {
            Finding silence = Finding.of(
                    FootprintFinding.STEP_DATA_MISSING, Location.of(step.id().value()), Map.of("step", step.name()));
            silent.put(step.id(), silence);
            findings.add(silence);
        }
        credits.addAll(division.credits());
        Stream.of(division.credits(), division.replaced()).flatMap(List::stream).forEach(this::enter);
        division.shares().ifPresentOrElse(divided -> shares.put(step.id(), divided), () -> undivided(step, division));
    }

    private void undivided(ProcessStep step, AllocationResult division) {
        long products = step.outputs().stream()
                .filter(output -> plan.allocatedRoles().contains(output.role()))
                .count();
        Finding missing = Finding.of(
                FootprintFinding.ALLOCATION_MISSING,
                Location.of(step.id().value()),
                Map.of(
                        "process", step.name(),
                        "products", Long.toString(products),
                        "key", division.key().map(BatchAllocation::label).orElse(""),
                        "reason", division.refusal()));
        undivided.put(step.id(), missing);
        findings.add(missing);
    }

    private void pass(ProcessStep step) {
        Optional<Finding> silence = Optional.ofNullable(silent.get(step.id()));
        BatchImpact joint = silence.map(BatchImpact::silent).orElseGet(BatchImpact::none);
        for (BatchPortion input : step.inputs()) {
            BatchImpact carried = impactOf(input.batch());
            joint = joint.plus(carried, UpstreamSteps.partOf(input, chain));
        }
        List<Activity> own = activities.get(step.id());
        for (Activity activity : own) {
            joint = activity.only().isPresent() ? joint : joint.plus(activity, categories);
        }
        Shares<BatchId> divided = shares.get(step.id());
        for (Output output : step.outputs()) {
            BatchImpact borne = divided == null
                    ? BatchImpact.unknown(Objects.requireNonNull(undivided.get(step.id())))
                    : BatchImpact.none().plus(joint, divided.of(output.batch()));
            for (Activity activity : own) {
                borne = activity.only().equals(Optional.of(output.batch())) ? borne.plus(activity, categories) : borne;
            }
            impacts.put(output.batch(), silence.isPresent() ? supplied(output.batch(), borne) : borne);
        }
    }

    private BatchImpact supplied(BatchId batch, BatchImpact borne) {
        SupplierFootprint result = attested.get(batch);
        if (result == null) {
            return borne;
        }
        supplied.add(batch);
        return BatchImpact.attested(result, chain.batch(batch).mass().value().kilograms(), categories);
    }

    /** The chain. */
    public SupplyChain chain() {
        return chain;
    }

    /** The categories of all activities and suppliers' results. */
    public SortedSet<String> categories() {
        return Collections.unmodifiableSortedSet(categories);
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
        return Collections.unmodifiableSortedSet(supplied);
    }

    /** Those among them that a batch is made of, or is itself. */
    public SortedSet<BatchId> suppliedUpstream(BatchId batch) {
        return Collections.unmodifiableSortedSet(ancestry(batch).suppliers());
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
        return Collections.unmodifiableMap(steps);
    }

    private List<BatchContribution> entries(BatchId batch, String category) {
        List<BatchContribution> found = new ArrayList<>();
        for (UpstreamSteps.Part behind : ancestry(batch).steps()) {
            for (Activity activity : activities.get(behind.step().id())) {
                BigDecimal part = behind.of(activity);
                if (part.signum() != 0 && activity.factor().impacts().containsKey(category)) {
                    found.add(entry(behind.step(), activity, part, category));
                }
            }
        }
        return found;
    }

    private BatchContribution entry(ProcessStep step, Activity activity, BigDecimal part, String category) {
        return new BatchContribution(
                step,
                LifeCycleStage.of(step, chain),
                chain.facility(step.facility()).operator(),
                activity,
                activity.factor().impact(category).multiply(part, ROUNDING),
                activity.impact(category).multiply(part, ROUNDING));
    }

    /** The allocation shares of a step; empty if it could not be allocated. */
    public Optional<Shares<BatchId>> shares(StepId step) {
        return Optional.ofNullable(shares.get(step));
    }

    /** The allocation keys of the steps with several products, in the order of steps. */
    public Map<StepId, BatchAllocation> allocations() {
        return Collections.unmodifiableMap(allocations);
    }

    /** The credits of substitution, as negative activities, in the order of steps. */
    public List<Activity> credits() {
        return List.copyOf(credits);
    }

    /**
     * The steps upstream of a batch, in the order of the chain; the search ends at steps that cannot be allocated and at
     * batches with a supplier's result.
     */
    public List<ProcessStep> upstreamSteps(BatchId batch) {
        return ancestry(batch).steps().stream().map(UpstreamSteps.Part::step).toList();
    }

    /** The activities upstream of a batch, in the order of steps, then as given; credits last. */
    public List<Activity> upstreamActivities(BatchId batch) {
        return ancestry(batch).steps().stream()
                .flatMap(behind -> activities.get(behind.step().id()).stream()
                        .filter(activity -> behind.of(activity).signum() != 0))
                .toList();
    }

    /** The steps that cannot be allocated or have no data, in the order of steps. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The findings of the steps upstream of a batch. */
    public List<Finding> findings(BatchId batch) {
        Set<String> behind =
                upstreamSteps(batch).stream().map(step -> step.id().value()).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> behind.contains(finding.location().subject()))
                .toList();
    }

    private UpstreamSteps ancestry(BatchId batch) {
        return UpstreamSteps.of(batch, chain, shares, supplied);
    }

    private BatchImpact impactOf(BatchId batch) {
        chain.batch(batch);
        return Objects.requireNonNull(impacts.get(batch));
    }
}
