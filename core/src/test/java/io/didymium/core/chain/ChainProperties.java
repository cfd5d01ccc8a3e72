package io.didymium.core.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
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
    void everyPartIsItsBuildersAgain(@ForAll("samples") ChainSample sample) {
        SupplyChain chain = sample.chain();
        assertThat(chain.toBuilder().build()).isEqualTo(chain);
        assertThat(chain.batches())
                .allSatisfy(batch -> assertThat(batch.toBuilder().build()).isEqualTo(batch));
        assertThat(chain.batches().stream().flatMap(batch -> batch.assay().stream()))
                .allSatisfy(assay -> assertThat(assay.toBuilder().build()).isEqualTo(assay));
        assertThat(chain.steps())
                .allSatisfy(step -> assertThat(step.toBuilder().build()).isEqualTo(step));
        assertThat(chain.transfers())
                .allSatisfy(moved -> assertThat(moved.toBuilder().build()).isEqualTo(moved));
        assertThat(chain.facilities())
                .allSatisfy(site -> assertThat(site.toBuilder()
                                .address(site.address().toBuilder().build())
                                .build())
                        .isEqualTo(site));
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
        SupplyChain.Builder broken = without(chain, last, 0);
        SupplyChain.Builder shuffled = without(chain, last, seed);
        assertThat(broken.inspect()).isNotEmpty().isEqualTo(shuffled.inspect());
    }

    /** A draft that lacks a step, so that its batches dangle, and every site. */
    private static SupplyChain.Builder without(SupplyChain chain, ProcessStep step, long seed) {
        SupplyChain.Builder draft = SupplyChain.builder();
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
