package io.didymium.core.reconcile.network;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.Composition;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.stock.StockBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The streams of some steps of a chain. The drawings from one process are one node: what it holds between them follows from the books and was
 * not measured, so that it is no stream. What nobody accounts for is none either. Not thread-safe.
 */
final class ChainStreams {
    private static final Set<Element> MUST_LEAVE = EnumSet.of(Element.THORIUM, Element.URANIUM);

    private final SupplyChain chain;
    private final boolean unstatedIsAbsent;
    private final Map<String, String> nodes;
    private final FlowNetwork.Builder network = FlowNetwork.builder();
    private final List<String> assumptions = new ArrayList<>();

    ChainStreams(
            SupplyChain chain, Collection<ProcessStep> steps, Optional<FacilityId> site, boolean unstatedIsAbsent) {
        this.chain = chain;
        this.unstatedIsAbsent = unstatedIsAbsent;
        this.nodes = nodes(chain, steps);
        if (unstatedIsAbsent) {
            assumptions.add("Elements that an analysis does not state are absent.");
        }
        Set<ProcessStep> balanced = Set.copyOf(steps);
        StockBook stock = StockBook.of(chain);
        Predicate<FacilityId> sites = id -> site.map(one -> one.equals(id)).orElse(true);
        TreeSet<BatchId> batches = new TreeSet<>();
        Map<String, Set<Element>> elements = new TreeMap<>();
        for (ProcessStep step : steps) {
            step.inputs().forEach(input -> batches.add(input.batch()));
            step.outputs().forEach(output -> batches.add(output.batch()));
            step.flows().forEach(flow -> add(step, flow));
            elements.computeIfAbsent(node(step.id().value()), node -> EnumSet.noneOf(Element.class))
                    .addAll(elements(step));
        }
        elements.forEach(network::balanceOnly);
        batches.forEach(id -> add(chain.batch(id), new BatchPath(chain.batch(id), chain, stock, balanced, sites)));
    }

    /** By step that draws from a process, the last drawing from the same one. */
    private static Map<String, String> nodes(SupplyChain chain, Collection<ProcessStep> steps) {
        Map<String, String> nodes = new HashMap<>();
        List<ProcessStep> latestFirst = steps.stream()
                .sorted(Comparator.comparing(ProcessStep::endedAt)
                        .thenComparing(ProcessStep::id)
                        .reversed())
                .toList();
        for (ProcessStep step : latestFirst) {
            String node = nodes.getOrDefault(step.id().value(), step.id().value());
            for (BatchPortion input : step.inputs()) {
                ProcessStep before = chain.producerOf(input.batch());
                if (before.isHoldUp(input.batch())) {
                    nodes.put(before.id().value(), node);
                }
            }
        }
        return nodes;
    }

    private String node(String step) {
        return nodes.getOrDefault(step, step);
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
            String from = move.from() == null ? null : node(move.from());
            String to = move.to() == null ? null : node(move.to());
            if (from != null && from.equals(to)) {
                continue;
            }
            if (from != null) {
                stream.from(from);
            }
            if (to != null) {
                stream.to(to);
            }
            contents.forEach(stream::content);
            network.add(stream);
        }
    }

    private void add(ProcessStep step, Flow flow) {
        String id = flow.name() + " of " + step.id().value();
        if (flow.isUnaccounted()) {
            assumptions.add("Nothing went where " + id + " states it: it is what does not balance.");
            return;
        }
        ProcessStream.Builder stream = ProcessStream.builder(id).mass(flow.mass());
        if (flow.kind().isInput()) {
            stream.to(node(step.id().value()));
        } else {
            stream.from(node(step.id().value()));
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
