package io.didymium.core.origin;

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
import java.util.Collections;
import java.util.EnumMap;
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

/** Walks that follow matter which passed through something: a lot, or a stage in a country. */
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
                    .getOrDefault(batch, Map.of())
                    .getOrDefault(element, Share.ZERO);
            if (!share.isZero()) {
                shares.put(place, share);
            }
        }
        return Collections.unmodifiableSortedMap(shares);
    }

    LotDistribution distribution(BatchId lot) {
        chain.batch(lot);
        List<SortedMap<BatchId, Map<Element, Share>>> shares =
                tagged(chain.steps(), (step, output) -> output.batch().equals(lot));
        SortedSet<BatchId> products = new TreeSet<>(shares.get(PASSED).keySet());
        products.removeIf(batch -> !chain.consumersOf(batch).isEmpty());
        return new LotDistribution(lot, shares.get(PASSED), shares.get(UNKNOWN), products);
    }

    private Stage stage(ProcessStep step) {
        return Stage.of(step.kind(), chain.facility(step.facility()).address());
    }

    /** The shares of each label, by batch; not those of what went elsewhere, which may be most of the chain. */
    private List<SortedMap<BatchId, Map<Element, Share>>> tagged(
            List<ProcessStep> steps, BiPredicate<ProcessStep, Output> tag) {
        List<SortedMap<BatchId, Map<Element, Share>>> shares =
                List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
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
                            shares.get(mix.label(place))
                                    .computeIfAbsent(batch.id(), any -> new EnumMap<>(Element.class))
                                    .put(element, Share.of(mix, place));
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

    /** Three labels: passed through what is looked for, did not, or not known whether it did. */
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
