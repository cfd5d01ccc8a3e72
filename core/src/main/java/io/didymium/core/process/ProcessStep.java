package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One run of a process: portions of batches go in, batches come out, and what has no passport passes beside them.
 *
 * <p>Losses and residues are outputs like any other: what is not written down is missing from the balance.
 *
 * @param id its identity
 * @param name what was done, for people
 * @param kind the kind of process
 * @param facility where it was run
 * @param startedAt when it began
 * @param endedAt when it ended, not before it began
 * @param inputs the portions consumed, each batch once; none for a source
 * @param outputs the batches made, each once
 * @param flows what passed beside them, each name once
 */
public record ProcessStep(
        StepId id,
        String name,
        ProcessKind kind,
        FacilityId facility,
        Instant startedAt,
        Instant endedAt,
        List<BatchPortion> inputs,
        List<Output> outputs,
        List<Flow> flows) {

    /** @throws IllegalArgumentException if times are reversed, inputs do not suit the kind, or a batch stands twice */
    public ProcessStep {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(facility, "facility");
        Text.require(name, "name of " + id);
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException(id + " must not end before it begins: " + startedAt + ", " + endedAt);
        }
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        flows = List.copyOf(flows);
        if (kind.isSource() != inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    id + (kind.isSource() ? " is a source and must have no input" : " must have an input"));
        }
        if (outputs.isEmpty() && flows.stream().allMatch(flow -> flow.kind().isInput())) {
            throw new IllegalArgumentException(id + " must have an output");
        }
        Set<BatchId> batches = new HashSet<>();
        inputs.forEach(input -> addOnce(batches, input.batch(), id));
        outputs.forEach(output -> addOnce(batches, output.batch(), id));
        if (flows.stream().map(Flow::name).distinct().count() != flows.size()) {
            throw new IllegalArgumentException(id + " must name each flow once");
        }
    }

    private static void addOnce(Set<BatchId> batches, BatchId batch, StepId step) {
        if (!batches.add(batch)) {
            throw new IllegalArgumentException(step + " must name " + batch + " once");
        }
    }
}
