package io.didymium.core.origin;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.TreeBasedTable;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.mixing.BoundedMixing;
import io.didymium.core.origin.mixing.MixingPass;
import io.didymium.core.origin.mixing.Mixture;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Traces material that passed through a lot or through a stage in a place. */
final class MaterialTracing {
    private static final int ELSEWHERE = 0;
    private static final int UNKNOWN = 1;
    private static final int PASSED = 2;
    /** How many parts the mixtures of ways may have together, as {@link OriginBook#ofGroups} is bounded by policy. */
    private static final long MOST_PARTS = 8_000_000;

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

    /** The ways on which each element of batches came; beyond a number of ways, what comes on further ones counts as unknown. */
    <K> Map<BatchId, Map<Element, Map<OriginBook.Way<K>, Share>>> ways(
            Set<BatchId> batches, Function<ProcessStep, K> place, OriginBook.Way<K> unknown, int most) {
        batches.forEach(chain::batch);
        List<ProcessStep> steps = batches.size() == 1
                ? Trace.backward(chain, batches.iterator().next()).steps()
                : chain.steps();
        WayLabels<K> labels = new WayLabels<>(place, unknown, most);
        BoundedMixing mixing = new BoundedMixing(arithmetic.mixing(), MOST_PARTS);
        Map<BatchId, Map<Element, Map<OriginBook.Way<K>, Share>>> found = new TreeMap<>();
        MixingPass.Visitor visitor = new MixingPass.Visitor() {
            @Override
            public void step(ProcessStep step, Map<Element, Mixture> mixes) {}

            @Override
            public void batch(ProcessStep step, Batch made, Map<Element, Mixture> mixes, Set<Element> lost) {
                if (!batches.contains(made.id())) {
                    return;
                }
                Map<Element, Map<OriginBook.Way<K>, Share>> ofBatch = new EnumMap<>(Element.class);
                mixes.forEach((element, mix) -> {
                    if (made.composition()
                            .map(known -> !known.fraction(element).value().isZero())
                            .orElse(true)) {
                        Map<OriginBook.Way<K>, Share> shares = new LinkedHashMap<>();
                        for (int place = 0; place < mix.size(); place++) {
                            shares.put(labels.way(mix.label(place)), Share.of(mix, place));
                        }
                        ofBatch.put(element, Collections.unmodifiableMap(shares));
                    }
                });
                found.put(made.id(), Collections.unmodifiableMap(ofBatch));
            }

            @Override
            public void notAnalysed(ProcessStep step, Element element, List<BatchId> batches) {}
        };
        new MixingPass(chain, labels, mixing, visitor).over(steps);
        if (mixing.isExceeded()) {
            found.replaceAll((batch, elements) -> {
                Map<Element, Map<OriginBook.Way<K>, Share>> unknowns = new EnumMap<>(Element.class);
                elements.keySet().forEach(element -> unknowns.put(element, Map.of(unknown, Share.ONE)));
                return unknowns;
            });
        }
        return Collections.unmodifiableMap(found);
    }

    /** Numbered ways: each label is the set of what its part passed. */
    private static final class WayLabels<K> implements MixingPass.Labels {
        private static final int START = 0;
        private static final int LOST = 1;

        private final Function<ProcessStep, K> place;
        private final int most;
        private final List<OriginBook.Way<K>> ways = new ArrayList<>();
        private final Map<OriginBook.Way<K>, Integer> numbers = new HashMap<>();

        WayLabels(Function<ProcessStep, K> place, OriginBook.Way<K> unknown, int most) {
            this.place = place;
            this.most = most;
            number(new OriginBook.Way<>(Set.of(), true));
            number(unknown);
        }

        OriginBook.Way<K> way(int label) {
            return ways.get(label);
        }

        private int number(OriginBook.Way<K> way) {
            Integer known = numbers.get(way);
            if (known != null) {
                return known;
            }
            if (ways.size() >= most) {
                return LOST;
            }
            ways.add(way);
            numbers.put(way, ways.size() - 1);
            return ways.size() - 1;
        }

        @Override
        public int ofBatch(ProcessStep source, Batch batch) {
            return START;
        }

        @Override
        public int ofReagent(ProcessStep step, Flow reagent) {
            return LOST;
        }

        @Override
        public int ofUnknown(ProcessStep step) {
            return LOST;
        }

        @Override
        public Optional<IntUnaryOperator> entering(BatchPortion input, ProcessStep step) {
            return Optional.empty();
        }

        @Override
        public Optional<IntUnaryOperator> leaving(ProcessStep step, Output output) {
            K passed = place.apply(step);
            return Optional.of(label -> number(ways.get(label).through(passed)));
        }
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
