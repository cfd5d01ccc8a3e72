package io.didymium.core.chain;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredMass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps that name batches by the very ids of the batches, and equal masses by one object where they are met soon after one another.
 *
 * <p>Whoever reads a chain makes an id and a mass for each mention. An id of 30 characters takes 90 bytes, a mass 80, and a batch
 * is named four times on average; drums, bags and whole batches are of few masses.
 */
final class SharedParts {
    private static final int RECENT = 1 << 12;

    private final IdIndex<BatchId, Batch> batches;
    private final @Nullable MeasuredMass[] recent = new MeasuredMass[RECENT];

    SharedParts(IdIndex<BatchId, Batch> batches) {
        this.batches = batches;
    }

    /** The same steps, in the same order. */
    List<ProcessStep> in(List<ProcessStep> steps) {
        List<ProcessStep> shared = new ArrayList<>(steps.size());
        steps.forEach(step -> shared.add(in(step)));
        return shared;
    }

    private ProcessStep in(ProcessStep step) {
        List<BatchPortion> inputs = portions(step.inputs());
        List<Output> outputs = new ArrayList<>(step.outputs().size());
        for (Output output : step.outputs()) {
            outputs.add(new Output(id(output.batch()), output.role(), portions(output.madeFrom())));
        }
        return step.toBuilder().inputs(inputs).outputs(outputs).build();
    }

    private List<BatchPortion> portions(List<BatchPortion> portions) {
        List<BatchPortion> shared = new ArrayList<>(portions.size());
        for (BatchPortion portion : portions) {
            shared.add(new BatchPortion(id(portion.batch()), mass(portion), portion.pieces()));
        }
        return shared;
    }

    private BatchId id(BatchId id) {
        Batch known = batches.find(id);
        return known == null ? id : known.id();
    }

    private MeasuredMass mass(BatchPortion portion) {
        MeasuredMass mass = portion.mass();
        Batch batch = batches.find(portion.batch());
        if (batch != null && batch.mass().equals(mass)) {
            return batch.mass();
        }
        int hash = mass.hashCode() * 0x9E3779B9;
        int slot = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(RECENT));
        MeasuredMass before = recent[slot];
        if (before != null && before.equals(mass)) {
            return before;
        }
        recent[slot] = mass;
        return mass;
    }
}
