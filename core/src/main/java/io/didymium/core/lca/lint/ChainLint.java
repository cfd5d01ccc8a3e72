package io.didymium.core.lca.lint;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the recorded inputs and emissions of steps before a footprint is claimed: their plausibility against the step.
 *
 * <p>Conservation of mass and elements is checked by {@link io.didymium.core.balance.ChainBalance}.
 */
public final class ChainLint {
    private static final List<Check> CHECKS =
            List.of(new StepEnergyCheck(), new StepCarbonCheck(), new StepAmountCheck());

    private final Map<StepId, ProcessStep> steps = new HashMap<>();
    private final ListMultimap<StepId, Activity> activities = ArrayListMultimap.create();
    private final List<Activity> fitting = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ChainLint(SupplyChain chain) {
        chain.steps().forEach(step -> steps.put(step.id(), step));
    }

    /**
     * Finds what is wrong or implausible. First activities of unknown steps or batches, as given; then steps that have no data
     * or cannot be allocated; then the checks, step by step.
     *
     * @param all the inputs and emissions of each step
     * @param plan how steps are allocated to their outputs
     */
    public static List<Finding> inspect(SupplyChain chain, Collection<Activity> all, BatchAllocationPlan plan) {
        ChainLint lint = new ChainLint(chain);
        all.forEach(lint::enter);
        lint.findings.addAll(ChainFootprint.of(chain, lint.fitting, plan).findings());
        lint.compareUnits();
        for (ProcessStep step : chain.steps()) {
            StepView view = new StepView(step, chain, lint.activities.get(step.id()));
            CHECKS.forEach(check -> check.inspect(view, lint.findings));
        }
        return List.copyOf(lint.findings);
    }

    private void enter(Activity activity) {
        Optional<ProcessStep> step = Optional.ofNullable(steps.get(activity.step()));
        if (step.isEmpty()) {
            stray(activity, activity.step().value(), "the chain");
        } else if (activity.only().isPresent()
                && step.get().outputs().stream()
                        .noneMatch(
                                output -> output.batch().equals(activity.only().get()))) {
            stray(activity, activity.only().get().value(), "what the step makes");
        } else {
            fitting.add(activity);
            activities.put(activity.step(), activity);
        }
    }

    private void stray(Activity activity, String place, String where) {
        findings.add(Finding.of(
                LintFinding.ACTIVITY_TARGET_UNKNOWN,
                Location.of(activity.step().value()),
                Map.of("activity", activity.name(), "place", place, "where", where)));
    }

    /** A factor of one name and source has one unit in all steps. */
    private void compareUnits() {
        Map<List<String>, Activity> first = new HashMap<>();
        for (Activity activity : fitting) {
            List<String> key =
                    List.of(activity.factor().name(), activity.factor().source());
            Activity seen = first.putIfAbsent(key, activity);
            if (seen != null && !seen.factor().unit().equals(activity.factor().unit())) {
                findings.add(Finding.of(
                        LintFinding.UNIT_INCONSISTENT,
                        Location.of(activity.step().value()),
                        Map.of(
                                "activity", activity.name(),
                                "unit", activity.factor().unit(),
                                "other", seen.factor().unit(),
                                "step", seen.step().value())));
            }
        }
    }

    /** One check of a recorded step. */
    interface Check {
        /** Adds what is wrong or implausible. */
        void inspect(StepView step, List<Finding> findings);
    }
}
