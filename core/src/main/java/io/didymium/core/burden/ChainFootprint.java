package io.didymium.core.burden;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Objects.requireNonNull;

import io.didymium.core.allocation.Shares;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.footprint.FootprintFinding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.inventory.Provenance;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the making of each batch of a chain brought about, step after step, in exact decimals.
 *
 * <p>A step passes on what its inputs carry, in the part of each batch that it consumes, and what its activities bring about,
 * divided among the batches it makes. What cannot be divided is unknown, for those batches and all that is made of them.
 * Divisions are rounded to 34 digits.
 */
public final class ChainFootprint {
    private final SupplyChain chain;
    private final SortedSet<String> categories = new TreeSet<>();
    private final Map<StepId, List<Activity>> activities = new HashMap<>();
    private final Map<StepId, Shares<BatchId>> shares = new HashMap<>();
    private final Map<BatchId, Burden> burdens = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ChainFootprint(SupplyChain chain, Collection<Activity> all) {
        this.chain = requireNonNull(chain, "chain");
        for (Activity activity : all) {
            activities
                    .computeIfAbsent(activity.step(), step -> new ArrayList<>())
                    .add(activity);
            categories.addAll(activity.factor().impacts().keySet());
        }
    }

    /**
     * Calculates the footprint of every batch of a chain.
     *
     * @param activities what each step uses and gives off
     * @param plan how steps are divided among what they make
     * @throws IllegalArgumentException if an activity is of a step that is not in the chain, or for a batch that the step
     *     does not make
     */
    public static ChainFootprint of(SupplyChain chain, Collection<Activity> activities, BatchAllocationPlan plan) {
        ChainFootprint footprint = new ChainFootprint(chain, activities);
        footprint.checkActivities();
        for (ProcessStep step : chain.steps()) {
            footprint.divide(step, plan);
            footprint.pass(step);
        }
        return footprint;
    }

    private void checkActivities() {
        Map<StepId, ProcessStep> steps = new HashMap<>();
        chain.steps().forEach(step -> steps.put(step.id(), step));
        activities.values().stream().flatMap(List::stream).forEach(activity -> {
            ProcessStep step = steps.get(activity.step());
            if (step == null) {
                throw new IllegalArgumentException("not in the chain: " + activity.step());
            }
            activity.only().ifPresent(batch -> {
                if (step.outputs().stream().noneMatch(output -> output.batch().equals(batch))) {
                    throw new IllegalArgumentException(activity.step() + " does not make " + batch);
                }
            });
        });
    }

    private void divide(ProcessStep step, BatchAllocationPlan plan) {
        List<Batch> bearing = step.outputs().stream()
                .filter(output -> plan.bearing().contains(output.role()))
                .map(Output::batch)
                .map(chain::batch)
                .toList();
        if (bearing.size() == 1) {
            shares.put(step.id(), Shares.inProportion(Map.of(bearing.get(0).id(), BigDecimal.ONE)));
            return;
        }
        BatchAllocation key = plan.keyOf(step.id());
        SortedMap<BatchId, BigDecimal> weights = new TreeMap<>();
        for (Batch batch : bearing) {
            Optional<BigDecimal> weight = key.weight(batch);
            if (weight.isEmpty()) {
                undivided(step, bearing.size(), key, "nothing is known of " + batch.id());
                return;
            }
            weights.put(batch.id(), weight.get());
        }
        if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            undivided(step, bearing.size(), key, "no output bears anything");
            return;
        }
        shares.put(step.id(), Shares.inProportion(weights));
    }

    private void undivided(ProcessStep step, int products, BatchAllocation key, String reason) {
        findings.add(Finding.of(
                FootprintFinding.ALLOCATION_MISSING,
                Location.of(step.id().value()),
                Map.of(
                        "process", step.name(),
                        "products", Integer.toString(products),
                        "key", key.label(),
                        "reason", reason)));
    }

    private void pass(ProcessStep step) {
        if (!activities.containsKey(step.id())) {
            findings.add(Finding.of(
                    FootprintFinding.STEP_SILENT, Location.of(step.id().value()), Map.of("step", step.name())));
        }
        Burden joint = new Burden();
        for (BatchPortion input : step.inputs()) {
            Burden carried = burdens.get(input.batch());
            joint = carried == null ? joint.unknown() : joint.plus(carried, partOf(input));
        }
        List<Activity> own = activities.getOrDefault(step.id(), List.of());
        for (Activity activity : own) {
            joint = activity.only().isPresent() ? joint : joint.plus(activity);
        }
        Shares<BatchId> divided = shares.get(step.id());
        for (Output output : step.outputs()) {
            Burden borne =
                    divided == null ? new Burden().unknown() : new Burden().plus(joint, divided.of(output.batch()));
            for (Activity activity : own) {
                borne = activity.only().equals(Optional.of(output.batch())) ? borne.plus(activity) : borne;
            }
            burdens.put(output.batch(), borne);
        }
    }

    private BigDecimal partOf(BatchPortion portion) {
        BigDecimal whole = chain.batch(portion.batch()).mass().value().kilograms();
        return portion.mass().value().kilograms().divide(whole, ROUNDING);
    }

    /** The categories that any activity has an impact in. */
    public SortedSet<String> categories() {
        return Collections.unmodifiableSortedSet(categories);
    }

    /**
     * The impact of a whole batch in a category; nothing if it is unknown.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public Optional<BigDecimal> total(BatchId batch, String category) {
        return burden(batch).total(category);
    }

    /** The impact of a kg of a batch in a category, rounded to 34 digits; nothing if it is unknown. */
    public Optional<BigDecimal> perKilogram(BatchId batch, String category) {
        BigDecimal mass = chain.batch(batch).mass().value().kilograms();
        return total(batch, category).map(total -> total.divide(mass, ROUNDING));
    }

    /**
     * The part of an impact that comes of primary data; nothing if the impact is unknown or zero.
     *
     * <p>An activity counts with its whole impact where both its amount and its factor are the operator's own.
     */
    public Optional<BigDecimal> primaryShare(BatchId batch, String category) {
        Burden burden = burden(batch);
        return burden.total(category)
                .filter(total -> total.signum() != 0)
                .map(total -> burden.primary(category).divide(total, ROUNDING));
    }

    /** What each step adds by its own activities to the impact of a batch, in the order of steps; sums to the total. */
    public Map<StepId, BigDecimal> byStep(BatchId batch, String category) {
        Map<BatchId, BigDecimal> weight = new HashMap<>(Map.of(batch, BigDecimal.ONE));
        Map<StepId, BigDecimal> found = new HashMap<>();
        List<ProcessStep> steps = chain.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            ProcessStep step = steps.get(i);
            Shares<BatchId> divided = shares.get(step.id());
            BigDecimal joint = BigDecimal.ZERO;
            for (Output output : step.outputs()) {
                BigDecimal own = weight.getOrDefault(output.batch(), BigDecimal.ZERO);
                joint = divided == null ? joint : joint.add(own.multiply(divided.of(output.batch()), ROUNDING));
            }
            BigDecimal added = BigDecimal.ZERO;
            for (Activity activity : activities.getOrDefault(step.id(), List.of())) {
                BigDecimal part = activity.only()
                        .map(only -> weight.getOrDefault(only, BigDecimal.ZERO))
                        .orElse(joint);
                added = added.add(activity.impact(category).multiply(part, ROUNDING));
            }
            if (added.signum() != 0) {
                found.put(step.id(), added);
            }
            for (BatchPortion input : step.inputs()) {
                weight.merge(input.batch(), joint.multiply(partOf(input), ROUNDING), BigDecimal::add);
            }
        }
        Map<StepId, BigDecimal> ordered = new LinkedHashMap<>();
        steps.stream()
                .map(ProcessStep::id)
                .filter(found::containsKey)
                .forEach(step -> ordered.put(step, found.getOrDefault(step, BigDecimal.ZERO)));
        return Collections.unmodifiableMap(ordered);
    }

    /** How a step was divided; nothing if it could not be. */
    public Optional<Shares<BatchId>> shares(StepId step) {
        return Optional.ofNullable(shares.get(step));
    }

    /** What is not known: steps that could not be divided or of which nothing is said, in the order of steps. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Burden burden(BatchId batch) {
        chain.batch(batch);
        return burdens.getOrDefault(batch, new Burden().unknown());
    }

    /** What a batch carries. */
    private static final class Burden {
        private final Map<String, BigDecimal> total;
        private final Map<String, BigDecimal> primary;
        private final boolean known;

        Burden() {
            this(Map.of(), Map.of(), true);
        }

        private Burden(Map<String, BigDecimal> total, Map<String, BigDecimal> primary, boolean known) {
            this.total = total;
            this.primary = primary;
            this.known = known;
        }

        Burden unknown() {
            return new Burden(Map.of(), Map.of(), false);
        }

        Burden plus(Burden other, BigDecimal part) {
            if (!known || !other.known) {
                return unknown();
            }
            return new Burden(sum(total, other.total, part), sum(primary, other.primary, part), true);
        }

        Burden plus(Activity activity) {
            if (!known) {
                return this;
            }
            Map<String, BigDecimal> impacts = activity.factor().impacts();
            boolean own = activity.factor().origin() == Provenance.Origin.PRIMARY;
            return new Burden(
                    sum(total, impacts, activity.amount()),
                    own ? sum(primary, impacts, activity.amount()) : primary,
                    true);
        }

        Optional<BigDecimal> total(String category) {
            return known ? Optional.of(total.getOrDefault(category, BigDecimal.ZERO)) : Optional.empty();
        }

        BigDecimal primary(String category) {
            return primary.getOrDefault(category, BigDecimal.ZERO);
        }

        private static Map<String, BigDecimal> sum(
                Map<String, BigDecimal> left, Map<String, BigDecimal> right, BigDecimal part) {
            Map<String, BigDecimal> sum = new HashMap<>(left);
            right.forEach((category, amount) ->
                    sum.merge(category, amount.multiply(part, ROUNDING), (one, other) -> one.add(other, ROUNDING)));
            return sum;
        }
    }
}
