package io.didymium.core.origin;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.TreeBasedTable;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.mixing.MixingPass;
import io.didymium.core.origin.mixing.Mixture;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;

/** Traces material that passed through a lot or through a stage in a place. */
final class MaterialTracing {
    private static final int ELSEWHERE = 0;
    private static final int UNKNOWN = 1;
    private static final int PASSED = 2;

    private final SupplyChain chain;
    private final ShareArithmetic arithmetic;

    MaterialTracing(SupplyChain chain, ShareArithmetic arithmetic) {
        this.chain = chain;
        this.arithmetic = arithmetic;
    }

    SortedMap<Stage, Share> stages(BatchId batch, Element element) {
        List<ProcessStep> steps = Trace.backward(chain, batch).steps();
        SortedSet<Stage> places = new TreeSet<>();
        steps.forEach(step -> places.add(stage(step)));
        SortedMap<Stage, Share> shares = new TreeMap<>();
        for (Stage place : places) {
            Share share = tagged(steps, (step, output) -> stage(step).equals(place))
                    .get(PASSED)
                    .get(batch, element);
            if (share != null) {
                shares.put(place, share);
            }
        }
        return ImmutableSortedMap.copyOf(shares);
    }

    LotDistribution distribution(BatchId lot) {
        chain.batch(lot);
        List<TreeBasedTable<BatchId, Element, Share>> shares =
                tagged(chain.steps(), (step, output) -> output.batch().equals(lot));
        SortedSet<BatchId> products = new TreeSet<>(shares.get(PASSED).rowKeySet());
        products.removeIf(batch -> !chain.consumersOf(batch).isEmpty());
        return new LotDistribution(
                lot, shares.get(PASSED).rowMap(), shares.get(UNKNOWN).rowMap(), products);
    }

    private Stage stage(ProcessStep step) {
        return Stage.of(
                step.kind(), chain.facility(step.facility(), step.endedAt()).address());
    }

    /** The shares by label, batch and element, without {@link #ELSEWHERE}, which may be most of the chain. */
    private List<TreeBasedTable<BatchId, Element, Share>> tagged(
            List<ProcessStep> steps, BiPredicate<ProcessStep, Output> tag) {
        List<TreeBasedTable<BatchId, Element, Share>> shares =
                List.of(TreeBasedTable.create(), TreeBasedTable.create(), TreeBasedTable.create());
        MixingPass.Visitor visitor = new MixingPass.Visitor() {
            @Override
            public void step(ProcessStep step, Map<Element, Mixture> mixes) {}

            @Override
            public void batch(ProcessStep step, Batch batch, Map<Element, Mixture> mixes, Set<Element> lost) {
                mixes.forEach((element, mix) -> {
                    boolean held = batch.composition()
                            .map(known -> !known.fraction(element).value().isZero())
                            .orElse(true);
                    for (int place = 0; held && place < mix.size(); place++) {
                        if (mix.label(place) != ELSEWHERE) {
                            shares.get(mix.label(place)).put(batch.id(), element, Share.of(mix, place));
                        }
                    }
                });
            }

            @Override
            public void notAnalysed(ProcessStep step, Element element, List<BatchId> batches) {}
        };
        new MixingPass(chain, new Tags(tag), arithmetic.mixing(), visitor).over(steps);
        return shares;
    }

    /** Three labels: passed through the lot or stage, did not, or unknown. */
    private record Tags(BiPredicate<ProcessStep, Output> tag) implements MixingPass.Labels {
        @Override
        public int ofBatch(ProcessStep source, Batch batch) {
            return ELSEWHERE;
        }

        @Override
        public int ofReagent(ProcessStep step, Flow reagent) {
            return ELSEWHERE;
        }

        @Override
        public int ofUnknown(ProcessStep step) {
            return UNKNOWN;
        }

        @Override
        public Optional<IntUnaryOperator> entering(BatchPortion input, ProcessStep step) {
            return Optional.empty();
        }

        @Override
        public Optional<IntUnaryOperator> leaving(ProcessStep step, Output output) {
            return tag.test(step, output) ? Optional.of(label -> PASSED) : Optional.empty();
        }
    }
}
