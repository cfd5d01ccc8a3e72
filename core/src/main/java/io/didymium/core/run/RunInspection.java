package io.didymium.core.run;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.stock.StockRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the drawings of a chain from continuous processes, whoever profits from it. */
public final class RunInspection {
    private record Line(String site, String kind, LocalDate from) {}

    private final SupplyChain chain;
    private final StockRule rule;
    private final Set<MixingRule> admitted;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<BatchId, Instant> measured = new HashMap<>();
    private final Map<Line, ProcessStep> first = new HashMap<>();
    private final ListMultimap<BatchId, Id> takers = ArrayListMultimap.create();

    private RunInspection(SupplyChain chain, StockRule rule, Set<MixingRule> admitted) {
        this.chain = chain;
        this.rule = rule;
        this.admitted = Set.copyOf(admitted);
    }

    /**
     * The findings of a chain, in the order of its steps.
     *
     * @param rule how long a period is: a hold-up must have been measured within the last two
     */
    public static List<Finding> findings(SupplyChain chain, StockRule rule) {
        return findings(chain, rule, EnumSet.allOf(MixingRule.class));
    }

    /**
     * The findings of a chain whose drawings may follow some rules alone, in the order of its steps.
     *
     * @param admitted the mixing rules that the verifier admits; if not all, a step that leaves a hold-up must name one
     */
    public static List<Finding> findings(SupplyChain chain, StockRule rule, Set<MixingRule> admitted) {
        RunInspection inspection = new RunInspection(chain, rule, admitted);
        if (inspection.demands()
                || chain.steps().stream().anyMatch(step -> step.drawing().isPresent())) {
            inspection.inspect();
        }
        return List.copyOf(inspection.findings);
    }

    private boolean demands() {
        return admitted.size() < MixingRule.values().length;
    }

    private void inspect() {
        for (ProcessStep step : chain.steps()) {
            step.inputs().forEach(input -> takers.put(input.batch(), step.id()));
        }
        chain.transfers()
                .forEach(transfer -> transfer.portions().forEach(part -> takers.put(part.batch(), transfer.id())));
        for (ProcessStep step : chain.steps()) {
            step.drawing().ifPresentOrElse(drawing -> inspect(step, drawing), () -> unnamed(step));
        }
    }

    private void unnamed(ProcessStep step) {
        Stream<BatchId> taken = step.inputs().stream().map(BatchPortion::batch).filter(this::isHoldUp);
        Stream<BatchId> left = step.outputs().stream()
                .filter(output -> demands() && output.role() == OutputRole.HOLD_UP)
                .map(Output::batch);
        Stream.concat(taken, left)
                .forEach(batch -> find(
                        RunFinding.MIXING_RULE_UNNAMED,
                        step,
                        Map.of("step", step.id().value(), "batch", batch.value())));
    }

    private boolean isHoldUp(BatchId batch) {
        return chain.producerOf(batch).isHoldUp(batch);
    }

    private void inspect(ProcessStep step, RunDrawing drawing) {
        if (!admitted.contains(drawing.rule())) {
            find(
                    RunFinding.MIXING_RULE_NOT_ADMITTED,
                    step,
                    Map.of(
                            "step",
                            step.id().value(),
                            "rule",
                            drawing.rule().label(),
                            "admitted",
                            admitted.stream().sorted().map(MixingRule::label).collect(Collectors.joining(", "))));
        }
        List<BatchPortion> before =
                step.inputs().stream().filter(input -> isHoldUp(input.batch())).toList();
        List<BatchId> after = step.outputs().stream()
                .map(output -> output.batch())
                .filter(step::isHoldUp)
                .toList();
        if (before.size() > 1 || after.size() > 1) {
            find(
                    RunFinding.HOLD_UP_AMBIGUOUS,
                    step,
                    Map.of(
                            "step", step.id().value(),
                            "before", Integer.toString(before.size()),
                            "after", Integer.toString(after.size())));
        }
        step.inputs().forEach(input -> times(step, input));
        Instant since = before.isEmpty()
                ? oldest(step)
                : before.stream()
                        .map(input -> measured.getOrDefault(input.batch(), step.startedAt()))
                        .min(Instant::compareTo)
                        .orElseThrow();
        after.forEach(left -> measured.put(left, since));
        before.forEach(input -> continued(step, drawing, input));
        after.forEach(left -> divided(step, left));
        if (since.atOffset(ZoneOffset.UTC)
                .plusMonths(2L * rule.periodMonths())
                .toInstant()
                .isBefore(step.endedAt())) {
            find(
                    RunFinding.HOLD_UP_NOT_MEASURED,
                    step,
                    Map.of(
                            "step", step.id().value(),
                            "drawnAt", step.endedAt().toString(),
                            "measuredAt", since.toString()));
        }
        parallel(step, drawing);
    }

    /** When what the first drawing takes was made, at the earliest. */
    private Instant oldest(ProcessStep step) {
        return step.inputs().stream()
                .filter(input -> !step.takenAt(input).isAfter(step.startedAt()))
                .map(input -> chain.batch(input.batch()).producedAt())
                .max(Instant::compareTo)
                .orElse(step.startedAt());
    }

    private void times(ProcessStep step, BatchPortion input) {
        Instant at = step.takenAt(input);
        Map<String, String> arguments = new TreeMap<>(Map.of(
                "step", step.id().value(),
                "batch", input.batch().value(),
                "drawnAt", step.endedAt().toString(),
                "startedAt", step.startedAt().toString(),
                "pouredAt", at.toString()));
        if (at.isAfter(step.endedAt())) {
            find(RunFinding.INPUT_AFTER_DRAWING, step, arguments);
        }
        if (at.isBefore(step.startedAt())) {
            find(RunFinding.INPUT_BEFORE_STEP, step, arguments);
        }
    }

    private void continued(ProcessStep step, RunDrawing drawing, BatchPortion holdUp) {
        ProcessStep maker = chain.producerOf(holdUp.batch());
        Optional<MixingRule> before = maker.drawing().map(RunDrawing::rule);
        if (before.isPresent() && before.get() != drawing.rule()) {
            find(
                    RunFinding.MIXING_RULE_CHANGED,
                    step,
                    Map.of(
                            "step", step.id().value(),
                            "rule", drawing.rule().label(),
                            "before", maker.id().value(),
                            "ruleBefore", before.get().label()));
        }
        if (!holdUp.mass().value().equals(chain.batch(holdUp.batch()).mass().value())) {
            divided(holdUp.batch(), step, holdUp.mass().toString());
        }
    }

    private void divided(ProcessStep step, BatchId left) {
        List<Id> all = takers.get(left);
        if (all.size() > 1) {
            divided(left, step, all.stream().map(Id::value).sorted().collect(Collectors.joining(", ")));
        }
    }

    private void divided(BatchId batch, ProcessStep step, String taken) {
        find(RunFinding.HOLD_UP_DIVIDED, step, Map.of("batch", batch.value(), "taken", taken));
    }

    private void parallel(ProcessStep step, RunDrawing drawing) {
        LocalDate from = rule.periodOf(step.endedAt());
        Line line = new Line(step.facility().value(), step.kind().name(), from);
        ProcessStep other = first.putIfAbsent(line, step);
        Optional<MixingRule> otherRule =
                Optional.ofNullable(other).flatMap(ProcessStep::drawing).map(RunDrawing::rule);
        if (other != null && otherRule.isPresent() && otherRule.get() != drawing.rule()) {
            find(
                    RunFinding.MIXING_RULES_DIFFER,
                    step,
                    Map.of(
                            "facility", step.facility().value(),
                            "step", step.id().value(),
                            "rule", drawing.rule().label(),
                            "other", other.id().value(),
                            "otherRule", otherRule.get().label(),
                            "from", from.toString()));
        }
    }

    private void find(RunFinding code, ProcessStep step, Map<String, String> arguments) {
        findings.add(Finding.of(code, Location.of(step.id().value()), arguments));
    }
}
