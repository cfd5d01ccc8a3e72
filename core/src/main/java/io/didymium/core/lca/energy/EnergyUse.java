package io.didymium.core.lca.energy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.BatchContributions;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.InventoryCoverage;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.lint.ChainLint;
import io.didymium.core.lca.lint.LintFinding;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.EnergyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The energy that the steps behind a batch used, as their inventories state it in units of energy, allocated to the batch as footprints are.
 *
 * <p>It is energy as delivered to the steps, whatever it was made from. It rests on the operators' statements; that of a step counts as known
 * only if it covers all its energy and is within twice the usual range of its process.
 *
 * @param batch the batch
 * @param kilograms its mass
 * @param stated what is stated in each stage, in kWh for the whole batch; empty if a step behind it cannot be allocated
 * @param gaps the steps whose use is not known, in the order of the chain
 */
public record EnergyUse(
        BatchId batch, BigDecimal kilograms, Map<LifeCycleStage, BigDecimal> stated, List<EnergyGap> gaps) {
    private static final String CATEGORY = "kWh";

    /** Copies map and list. */
    public EnergyUse {
        requireNonNull(batch, "batch");
        requireNonNull(kilograms, "kilograms");
        stated = Maps.immutableEnumMap(stated);
        gaps = List.copyOf(gaps);
    }

    /**
     * The energy behind a batch.
     *
     * @param inventories the inventories of steps; those of the others are not known
     * @param plan how steps are allocated to their outputs
     * @throws IllegalArgumentException if the batch, or a step of an inventory, is not in the chain
     */
    public static EnergyUse of(
            SupplyChain chain, BatchId batch, Collection<StepInventory> inventories, BatchAllocationPlan plan) {
        Map<StepId, StepInventory> known = new HashMap<>();
        inventories.forEach(inventory -> known.put(inventory.step(), inventory));
        List<Activity> activities = inventories.stream()
                .flatMap(inventory -> inventory.activities().stream())
                .toList();
        ChainFootprint energy = ChainFootprint.of(
                chain, activities.stream().map(EnergyUse::asEnergy).toList(), plan);
        Set<String> unusual = ChainLint.inspect(chain, activities, plan).stream()
                .filter(finding -> finding.code() == LintFinding.STEP_ENERGY_OUT_OF_RANGE)
                .map(Finding::location)
                .map(place -> place.subject())
                .collect(Collectors.toSet());
        List<EnergyGap> gaps = new ArrayList<>();
        for (ProcessStep step : energy.upstreamSteps(batch)) {
            if (energy.shares(step.id()).isEmpty()) {
                gaps.add(new EnergyGap(step.id(), EnergyGap.Reason.NOT_ALLOCATED, EnumSet.allOf(LifeCycleStage.class)));
                continue;
            }
            LifeCycleStage stage = LifeCycleStage.of(step, chain);
            if (step.kind() == ProcessKind.PROCUREMENT) {
                gaps.add(new EnergyGap(step.id(), EnergyGap.Reason.FROM_OUTSIDE, before(step, chain)));
            } else {
                reason(step, Optional.ofNullable(known.get(step.id())), unusual)
                        .ifPresent(reason -> gaps.add(new EnergyGap(step.id(), reason, Set.of(stage))));
            }
        }
        Map<LifeCycleStage, BigDecimal> stated = new EnumMap<>(LifeCycleStage.class);
        energy.contributions(batch, CATEGORY)
                .map(BatchContributions::byStage)
                .ifPresent(stages -> stages.forEach((stage, sum) -> stated.put(stage, sum.value())));
        return new EnergyUse(batch, chain.batch(batch).mass().value().kilograms(), stated, gaps);
    }

    /** An activity whose only impact is its energy. */
    private static Activity asEnergy(Activity activity) {
        Map<String, BigDecimal> energy = EnergyUnit.find(activity.factor().unit())
                .map(unit -> Map.of(CATEGORY, unit.kilowattHours(BigDecimal.ONE)))
                .orElse(Map.of());
        return Activity.builder(
                        activity.step(),
                        activity.name(),
                        activity.amount(),
                        activity.factor().toBuilder().impacts(energy).build())
                .only(activity.only().orElse(null))
                .covers(activity.covers())
                .build();
    }

    private static boolean isEnergy(Activity activity) {
        return EnergyUnit.find(activity.factor().unit()).isPresent();
    }

    private static Optional<EnergyGap.Reason> reason(
            ProcessStep step, Optional<StepInventory> inventory, Set<String> unusual) {
        List<Activity> activities = inventory.map(StepInventory::activities).orElse(List.of());
        if (activities.stream()
                .anyMatch(activity -> !isEnergy(activity) && activity.covers().contains(InventoryCoverage.ENERGY))) {
            return Optional.of(EnergyGap.Reason.OTHER_UNIT);
        }
        List<Activity> energies =
                activities.stream().filter(EnergyUse::isEnergy).toList();
        if (energies.isEmpty() || isUncovered(step, inventory.orElseThrow())) {
            return Optional.of(EnergyGap.Reason.NOT_STATED);
        }
        if (energies.stream().anyMatch(activity -> activity.amount().signum() < 0)) {
            return Optional.of(EnergyGap.Reason.NEGATIVE);
        }
        return unusual.contains(step.id().value()) ? Optional.of(EnergyGap.Reason.OUT_OF_RANGE) : Optional.empty();
    }

    private static boolean isUncovered(ProcessStep step, StepInventory inventory) {
        return InventoryCoverage.of(step, inventory).missing().contains(InventoryCoverage.ENERGY);
    }

    /** The stages that bought material passed elsewhere: all up to the one that leads to its form. */
    private static Set<LifeCycleStage> before(ProcessStep step, SupplyChain chain) {
        Set<LifeCycleStage> stages = EnumSet.of(LifeCycleStage.SUPPLY);
        step.outputs().forEach(output -> {
            LifeCycleStage last =
                    LifeCycleStage.leadingTo(chain.batch(output.batch()).form());
            stages.addAll(
                    last.compareTo(LifeCycleStage.RECOVERY) < 0
                            ? EnumSet.range(LifeCycleStage.CONCENTRATE, last)
                            : EnumSet.of(last));
        });
        return stages;
    }

    /** What is stated in all stages, in kWh for a kg, rounded to 34 digits: the use is at least this. Empty if nothing is. */
    public Optional<BigDecimal> statedPerKilogram() {
        return stated.isEmpty() ? Optional.empty() : Optional.of(perKilogram(sum(stated.keySet())));
    }

    /**
     * The use in some stages, in kWh for a kg, rounded to 34 digits; empty if that of a step in them is not known, or one of them was not
     * passed.
     *
     * @param stages the stages; none means all
     */
    public Optional<BigDecimal> perKilogram(Set<LifeCycleStage> stages) {
        boolean whole = stages.isEmpty();
        boolean known = gaps.stream()
                .allMatch(
                        gap -> !whole && Sets.intersection(gap.stages(), stages).isEmpty());
        return known && !stated.isEmpty() && stated.keySet().containsAll(stages)
                ? Optional.of(perKilogram(sum(whole ? stated.keySet() : stages)))
                : Optional.empty();
    }

    private BigDecimal perKilogram(BigDecimal energy) {
        return energy.divide(kilograms, Decimals.ROUNDING);
    }

    private BigDecimal sum(Set<LifeCycleStage> stages) {
        return stages.stream().map(stated::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
