package io.didymium.core.chain;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which step made each batch, and which consumed of it, in arrays by the place of the batch in the order of ids. */
final class BatchUses {
    private final IdIndex<BatchId, Batch> batches;
    private final @Nullable ProcessStep[] producers;
    /** Where the consumers of each batch begin in the list of all. */
    private final int[] begin;

    private final List<ProcessStep> consumers;

    /**
     * The uses of batches in steps.
     *
     * @param steps steps of which every batch is known, in the order in which consumers are listed
     */
    BatchUses(IdIndex<BatchId, Batch> batches, List<ProcessStep> steps) {
        this.batches = batches;
        int count = batches.values().size();
        producers = new ProcessStep[count];
        begin = new int[count + 1];
        for (ProcessStep step : steps) {
            for (Output output : step.outputs()) {
                producers[batches.place(output.batch())] = step;
            }
            for (BatchPortion input : step.inputs()) {
                begin[batches.place(input.batch()) + 1]++;
            }
        }
        for (int place = 0; place < count; place++) {
            begin[place + 1] += begin[place];
        }
        int[] next = Arrays.copyOf(begin, count);
        ProcessStep[] all = new ProcessStep[begin[count]];
        for (ProcessStep step : steps) {
            for (BatchPortion input : step.inputs()) {
                all[next[batches.place(input.batch())]++] = step;
            }
        }
        consumers = Collections.unmodifiableList(Arrays.asList(all));
    }

    /** The step that made a batch; null if the batch is not known. */
    @Nullable
    ProcessStep producer(BatchId batch) {
        int place = batches.place(batch);
        return place < 0 ? null : producers[place];
    }

    /** The steps that consumed of a batch, in order; none if nothing did. */
    List<ProcessStep> consumers(BatchId batch) {
        int place = batches.place(batch);
        return place < 0 ? List.of() : consumers.subList(begin[place], begin[place + 1]);
    }
}
