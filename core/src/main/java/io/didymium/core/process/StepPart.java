package io.didymium.core.process;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A part of a step whose inputs are not mixed with others: an output with the portions that it was made of, or all outputs that name none,
 * if there are any, with what is left of the inputs.
 *
 * @param inputs the portions that went in
 * @param outputs the batches that came out
 * @param whole whether this is the whole step
 */
public record StepPart(List<BatchPortion> inputs, List<Output> outputs, boolean whole) {
    /** Copies the lists. */
    public StepPart {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * The parts of a step: one, if no output names what it was made of or the {@linkplain ProcessKind#keepsInputsApart() kind} of process
     * mixes its inputs, so that such a statement counts for nothing.
     */
    public static List<StepPart> of(ProcessStep step) {
        if (!step.kind().keepsInputsApart()
                || step.outputs().stream().allMatch(output -> output.madeFrom().isEmpty())) {
            return List.of(new StepPart(step.inputs(), step.outputs(), true));
        }
        List<StepPart> parts = new ArrayList<>();
        List<Output> others = new ArrayList<>();
        Map<BatchId, List<BatchPortion>> named = new HashMap<>();
        for (Output output : step.outputs()) {
            if (output.madeFrom().isEmpty()) {
                others.add(output);
            } else {
                parts.add(new StepPart(output.madeFrom(), List.of(output), false));
                output.madeFrom()
                        .forEach(portion -> named.computeIfAbsent(portion.batch(), batch -> new ArrayList<>())
                                .add(portion));
            }
        }
        List<BatchPortion> rest = remaining(step, named);
        if (!others.isEmpty() || !rest.isEmpty()) {
            parts.add(new StepPart(rest, others, false));
        }
        return parts;
    }

    /** Refuses outputs that name more of an input than a step consumes. */
    static void requireMadeOfInputs(StepId step, List<BatchPortion> inputs, List<Output> outputs) {
        Map<BatchId, Mass> left = new HashMap<>();
        inputs.forEach(input -> left.put(input.batch(), input.mass().value()));
        for (Output output : outputs) {
            Set<BatchId> parts = new HashSet<>();
            for (BatchPortion part : output.madeFrom()) {
                Mass rest = left.getOrDefault(part.batch(), Mass.ZERO);
                if (!parts.add(part.batch()) || part.mass().value().compareTo(rest) > 0) {
                    throw new IllegalArgumentException(output.batch() + " must not be made of more of " + part.batch()
                            + " than " + step + " consumes: " + part.mass().value() + ", " + rest + " is left");
                }
                left.put(part.batch(), rest.minus(part.mass().value()));
            }
        }
    }

    private static List<BatchPortion> remaining(ProcessStep step, Map<BatchId, List<BatchPortion>> named) {
        List<BatchPortion> rest = new ArrayList<>();
        for (BatchPortion input : step.inputs()) {
            List<BatchPortion> taken = named.getOrDefault(input.batch(), List.of());
            Mass left = input.mass()
                    .value()
                    .minus(Mass.sum(taken.stream()
                            .map(portion -> portion.mass().value())
                            .toList()));
            if (!left.isZero()) {
                rest.add(new BatchPortion(
                        input.batch(),
                        new MeasuredMass(left, input.mass().standardUncertainty()),
                        pieces(input, taken)));
            }
        }
        return rest;
    }

    /** The pieces that are left; none are stated if those of a part are not. */
    private static Optional<PieceShare> pieces(BatchPortion input, List<BatchPortion> taken) {
        if (taken.isEmpty()) {
            return input.pieces();
        }
        OptionalLong all = number(input);
        if (all.isEmpty() || taken.stream().anyMatch(portion -> number(portion).isEmpty())) {
            return Optional.empty();
        }
        long left = all.getAsLong()
                - taken.stream()
                        .mapToLong(portion -> number(portion).orElseThrow())
                        .sum();
        return left > 0 ? Optional.of(PieceShare.of(left)) : Optional.empty();
    }

    private static OptionalLong number(BatchPortion portion) {
        return portion.pieces().map(PieceShare::number).orElse(OptionalLong.empty());
    }
}
