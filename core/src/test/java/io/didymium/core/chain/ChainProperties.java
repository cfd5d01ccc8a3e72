package io.didymium.core.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.ChainSample;
import io.didymium.core.testing.CoreArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChainProperties {
    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    @Property(tries = 30)
    void forwardAndBackwardAreInverse(@ForAll("samples") ChainSample sample) {
        SupplyChain chain = sample.chain();
        List<BatchId> batches = chain.batches().stream().map(Batch::id).toList();
        for (BatchId from : batches) {
            Set<BatchId> forward = Trace.forward(chain, from).batches();
            for (BatchId to : batches) {
                assertThat(Trace.backward(chain, to).batches().contains(from)).isEqualTo(forward.contains(to));
            }
        }
    }

    @Property(tries = 30)
    void orderAndEqualityDoNotDependOnInsertion(@ForAll("samples") ChainSample sample, @ForAll long seed) {
        SupplyChain shuffled = ChainEdit.shuffled(sample.chain(), seed).build();
        assertThat(shuffled).isEqualTo(sample.chain()).hasSameHashCodeAs(sample.chain());
        assertThat(shuffled.steps()).isEqualTo(sample.chain().steps());
        assertThat(List.copyOf(shuffled.batches()))
                .isEqualTo(List.copyOf(sample.chain().batches()));
        assertThat(List.copyOf(shuffled.transfers()))
                .isEqualTo(List.copyOf(sample.chain().transfers()));
    }

    @Property(tries = 30)
    void everyInputIsMadeByAnEarlierStep(@ForAll("samples") ChainSample sample) {
        Set<BatchId> made = new HashSet<>();
        for (ProcessStep step : sample.chain().steps()) {
            assertThat(made)
                    .containsAll(step.inputs().stream().map(BatchPortion::batch).toList());
            made.addAll(step.outputs().stream().map(Output::batch).toList());
        }
        assertThat(made).hasSameSizeAs(sample.chain().batches());
    }

    @Property(tries = 30)
    void findingsDoNotDependOnInsertion(@ForAll("samples") ChainSample sample, @ForAll long seed) {
        SupplyChain chain = sample.chain();
        ProcessStep last = chain.steps().get(chain.steps().size() - 1);
        ChainDraft broken = without(chain, last, 0);
        ChainDraft shuffled = without(chain, last, seed);
        assertThat(broken.inspect()).isNotEmpty().isEqualTo(shuffled.inspect());
    }

    /** A draft that lacks a step, so that its batches dangle, and every site. */
    private static ChainDraft without(SupplyChain chain, ProcessStep step, long seed) {
        ChainDraft draft = new ChainDraft();
        List<Batch> batches = new ArrayList<>(chain.batches());
        List<ProcessStep> steps = new ArrayList<>(chain.steps());
        Collections.shuffle(batches, new Random(seed));
        Collections.shuffle(steps, new Random(seed));
        chain.parties().forEach(draft::add);
        batches.forEach(draft::add);
        steps.stream().filter(kept -> !kept.equals(step)).forEach(draft::add);
        return draft;
    }
}
