package io.didymium.core.reconcile.network;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.stock.StockBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The streams of some steps of a chain. Not thread-safe. */
final class ChainStreams {
    private static final Set<Element> MUST_LEAVE = EnumSet.of(Element.THORIUM, Element.URANIUM);

    private final SupplyChain chain;
    private final boolean unstatedIsAbsent;
    private final FlowNetwork.Builder network = FlowNetwork.builder();
    private final List<String> assumptions = new ArrayList<>();

    ChainStreams(
            SupplyChain chain, Collection<ProcessStep> steps, Optional<FacilityId> site, boolean unstatedIsAbsent) {
        this.chain = chain;
        this.unstatedIsAbsent = unstatedIsAbsent;
        if (unstatedIsAbsent) {
            assumptions.add("Elements that an analysis does not state are absent.");
        }
        Set<ProcessStep> balanced = Set.copyOf(steps);
        StockBook stock = StockBook.of(chain);
        Predicate<FacilityId> sites = id -> site.map(one -> one.equals(id)).orElse(true);
        TreeSet<BatchId> batches = new TreeSet<>();
        for (ProcessStep step : steps) {
            step.inputs().forEach(input -> batches.add(input.batch()));
            step.outputs().forEach(output -> batches.add(output.batch()));
            step.flows().forEach(flow -> add(step, flow));
            network.balanceOnly(step.id().value(), elements(step));
        }
        batches.forEach(id -> add(chain.batch(id), new BatchPath(chain.batch(id), chain, stock, balanced, sites)));
    }

    FlowNetwork network() {
        return network.build();
    }

    List<String> assumptions() {
        return assumptions;
    }

    private void add(Batch batch, BatchPath path) {
        Map<Element, MeasuredFraction> contents = contents(batch.composition());
        for (BatchPath.Move move : path.moves()) {
            ProcessStream.Builder stream = ProcessStream.builder(move.id())
                    .material(batch.id().value())
                    .mass(move.mass().orElse(null));
            if (move.from() != null) {
                stream.from(move.from());
            }
            if (move.to() != null) {
                stream.to(move.to());
            }
            contents.forEach(stream::content);
            network.add(stream);
        }
    }

    private void add(ProcessStep step, Flow flow) {
        String id = flow.name() + " of " + step.id().value();
        ProcessStream.Builder stream = ProcessStream.builder(id).mass(flow.mass());
        if (flow.kind().isInput()) {
            stream.to(step.id().value());
        } else {
            stream.from(step.id().value());
        }
        contents(flow.composition()).forEach(stream::content);
        if (unstatedIsAbsent && flow.assay().isEmpty() && isFreeOfRareEarths(flow.kind())) {
            assumptions.add("No rare earth is in " + id + ".");
            Stream.of(Element.values())
                    .filter(element -> element.isRareEarth() || MUST_LEAVE.contains(element))
                    .forEach(element -> stream.content(element, MeasuredFraction.ZERO));
        }
        network.add(stream);
    }

    private static boolean isFreeOfRareEarths(FlowKind kind) {
        return kind == FlowKind.REAGENT || kind == FlowKind.EMISSION;
    }

    /** What an analysis states, and that the rest is absent, if that is assumed of what was analysed. */
    private Map<Element, MeasuredFraction> contents(Optional<Composition> composition) {
        Map<Element, MeasuredFraction> contents = new EnumMap<>(Element.class);
        composition.ifPresent(known -> {
            if (unstatedIsAbsent) {
                for (Element element : Element.values()) {
                    contents.put(element, MeasuredFraction.ZERO);
                }
            }
            contents.putAll(known.fractions());
        });
        return contents;
    }

    /** The elements to balance at a step: what comes out must have gone in, and what must leave must come out. */
    private Set<Element> elements(ProcessStep step) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        step.outputs()
                .forEach(output -> chain.batch(output.batch())
                        .composition()
                        .ifPresent(known -> elements.addAll(known.elements())));
        step.inputs()
                .forEach(input ->
                        chain.batch(input.batch()).composition().ifPresent(known -> addMustLeave(elements, known)));
        for (Flow flow : step.flows()) {
            flow.composition().ifPresent(known -> {
                if (flow.kind().isInput()) {
                    addMustLeave(elements, known);
                } else {
                    elements.addAll(known.elements());
                }
            });
        }
        return elements;
    }

    private static void addMustLeave(Set<Element> elements, Composition known) {
        known.elements().stream()
                .filter(element -> element.isRareEarth() || MUST_LEAVE.contains(element))
                .forEach(elements::add);
    }
}
