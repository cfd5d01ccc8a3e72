package io.didymium.core.origin.mixing;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
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
import io.didymium.core.process.RunDrawing;
import io.didymium.core.process.StepPart;
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
import java.util.function.ToIntFunction;

/**
 * One pass over the steps of a chain that mixes labels element by element.
 *
 * <p>A step mixes an element of its inputs by the mass of the element in each portion; all that leaves the step, losses
 * included, has that mixture, whatever the yields; only where pieces stay whole, an output can have that of the portions it was made of. The mixture of a batch is discarded after the last step that
 * consumes it.
 */
public final class MixingPass {
    /** The labels of material that enters the chain, and their changes along it. */
    public interface Labels {
        /** The label of material that enters the chain as a batch. */
        int ofBatch(ProcessStep source, Batch batch);

        /** The label of material that enters the chain as a reagent. */
        int ofReagent(ProcessStep step, Flow reagent);

        /** The label of an element whose mixture in a step, or in a batch that a step made, is not known. */
        int ofUnknown(ProcessStep step);

        /** The change of labels where a portion enters a step; empty if there is none. */
        Optional<IntUnaryOperator> entering(BatchPortion input, ProcessStep step);

        /** The change of labels where a batch leaves a step; empty if there is none. */
        Optional<IntUnaryOperator> leaving(ProcessStep step, Output output);
    }

    /** Receives the mixtures; the maps have no entry for an element that is absent. */
    public interface Visitor {
        /** A step and what was mixed in it. */
        void step(ProcessStep step, Map<Element, Mixture> mixes);

        /** A batch and its mixtures; {@code lost} are the elements that it contains but no input of its step does. */
        void batch(ProcessStep step, Batch batch, Map<Element, Mixture> mixes, Set<Element> lost);

        /** An element that cannot be traced through a step because batches were not assayed. */
        void notAnalysed(ProcessStep step, Element element, List<BatchId> batches);
    }

    /** A batch that later steps still consume: its mixtures, and its contents if it was assayed. */
    private record Held(
            Map<Element, Mixture> mixes, Set<Element> elements, Optional<Map<Element, BigDecimal>> contents) {
        Held(Map<Element, Mixture> mixes, Optional<Map<Element, BigDecimal>> contents) {
            this(mixes, EnumSet.noneOf(Element.class), contents);
            elements.addAll(mixes.keySet());
        }
    }

    /** An input portion of a step. */
    private record Entering(BatchPortion portion, Held held, Optional<IntUnaryOperator> labels) {}

    private final SupplyChain chain;
    private final Labels labels;
    private final Mixing mixing;
    private final Visitor visitor;
    /** How many steps still consume of each batch that is held. */
    private final Multiset<BatchId> takersLeft = HashMultiset.create();

    private final Map<BatchId, Held> held = new HashMap<>();
    private final WeightedMixtures weighted = new WeightedMixtures();
    private final RunMixing runs;

    /** A pass over a chain. */
    public MixingPass(SupplyChain chain, Labels labels, Mixing mixing, Visitor visitor) {
        this.chain = chain;
        this.labels = labels;
        this.mixing = mixing;
        this.visitor = visitor;
        this.runs = new RunMixing(chain, mixing);
    }

    /** Visits steps in the order of {@link SupplyChain#steps()}; all steps upstream of them must be included. */
    public void over(List<ProcessStep> steps) {
        ToIntFunction<BatchId> takers = takers(steps);
        for (ProcessStep step : steps) {
            step.outputs().forEach(output -> takersLeft.setCount(output.batch(), takers.applyAsInt(output.batch())));
            if (step.kind().isSource()) {
                visitor.step(step, Map.of());
                step.outputs().forEach(output -> produce(step, output, Map.of()));
                continue;
            }
            if (step.drawing().isPresent()) {
                draw(step, step.drawing().get());
                continue;
            }
            List<Entering> inputs = entering(step);
            List<Flow> reagents = step.flows().stream()
                    .filter(flow -> flow.kind().isInput() && flow.assay().isPresent())
                    .toList();
            Map<Element, Mixture> mixes = mixed(step, inputs, reagents);
            visitor.step(step, mixes);
            for (StepPart part : StepPart.of(step)) {
                Map<Element, Mixture> ofPart = part.whole() ? mixes : mixed(step, part, inputs, reagents);
                part.outputs().forEach(output -> produce(step, output, ofPart));
            }
        }
    }

    /** How many of the steps consume of a batch. */
    private ToIntFunction<BatchId> takers(List<ProcessStep> steps) {
        if (steps.size() == chain.steps().size()) {
            return batch -> chain.consumersOf(batch).size();
        }
        Multiset<BatchId> all = HashMultiset.create();
        steps.forEach(step -> step.inputs().forEach(input -> all.add(input.batch())));
        return all::count;
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
        if (takersLeft.contains(batch.id())) {
            held.put(
                    batch.id(),
                    new Held(contents.isPresent() ? of(contents.get().keySet(), mixes) : mixes, contents));
        }
    }

    /** The elements that a batch from outside contains or may contain. */
    private static Set<Element> mayHold(Batch batch, Optional<Map<Element, BigDecimal>> contents) {
        return contents.map(Map::keySet).orElseGet(() -> {
            Set<Element> all = EnumSet.allOf(Element.class);
            if (batch.form() == MaterialForm.INPUT_MATERIAL) {
                // Input material contains no rare earths by definition, assayed or not.
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

    /** The mixtures of some elements: a batch cannot pass on what its assay excludes. */
    private static Map<Element, Mixture> of(Set<Element> elements, Map<Element, Mixture> mixes) {
        return Maps.immutableEnumMap(Maps.filterKeys(mixes, elements::contains));
    }

    private List<Entering> entering(ProcessStep step) {
        List<Entering> inputs = new ArrayList<>(step.inputs().size());
        for (BatchPortion portion : step.inputs()) {
            inputs.add(new Entering(portion, taken(portion.batch()), labels.entering(portion, step)));
        }
        return inputs;
    }

    /** The mixtures of a part of a step. What share of a reagent it took is not known. */
    private Map<Element, Mixture> mixed(ProcessStep step, StepPart part, List<Entering> inputs, List<Flow> reagents) {
        List<Entering> ofPart = new ArrayList<>(part.inputs().size());
        for (BatchPortion portion : part.inputs()) {
            inputs.stream()
                    .filter(input -> input.portion().batch().equals(portion.batch()))
                    .forEach(input -> ofPart.add(new Entering(portion, input.held(), input.labels())));
        }
        Map<Element, Mixture> mixes = new EnumMap<>(Element.class);
        mixes.putAll(mixed(step, ofPart, List.of()));
        reagents.forEach(reagent -> reagent.composition()
                .ifPresent(known -> contents(known)
                        .keySet()
                        .forEach(element -> mixes.put(element, mixing.of(labels.ofUnknown(step))))));
        return mixes;
    }

    private Map<Element, Mixture> mixed(ProcessStep step, List<Entering> inputs, List<Flow> reagents) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        if (inputs.size() == 1 && reagents.isEmpty()) {
            return relabelled(inputs.get(0).held().mixes(), inputs.get(0).labels());
        }
        inputs.forEach(input -> elements.addAll(input.held().elements()));
        reagents.forEach(reagent -> reagent.composition()
                .ifPresent(known -> elements.addAll(contents(known).keySet())));
        Map<Element, Mixture> mixes = new EnumMap<>(Element.class);
        for (Element element : elements) {
            mixed(step, element, inputs, reagents).ifPresent(mix -> mixes.put(element, mix));
        }
        return mixes;
    }

    private void draw(ProcessStep step, RunDrawing drawing) {
        RunMixing.Result run = drawn(step, drawing);
        visitor.step(step, run.drawn());
        step.outputs()
                .forEach(output -> produce(step, output, step.isHoldUp(output.batch()) ? run.left() : run.drawn()));
    }

    /** What a drawing takes from a continuous process, by its rule, and what it leaves. */
    private RunMixing.Result drawn(ProcessStep step, RunDrawing drawing) {
        Map<Element, ElementStock> stocks = runs.before(step, drawing);
        Set<Element> unknown = EnumSet.noneOf(Element.class);
        for (BatchPortion portion : step.inputs()) {
            Held batch = taken(portion.batch());
            if (runs.holds(portion.batch())) {
                continue;
            }
            Optional<IntUnaryOperator> changed = labels.entering(portion, step);
            if (batch.contents().isEmpty()) {
                batch.mixes().keySet().forEach(element -> {
                    unknown.add(element);
                    visitor.notAnalysed(step, element, List.of(portion.batch()));
                });
                continue;
            }
            batch.contents().get().forEach((element, content) -> {
                Mixture mix = batch.mixes().get(element);
                if (mix != null) {
                    BigDecimal kilograms = portion.mass().value().kilograms().multiply(content);
                    runs.pour(stocks, drawing, element, step.takenAt(portion), kilograms, relabelled(mix, changed));
                }
            });
        }
        for (Flow reagent : step.flows()) {
            if (reagent.kind().isInput()) {
                reagent.composition()
                        .ifPresent(known -> contents(known)
                                .forEach((element, content) -> runs.pour(
                                        stocks,
                                        drawing,
                                        element,
                                        step.endedAt(),
                                        reagent.mass().value().kilograms().multiply(content),
                                        mixing.of(labels.ofReagent(step, reagent)))));
            }
        }
        unknown.forEach(stocks::remove);
        return runs.draw(step, stocks);
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
            // An element from a single input keeps its mixture, whatever its amount.
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
        return Maps.immutableEnumMap(Maps.transformValues(mixes, mix -> relabelled(mix, map)));
    }

    private Held taken(BatchId batch) {
        Held taken = held.get(batch);
        if (taken == null) {
            throw new IllegalStateException("consumed before it is produced: " + batch);
        }
        takersLeft.remove(batch);
        if (!takersLeft.contains(batch)) {
            held.remove(batch);
        }
        return taken;
    }

    /** The contents above zero. */
    private static Map<Element, BigDecimal> contents(Composition composition) {
        return Maps.immutableEnumMap(Maps.filterValues(
                Maps.transformValues(
                        composition.fractions(), fraction -> fraction.value().value()),
                content -> content.signum() > 0));
    }
}
