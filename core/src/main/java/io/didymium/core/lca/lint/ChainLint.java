package io.didymium.core.lca.lint;

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
 * Looks through what was recorded of batches before their footprint is claimed: what each step uses and gives off, against
 * the step itself.
 *
 * <p>Whether matter and elements are conserved, {@link io.didymium.core.balance.ChainBalance} says.
 */
public final class ChainLint {
    private static final List<Check> CHECKS =
            List.of(new StepEnergyCheck(), new StepCarbonCheck(), new StepAmountCheck());

    private final Map<StepId, ProcessStep> steps = new HashMap<>();
    private final Map<StepId, List<Activity>> activities = new HashMap<>();
    private final List<Activity> fitting = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ChainLint(SupplyChain chain) {
        chain.steps().forEach(step -> steps.put(step.id(), step));
    }

    /**
     * What is wrong or unlikely; empty if nothing is. First activities of things that are not there, as given; then what
     * hinders a footprint (steps of which nothing is said or that cannot be divided); then step by step.
     *
     * @param all what each step uses and gives off
     * @param plan how steps are divided among what they make
     */
    public static List<Finding> inspect(SupplyChain chain, Collection<Activity> all, BatchAllocationPlan plan) {
        ChainLint lint = new ChainLint(chain);
        all.forEach(lint::enter);
        lint.findings.addAll(ChainFootprint.of(chain, lint.fitting, plan).findings());
        lint.compareUnits();
        for (ProcessStep step : chain.steps()) {
            StepView view = new StepView(step, chain, lint.activities.getOrDefault(step.id(), List.of()));
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
            activities
                    .computeIfAbsent(activity.step(), key -> new ArrayList<>())
                    .add(activity);
        }
    }

    private void stray(Activity activity, String place, String where) {
        findings.add(Finding.of(
                LintFinding.ACTIVITY_TARGET_UNKNOWN,
                Location.of(activity.step().value()),
                Map.of("activity", activity.name(), "place", place, "where", where)));
    }

    /** One thing by one source is counted in one unit everywhere. */
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
        /** Adds what is wrong or unlikely. */
        void inspect(StepView step, List<Finding> findings);
    }
}
