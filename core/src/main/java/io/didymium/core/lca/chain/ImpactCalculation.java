package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Calculates the impact of each batch of a chain, from the first step to the last. */
final class ImpactCalculation {
    final SupplyChain chain;
    final SortedSet<String> categories = new TreeSet<>();
    final ListMultimap<StepId, Activity> activities = ArrayListMultimap.create();
    final Map<StepId, AllocationResult.Division> divisions = new HashMap<>();
    final Map<StepId, BatchAllocation> allocations = new LinkedHashMap<>();
    final Map<BatchId, BatchImpact> impacts = new HashMap<>();
    final SortedSet<BatchId> supplied = new TreeSet<>();
    final List<Activity> credits = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final BatchAllocationPlan plan;
    private final Map<BatchId, SupplierFootprint> attested = new HashMap<>();
    private final Map<StepId, Finding> withoutData = new HashMap<>();
    private final Map<StepId, Finding> unallocated = new HashMap<>();

    /** @throws IllegalArgumentException as {@link ChainFootprint#of} */
    ImpactCalculation(
            SupplyChain chain,
            Collection<Activity> all,
            BatchAllocationPlan plan,
            Collection<SupplierFootprint> results) {
        this.chain = requireNonNull(chain, "chain");
        this.plan = requireNonNull(plan, "plan");
        all.forEach(this::enter);
        results.forEach(this::attest);
        checkActivities();
        // All allocations first: credits may bring in categories that earlier steps lack.
        chain.steps().forEach(this::allocate);
        chain.steps().forEach(this::pass);
    }

    private void enter(Activity activity) {
        activities.put(activity.step(), activity);
        categories.addAll(activity.factor().impacts().keySet());
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

    private void allocate(ProcessStep step) {
        AllocationResult allocation = AllocationResult.of(step, chain, plan);
        allocation.key().ifPresent(key -> allocations.put(step.id(), key));
        if (!activities.containsKey(step.id())) {
            Finding noData = Finding.of(
                    FootprintFinding.STEP_DATA_MISSING, Location.of(step.id().value()), Map.of("step", step.name()));
            withoutData.put(step.id(), noData);
            findings.add(noData);
        }
        credits.addAll(allocation.credits());
        Stream.of(allocation.credits(), allocation.replaced())
                .flatMap(List::stream)
                .forEach(this::enter);
        allocation
                .division()
                .ifPresentOrElse(division -> divisions.put(step.id(), division), () -> unallocated(step, allocation));
    }

    private void unallocated(ProcessStep step, AllocationResult allocation) {
        long products = step.outputs().stream()
                .filter(output -> plan.allocatedRoles().contains(output.role()))
                .count();
        Finding missing = Finding.of(
                FootprintFinding.ALLOCATION_MISSING,
                Location.of(step.id().value()),
                Map.of(
                        "process", step.name(),
                        "products", Long.toString(products),
                        "key", allocation.key().map(BatchAllocation::label).orElse(""),
                        "reason", allocation.refusal()));
        unallocated.put(step.id(), missing);
        findings.add(missing);
    }

    private void pass(ProcessStep step) {
        Optional<Finding> noData = Optional.ofNullable(withoutData.get(step.id()));
        Optional<AllocationResult.Division> division = Optional.ofNullable(divisions.get(step.id()));
        BatchImpact joint = noData.map(BatchImpact::silent).orElseGet(BatchImpact::none);
        joint = plus(joint, division.map(AllocationResult.Division::mixed).orElseGet(step::inputs));
        List<Activity> own = activities.get(step.id());
        for (Activity activity : own) {
            joint = activity.only().isPresent() ? joint : joint.plus(activity, categories);
        }
        for (Output output : step.outputs()) {
            BatchImpact impact = division.isEmpty()
                    ? BatchImpact.unknown(requireNonNull(unallocated.get(step.id())))
                    : divided(output.batch(), joint, division.get());
            for (Activity activity : own) {
                impact = activity.only().equals(Optional.of(output.batch()))
                        ? impact.plus(activity, categories)
                        : impact;
            }
            impacts.put(output.batch(), noData.isPresent() ? supplied(output.batch(), impact) : impact);
        }
    }

    private BatchImpact divided(BatchId output, BatchImpact joint, AllocationResult.Division division) {
        BatchImpact impact = BatchImpact.none().plus(joint, division.shares().of(output));
        for (AllocationResult.Apart apart : division.apart()) {
            impact = impact.plus(
                    plus(BatchImpact.none(), apart.inputs()), apart.shares().of(output));
        }
        return impact;
    }

    private BatchImpact plus(BatchImpact impact, List<BatchPortion> inputs) {
        BatchImpact sum = impact;
        for (BatchPortion input : inputs) {
            sum = sum.plus(requireNonNull(impacts.get(input.batch())), UpstreamSteps.partOf(input, chain));
        }
        return sum;
    }

    private BatchImpact supplied(BatchId batch, BatchImpact impact) {
        SupplierFootprint result = attested.get(batch);
        if (result == null) {
            return impact;
        }
        supplied.add(batch);
        return BatchImpact.attested(result, chain.batch(batch).mass().value().kilograms(), categories);
    }
}
