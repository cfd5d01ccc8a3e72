package io.didymium.passport.render.picture;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.render.picture.ChainGraph.Link;
import io.didymium.passport.render.picture.ChainGraph.Node;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the graph of what a batch came from: each batch and step, or groups of batches where there are too many. */
final class ChainGraphBuilder {
    /** The most batches and steps that are drawn one by one. */
    private static final int MOST_NODES = 90;

    private static final int ROWS = 12;
    private static final int MOST_SOURCES = 3;
    private static final int MOST_NAMES = 8;

    private final BundleView view;
    private final SupplyChain chain;
    private final Wording wording;
    private final ChainLayers layers;
    private final Map<FacilityId, SortedSet<CustodyModel>> models = new TreeMap<>();

    ChainGraphBuilder(BundleView view, BatchId product, Wording wording) {
        this.view = view;
        this.wording = wording;
        chain = view.dossier().orElseThrow().chain();
        layers = new ChainLayers(chain, product);
        for (CustodyBooks books : view.dossier().orElseThrow().custody().books()) {
            books.kept()
                    .statements()
                    .forEach(statement -> models.computeIfAbsent(
                                    statement.account().site(), site -> new TreeSet<>())
                            .add(books.terms().scheme().model()));
        }
    }

    ChainLayers layers() {
        return layers;
    }

    /** The custody models under which books are kept at the site of a step; none if no books say so. */
    SortedSet<CustodyModel> models(ProcessStep step) {
        return models.getOrDefault(step.facility(), new TreeSet<>());
    }

    ChainGraph graph() {
        return layers.trace().batches().size() + layers.trace().steps().size() <= MOST_NODES ? each() : groups();
    }

    private ChainGraph each() {
        Map<BatchId, String> together = sourcesTogether();
        ListMultimap<String, Batch> groups =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        List<Node> nodes = new ArrayList<>();
        for (BatchId id : layers.trace().batches()) {
            String group = together.get(id);
            if (group == null) {
                nodes.add(node(chain.batch(id)));
            } else {
                groups.put(group, chain.batch(id));
            }
        }
        Multimaps.asMap(groups)
                .forEach((key, batches) ->
                        nodes.add(group(key, batches, layers.of(batches.get(0).id()))));
        Set<Link> links = new LinkedHashSet<>();
        for (ProcessStep step : layers.trace().steps()) {
            if (step.kind().isSource()) {
                continue;
            }
            nodes.add(node(step));
            String label = models(step).stream().map(wording::word).collect(Collectors.joining(", "));
            for (BatchPortion input : step.inputs()) {
                String from = together.getOrDefault(input.batch(), input.batch().value());
                links.add(new Link(from, step.id().value(), label));
            }
            for (Output output : step.outputs()) {
                if (layers.trace().batches().contains(output.batch())) {
                    links.add(new Link(step.id().value(), output.batch().value(), ""));
                }
            }
        }
        return new ChainGraph(nodes, List.copyOf(links), false);
    }

    /** The batches that entered the chain for one step alone, by the group of them where there are many. */
    private Map<BatchId, String> sourcesTogether() {
        Map<BatchId, String> together = new HashMap<>();
        for (ProcessStep step : layers.trace().steps()) {
            List<BatchId> sources = step.inputs().stream()
                    .map(BatchPortion::batch)
                    .filter(input -> chain.producerOf(input).kind().isSource())
                    .filter(input -> chain.consumersOf(input).stream()
                                    .filter(taker -> layers.of(taker.id()) > 0)
                                    .count()
                            == 1)
                    .toList();
            if (sources.size() > MOST_SOURCES) {
                sources.forEach(source -> together.put(source, "sources of " + step.id()));
            }
        }
        return together;
    }

    /** The box of a batch; that of one that entered the chain is about the event of its entry too. */
    private Node node(Batch batch) {
        ProcessStep producer = chain.producerOf(batch.id());
        return new Node(
                batch.id().value(),
                layers.of(batch.id()),
                false,
                stage(batch),
                List.of(
                        batch.name(),
                        wording.number(batch.mass().value().kilograms()) + " kg, " + wording.word(batch.form()),
                        view.operator(batch).name()),
                counted(
                        producer.kind().isSource()
                                ? view.standing(batch.id()).and(view.standing(producer.id()))
                                : view.standing(batch.id())),
                isDashed(batch.id()));
    }

    private Node node(ProcessStep step) {
        return new Node(
                step.id().value(),
                layers.of(step.id()),
                true,
                LifeCycleStage.of(step, chain),
                List.of(wording.word(step.kind())),
                counted(view.standing(step.id())),
                isDashed(step.id()));
    }

    private boolean isDashed(Id subject) {
        return view.standing(subject) == Standing.ABSENT || view.withholds(subject);
    }

    private static SortedMap<Standing, Integer> counted(Standing standing) {
        return new TreeMap<>(Map.of(standing, 1));
    }

    /** The stage whose product the batch is. */
    LifeCycleStage stage(Batch batch) {
        return LifeCycleStage.of(chain.producerOf(batch.id()), chain);
    }

    private ChainGraph groups() {
        Map<BatchId, String> keys = new LinkedHashMap<>();
        Map<String, Collection<Batch>> members = new LinkedHashMap<>();
        for (BatchId id : layers.trace().batches()) {
            Batch batch = chain.batch(id);
            String key = row(layers.of(id)) + " " + stage(batch);
            keys.put(id, key);
            members.computeIfAbsent(key, any -> new ArrayList<>()).add(batch);
        }
        List<Node> nodes = new ArrayList<>();
        members.forEach((key, batches) -> nodes.add(
                group(key, batches, row(layers.of(batches.iterator().next().id())))));
        Set<Link> links = new LinkedHashSet<>();
        for (ProcessStep step : layers.trace().steps()) {
            Set<String> to = new LinkedHashSet<>();
            step.outputs().stream()
                    .filter(output -> keys.containsKey(output.batch()))
                    .forEach(output -> to.add(keys.get(output.batch())));
            Set<String> from = new LinkedHashSet<>();
            step.inputs().forEach(input -> from.add(keys.get(input.batch())));
            // Few groups, so few pairs, however many batches.
            from.forEach(source -> to.stream()
                    .filter(target -> !target.equals(source))
                    .forEach(target -> links.add(new Link(source, target, ""))));
        }
        return new ChainGraph(nodes, List.copyOf(links), true);
    }

    private int row(int layer) {
        return layer == 0 ? 0 : 1 + (int) ((long) (layer - 1) * ROWS / layers.highest());
    }

    /** The names of few, the stage of many. */
    private String what(Collection<Batch> batches) {
        return batches.size() > 1 && batches.size() <= MOST_NAMES
                ? batches.stream().map(Batch::name).collect(Collectors.joining(", "))
                : wording.word(stage(batches.iterator().next()));
    }

    private Node group(String key, Collection<Batch> batches, int row) {
        Batch first = batches.iterator().next();
        SortedMap<Standing, Integer> standings = new TreeMap<>();
        Set<String> companies = new TreeSet<>();
        boolean dashed = false;
        for (Batch batch : batches) {
            standings.merge(
                    view.standing(batch.id())
                            .and(view.standing(chain.producerOf(batch.id()).id())),
                    1,
                    Integer::sum);
            companies.add(view.operator(batch).name());
            dashed |= isDashed(batch.id());
        }
        String title =
                batches.size() == 1 ? first.name() : wording.text("chain.batches", wording.count(batches.size()));
        String makers = companies.size() == 1
                ? companies.iterator().next()
                : wording.text("chain.companies", wording.count(companies.size()));
        return new Node(key, row, false, stage(first), List.of(title, what(batches), makers), standings, dashed);
    }
}
