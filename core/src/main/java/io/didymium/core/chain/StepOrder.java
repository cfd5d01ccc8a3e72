package io.didymium.core.chain;

import static java.util.Comparator.comparing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;

/**
 * Steps so ordered that each comes after those that made its inputs (Kahn 1962).
 *
 * @param sorted the steps that can be so ordered; of those that could come next, the one that ended first, then by id
 * @param cyclic the steps that cannot, because they consume what is made of their own outputs, or lie between such steps
 */
record StepOrder(List<ProcessStep> sorted, List<ProcessStep> cyclic) {
    private static final Comparator<ProcessStep> BY_TIME =
            comparing(ProcessStep::endedAt).thenComparing(ProcessStep::id);

    /** The order of steps whose ids differ. */
    static StepOrder of(Collection<ProcessStep> steps) {
        List<ProcessStep> sorted = peeled(steps, StepOrder::made, StepOrder::consumed);
        List<ProcessStep> left = without(steps, sorted);
        // Steps that are only downstream of a cycle are removed by peeling the rest from the other end.
        return new StepOrder(sorted, without(left, peeled(left, StepOrder::consumed, StepOrder::made)));
    }

    /** The steps without predecessor, then those whose predecessors are all listed, and so on. */
    private static List<ProcessStep> peeled(
            Collection<ProcessStep> steps,
            Function<ProcessStep, List<BatchId>> gives,
            Function<ProcessStep, List<BatchId>> takes) {
        ListMultimap<BatchId, ProcessStep> takers = ArrayListMultimap.create();
        for (ProcessStep step : steps) {
            takes.apply(step).forEach(batch -> takers.put(batch, step));
        }
        Map<StepId, Integer> before = new HashMap<>();
        for (ProcessStep step : steps) {
            for (BatchId batch : gives.apply(step)) {
                takers.get(batch).forEach(next -> before.merge(next.id(), 1, Integer::sum));
            }
        }
        PriorityQueue<ProcessStep> ready = new PriorityQueue<>(BY_TIME);
        steps.stream().filter(step -> !before.containsKey(step.id())).forEach(ready::add);
        List<ProcessStep> peeled = new ArrayList<>();
        while (!ready.isEmpty()) {
            ProcessStep step = ready.remove();
            peeled.add(step);
            for (BatchId batch : gives.apply(step)) {
                for (ProcessStep next : takers.get(batch)) {
                    if (before.merge(next.id(), -1, Integer::sum) == 0) {
                        ready.add(next);
                    }
                }
            }
        }
        return List.copyOf(peeled);
    }

    private static List<ProcessStep> without(Collection<ProcessStep> steps, List<ProcessStep> others) {
        if (others.size() == steps.size()) {
            return List.of();
        }
        Set<StepId> excluded = new HashSet<>();
        others.forEach(step -> excluded.add(step.id()));
        return steps.stream()
                .filter(step -> !excluded.contains(step.id()))
                .sorted(BY_TIME)
                .toList();
    }

    private static List<BatchId> made(ProcessStep step) {
        return step.outputs().stream().map(Output::batch).toList();
    }

    private static List<BatchId> consumed(ProcessStep step) {
        return step.inputs().stream().map(BatchPortion::batch).toList();
    }
}
