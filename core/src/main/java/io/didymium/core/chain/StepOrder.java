package io.didymium.core.chain;

import static java.util.Comparator.comparing;

import io.didymium.core.id.BatchId;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Steps so ordered that each comes after those that made its inputs (Kahn 1962).
 *
 * @param sorted the steps that can be so ordered; of those that could come next, the one that ended first, then by id
 * @param knotted the steps that cannot, because they consume what is made of their own outputs
 */
record StepOrder(List<ProcessStep> sorted, List<ProcessStep> knotted) {
    private static final Comparator<ProcessStep> BY_TIME =
            comparing(ProcessStep::endedAt).thenComparing(ProcessStep::id);

    static StepOrder of(List<ProcessStep> steps) {
        Map<BatchId, List<ProcessStep>> consumers = new HashMap<>();
        Map<ProcessStep, Integer> waitingFor = new HashMap<>();
        for (ProcessStep step : steps) {
            step.inputs()
                    .forEach(input -> consumers
                            .computeIfAbsent(input.batch(), batch -> new ArrayList<>())
                            .add(step));
            waitingFor.put(step, 0);
        }
        for (ProcessStep step : steps) {
            for (Output output : step.outputs()) {
                consumers
                        .getOrDefault(output.batch(), List.of())
                        .forEach(next -> waitingFor.merge(next, 1, Integer::sum));
            }
        }
        PriorityQueue<ProcessStep> ready = new PriorityQueue<>(BY_TIME);
        waitingFor.forEach((step, count) -> {
            if (count == 0) {
                ready.add(step);
            }
        });
        List<ProcessStep> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            ProcessStep step = ready.remove();
            sorted.add(step);
            waitingFor.remove(step);
            for (Output output : step.outputs()) {
                for (ProcessStep next : consumers.getOrDefault(output.batch(), List.of())) {
                    if (waitingFor.merge(next, -1, Integer::sum) == 0) {
                        ready.add(next);
                    }
                }
            }
        }
        return new StepOrder(
                List.copyOf(sorted),
                waitingFor.keySet().stream().sorted(BY_TIME).toList());
    }
}
