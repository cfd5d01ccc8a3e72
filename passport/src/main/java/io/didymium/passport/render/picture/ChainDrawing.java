package io.didymium.passport.render.picture;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.picture.ChainGraph.Link;
import io.didymium.passport.render.picture.ChainGraph.Node;
import io.didymium.passport.render.picture.RowPlacement.Box;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * The chain behind a batch: from the sources above to the batch below, a box for each passport and each event, with what the checks of
 * it say; dashed where it is missing or withholds something.
 */
public final class ChainDrawing {
    private static final double WIDTH = 760;
    private static final double NARROWEST = 560;
    private static final double BATCH_WIDTH = 172;
    private static final double BATCH_HEIGHT = 62;
    private static final double STEP_WIDTH = 172;
    private static final double STEP_HEIGHT = 26;
    private static final double GAP = 14;
    private static final double BETWEEN = 34;
    private static final int IN_A_ROW = 4;
    private static final int LEGEND = 78;

    private final ChainGraph graph;
    private final Wording wording;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Double> middles = new HashMap<>();
    private final Map<String, Double> tops = new HashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private double width = WIDTH;
    private double height;

    private ChainDrawing(ChainGraph graph, Wording wording) {
        this.graph = graph;
        this.wording = wording;
        graph.nodes().forEach(node -> nodes.put(node.key(), node));
        for (Link link : graph.links()) {
            targets.computeIfAbsent(link.from(), any -> new ArrayList<>()).add(link.to());
        }
    }

    /** The picture of the chain behind a batch. */
    public static Drawing of(BundleView view, BatchId product, Wording wording) {
        ChainGraphBuilder builder = new ChainGraphBuilder(view, product, wording);
        ChainDrawing drawing = new ChainDrawing(builder.graph(), wording);
        List<Tag> parts = drawing.parts();
        String description = wording.text(
                drawing.graph.collapsed() ? "chain.description-groups" : "chain.description",
                wording.count(builder.layers().trace().batches().size()),
                wording.count(builder.layers().trace().steps().size()));
        return new Drawing(
                "chain",
                wording.text("chain.title"),
                description,
                Math.round(drawing.width),
                Math.round(drawing.height),
                parts,
                new ChainTable(view, builder, wording).table());
    }

    private List<Tag> parts() {
        layOut();
        List<Tag> parts = new ArrayList<>();
        Map<String, String> models = new TreeMap<>();
        for (Link link : graph.links()) {
            parts.add(line(link));
            if (!link.label().isEmpty()) {
                models.put(link.to(), link.label());
            }
        }
        models.forEach((to, model) -> parts.add(Svg.clearText("model", middle(to) + 8, top(to) - 7, model)));
        Set<LifeCycleStage> stages = new TreeSet<>();
        Set<Standing> standings = new TreeSet<>();
        for (Node node : graph.nodes()) {
            parts.add(node.step() ? pill(node) : box(node));
            stages.add(node.stage());
            standings.addAll(node.standings().keySet());
        }
        parts.add(new ChainLegend(wording).of(stages, standings, height, width));
        height += LEGEND + ChainLegend.height(stages.size());
        return parts;
    }

    /** From the product upwards each row is put over what its boxes lead to; then the rows are turned, so that the sources are above. */
    private void layOut() {
        TreeMap<Integer, List<Node>> rows = new TreeMap<>();
        graph.nodes()
                .forEach(node -> rows.computeIfAbsent(node.row(), any -> new ArrayList<>())
                        .add(node));
        double bottom = 0;
        for (List<Node> row : rows.values()) {
            bottom = place(row, bottom);
        }
        double most = tops.values().stream().mapToDouble(top -> top).max().orElse(0);
        height = most - BETWEEN + 12;
        tops.replaceAll((key, fromBelow) -> most - fromBelow + 4);
        double left = edge(-1).min().orElse(0);
        double content = edge(1).max().orElse(0) - left;
        width = Math.max(NARROWEST, content + 4);
        double shift = (width - content) / 2 - left;
        middles.replaceAll((key, middle) -> middle + shift);
    }

    private DoubleStream edge(int side) {
        return middles.entrySet().stream().mapToDouble(entry -> entry.getValue() + side * size(entry.getKey()) / 2);
    }

    private double size(String key) {
        return isStep(key) ? STEP_WIDTH : BATCH_WIDTH;
    }

    private boolean isStep(String key) {
        Node node = nodes.get(key);
        return node != null && node.step();
    }

    /** Places a row above the height that is taken from below; gives the height then taken. */
    private double place(List<Node> row, double bottom) {
        List<Node> sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(this::wish).thenComparing(Node::key));
        double tall = row.get(0).step() ? STEP_HEIGHT : BATCH_HEIGHT;
        if (sorted.size() > IN_A_ROW) {
            return placeInLines(sorted, bottom + BETWEEN, tall);
        }
        List<Box> boxes = new ArrayList<>();
        sorted.forEach(node -> boxes.add(new Box(node.key(), size(node.key()), wish(node))));
        double above = bottom + BETWEEN + tall;
        for (Box box : RowPlacement.place(boxes, GAP, WIDTH)) {
            middles.put(box.key(), box.middle());
            tops.put(box.key(), above);
        }
        return above;
    }

    /** Lines of four and of three in turn, so that what leads down from a line passes between the boxes below. */
    private double placeInLines(List<Node> sorted, double bottom, double tall) {
        double step = WIDTH / IN_A_ROW;
        double above = bottom - GAP;
        int place = 0;
        for (int line = 0; place < sorted.size(); line++) {
            boolean even = line % 2 == 0;
            int most = Math.min(even ? IN_A_ROW : IN_A_ROW - 1, sorted.size() - place);
            double indent = (WIDTH - most * step) / 2;
            boolean whole = most == (even ? IN_A_ROW : IN_A_ROW - 1);
            above += tall + GAP;
            for (int i = 0; i < most; i++) {
                String key = sorted.get(place + i).key();
                double shift = whole || even ? indent : step / 2;
                middles.put(key, shift + (i + 0.5) * step);
                tops.put(key, above);
            }
            place += most;
        }
        return above;
    }

    private double wish(Node node) {
        return targets.getOrDefault(node.key(), List.of()).stream()
                .filter(middles::containsKey)
                .mapToDouble(key -> middles.getOrDefault(key, WIDTH / 2))
                .average()
                .orElse(WIDTH / 2);
    }

    private double middle(String key) {
        return middles.getOrDefault(key, 0.0);
    }

    private double top(String key) {
        return tops.getOrDefault(key, 0.0);
    }

    private Tag line(Link link) {
        double y = top(link.from()) + (isStep(link.from()) ? STEP_HEIGHT : BATCH_HEIGHT);
        double toY = top(link.to());
        return Svg.path("link", Svg.curve(middle(link.from()), y, middle(link.to()), toY));
    }

    private Tag box(Node node) {
        double x = middle(node.key()) - BATCH_WIDTH / 2;
        double y = top(node.key());
        Tag group = Tag.of("g")
                .add(
                        Svg.rounded(boxClass(node), x, y, BATCH_WIDTH, BATCH_HEIGHT, 8),
                        StageSign.of(node.stage(), x + 16, y + 18));
        List<String> lines = node.lines();
        for (int i = 0; i < lines.size(); i++) {
            double indent = i == 0 ? 30 : 10;
            group.add(Svg.text(
                    i == 0 ? "name" : "small",
                    x + indent,
                    y + 22 + 16.0 * i,
                    Tag.shortened(lines.get(i), i == 0 ? 13 : 24)));
        }
        return group.add(badge(node, x + BATCH_WIDTH - 14, y + 14));
    }

    private static String boxClass(Node node) {
        String kind = node.row() == 0 ? "box product" : "box";
        return node.dashed() ? kind + " dashed" : kind;
    }

    private Tag pill(Node node) {
        double x = middle(node.key()) - STEP_WIDTH / 2;
        double y = top(node.key());
        return Tag.of("g")
                .add(
                        Svg.rounded(
                                node.dashed() ? "pill dashed" : "pill", x, y, STEP_WIDTH, STEP_HEIGHT, STEP_HEIGHT / 2),
                        Svg.text(
                                "small",
                                x + 12,
                                y + 17,
                                Tag.shortened(node.lines().get(0), 19)),
                        badge(node, x + STEP_WIDTH - 13, y + STEP_HEIGHT / 2));
    }

    private Tag badge(Node node, double x, double y) {
        StringBuilder words = new StringBuilder();
        node.standings()
                .forEach((standing, count) -> words.append(words.isEmpty() ? "" : ", ")
                        .append(node.standings().size() > 1 || count > 1 ? wording.count(count) + " " : "")
                        .append(wording.word(standing)));
        return ChainLegend.badge(node.standing(), x, y).add(Tag.of("title").text(words.toString()));
    }
}
