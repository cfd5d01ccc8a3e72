package io.didymium.core.origin.mixing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Composition;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * One walk down the steps of a chain that mixes labels element by element.
 *
 * <p>A step mixes an element of its inputs by the mass of the element in each portion, and all that leaves the step,
 * losses too, has that mixture: how much of it each output holds is a matter of yields, not of origin. What a batch
 * came from is forgotten as soon as the last step has taken of it.
 */
public final class MixingPass {
    /** What is mixed. */
    public interface Labels {
        /** The label of matter that enters the chain as a batch. */
        int ofBatch(ProcessStep source, Batch batch);

        /** The label of matter that enters the chain as a reagent. */
        int ofReagent(ProcessStep step, Flow reagent);

        /** The label of an element whose mixture in a step, or in a batch that a step made, is not known. */
        int ofUnknown(ProcessStep step);

        /** What labels become where a portion enters a step; empty if they stay. */
        Optional<IntUnaryOperator> entering(BatchPortion input, ProcessStep step);

        /** What labels become where a batch leaves a step; empty if they stay. */
        Optional<IntUnaryOperator> leaving(ProcessStep step, Output output);
    }

    /** Who looks at the mixtures on the way; an element of which there is none is absent from the maps. */
    public interface Visitor {
        /** A step and what was mixed in it. */
        void step(ProcessStep step, Map<Element, Mixture> mixes);

        /** A batch and what it is a mixture of; {@code lost} are elements it holds and its step is not known to. */
        void batch(ProcessStep step, Batch batch, Map<Element, Mixture> mixes, Set<Element> lost);

        /** An element that cannot be traced through a step because batches were not analysed. */
        void notAnalysed(ProcessStep step, Element element, List<BatchId> batches);
    }

    /** What is known of a batch while steps still take of it: its mixtures, and its contents if it was analysed. */
    private record Held(Map<Element, Mixture> mixes, Optional<Map<Element, BigDecimal>> contents) {}

    /** A portion on its way into a step. */
    private record Entering(BatchPortion portion, Held held, Optional<IntUnaryOperator> labels) {}

    private final SupplyChain chain;
    private final Labels labels;
    private final Mixing mixing;
    private final Visitor visitor;
    private final Map<BatchId, Integer> takersLeft = new HashMap<>();
    private final Map<BatchId, Held> held = new HashMap<>();
    private final WeightedMixtures weighted = new WeightedMixtures();

    /** A pass over a chain. */
    public MixingPass(SupplyChain chain, Labels labels, Mixing mixing, Visitor visitor) {
        this.chain = chain;
        this.labels = labels;
        this.mixing = mixing;
        this.visitor = visitor;
    }

    /** Walks steps in the order of {@link SupplyChain#steps()}, among them all that they rest on. */
    public void over(List<ProcessStep> steps) {
        steps.forEach(step -> step.inputs().forEach(input -> takersLeft.merge(input.batch(), 1, Integer::sum)));
        for (ProcessStep step : steps) {
            Map<Element, Mixture> mixes = step.kind().isSource() ? Map.of() : mixed(step);
            visitor.step(step, mixes);
            for (Output output : step.outputs()) {
                produce(step, output, mixes);
            }
        }
    }

    private void produce(ProcessStep step, Output output, Map<Element, Mixture> ofStep) {
        Batch batch = chain.batch(output.batch());
        Optional<Map<Element, BigDecimal>> contents = batch.composition().map(MixingPass::contents);
        Set<Element> lost = EnumSet.noneOf(Element.class);
        Map<Element, Mixture> mixes = ofStep;
        if (step.kind().isSource()) {
            mixes = all(mayHold(batch, contents), mixing.of(labels.ofBatch(step, batch)));
        } else if (contents.isPresent()) {
            lost.addAll(contents.get().keySet());
            lost.removeAll(ofStep.keySet());
            if (!lost.isEmpty()) {
                mixes = all(lost, mixing.of(labels.ofUnknown(step)));
                mixes.putAll(ofStep);
            }
        }
        mixes = relabelled(mixes, labels.leaving(step, output));
        visitor.batch(step, batch, mixes, lost);
        if (takersLeft.containsKey(batch.id())) {
            held.put(
                    batch.id(),
                    new Held(contents.isPresent() ? of(contents.get().keySet(), mixes) : mixes, contents));
        }
    }

    /** The elements that a batch from outside holds, or may hold. */
    private static Set<Element> mayHold(Batch batch, Optional<Map<Element, BigDecimal>> contents) {
        return contents.map(Map::keySet).orElseGet(() -> {
            Set<Element> all = EnumSet.allOf(Element.class);
            if (batch.form() == MaterialForm.INPUT_MATERIAL) {
                // Input material is without rare earths by its definition, analysed or not.
                all.removeIf(Element::isRareEarth);
            }
            return all;
        });
    }

    private static Map<Element, Mixture> all(Set<Element> elements, Mixture mix) {
        Map<Element, Mixture> mixes = new EnumMap<>(Element.class);
        elements.forEach(element -> mixes.put(element, mix));
        return mixes;
    }

    /** The mixtures of some elements: what a batch was found not to hold, it cannot hand on. */
    private static Map<Element, Mixture> of(Set<Element> elements, Map<Element, Mixture> mixes) {
        Map<Element, Mixture> some = new EnumMap<>(Element.class);
        mixes.forEach((element, mix) -> {
            if (elements.contains(element)) {
                some.put(element, mix);
            }
        });
        return some;
    }

    private Map<Element, Mixture> mixed(ProcessStep step) {
        List<Entering> inputs = new ArrayList<>(step.inputs().size());
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (BatchPortion portion : step.inputs()) {
            Held batch = taken(portion.batch());
            inputs.add(new Entering(portion, batch, labels.entering(portion, step)));
            elements.addAll(batch.mixes().keySet());
        }
        List<Flow> reagents = step.flows().stream()
                .filter(flow -> flow.kind().isInput() && flow.assay().isPresent())
                .toList();
        if (inputs.size() == 1 && reagents.isEmpty()) {
            return relabelled(inputs.get(0).held().mixes(), inputs.get(0).labels());
        }
        reagents.forEach(reagent -> reagent.composition()
                .ifPresent(known -> elements.addAll(contents(known).keySet())));
        Map<Element, Mixture> mixes = new EnumMap<>(Element.class);
        for (Element element : elements) {
            mixed(step, element, inputs, reagents).ifPresent(mix -> mixes.put(element, mix));
        }
        return mixes;
    }

    private Optional<Mixture> mixed(ProcessStep step, Element element, List<Entering> inputs, List<Flow> reagents) {
        weighted.clear();
        List<Entering> notAnalysed = new ArrayList<>(0);
        for (Entering input : inputs) {
            Mixture mix = input.held().mixes().get(element);
            if (mix == null) {
                continue;
            }
            if (input.held().contents().isEmpty()) {
                notAnalysed.add(input);
                continue;
            }
            BigDecimal content = input.held().contents().get().get(element);
            if (content != null) {
                BigDecimal mass = input.portion().mass().value().kilograms();
                weighted.add(mass.multiply(content), relabelled(mix, input.labels()));
            }
        }
        for (Flow reagent : reagents) {
            BigDecimal content = contents(reagent.composition().orElseThrow()).get(element);
            if (content != null && !reagent.mass().value().isZero()) {
                BigDecimal weight = reagent.mass().value().kilograms().multiply(content);
                weighted.add(weight, mixing.of(labels.ofReagent(step, reagent)));
            }
        }
        if (notAnalysed.isEmpty()) {
            return weighted.size() == 0 ? Optional.empty() : Optional.of(blended());
        }
        if (notAnalysed.size() == 1 && weighted.size() == 0) {
            // What comes with one input alone keeps its mixture, however much of it there is.
            Entering only = notAnalysed.get(0);
            return Optional.ofNullable(only.held().mixes().get(element)).map(mix -> relabelled(mix, only.labels()));
        }
        visitor.notAnalysed(
                step,
                element,
                notAnalysed.stream().map(input -> input.portion().batch()).toList());
        return Optional.of(mixing.of(labels.ofUnknown(step)));
    }

    private Mixture blended() {
        return weighted.areOne() ? weighted.mix(0) : mixing.blend(weighted);
    }

    private Mixture relabelled(Mixture mix, Optional<IntUnaryOperator> map) {
        return map.isPresent() ? mixing.relabelled(mix, map.get()) : mix;
    }

    private Map<Element, Mixture> relabelled(Map<Element, Mixture> mixes, Optional<IntUnaryOperator> map) {
        if (map.isEmpty()) {
            return mixes;
        }
        Map<Element, Mixture> relabelled = new EnumMap<>(Element.class);
        mixes.forEach((element, mix) -> relabelled.put(element, relabelled(mix, map)));
        return relabelled;
    }

    private Held taken(BatchId batch) {
        Held taken = held.get(batch);
        if (taken == null) {
            throw new IllegalStateException("taken before it is made: " + batch);
        }
        if (takersLeft.merge(batch, -1, Integer::sum) == 0) {
            held.remove(batch);
        }
        return taken;
    }

    /** The contents above zero. */
    private static Map<Element, BigDecimal> contents(Composition composition) {
        Map<Element, BigDecimal> contents = new EnumMap<>(Element.class);
        composition.fractions().forEach((element, fraction) -> {
            if (!fraction.value().isZero()) {
                contents.put(element, fraction.value().value());
            }
        });
        return contents;
    }
}
