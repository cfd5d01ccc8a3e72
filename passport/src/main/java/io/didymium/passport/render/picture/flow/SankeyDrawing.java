package io.didymium.passport.render.picture.flow;

import com.google.common.base.Ascii;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.picture.Drawing;
import io.didymium.passport.render.picture.RowPlacement;
import io.didymium.passport.render.picture.RowPlacement.Box;
import io.didymium.passport.render.picture.SourceLegend;
import io.didymium.passport.render.picture.Svg;
import io.didymium.passport.render.picture.flow.FlowGraph.Band;
import io.didymium.passport.render.picture.flow.FlowGraph.Exit;
import io.didymium.passport.render.picture.flow.FlowGraph.Station;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The way of all mass, or of one element, from the sources above to a batch below: bands as wide as what flows, coloured by the class of
 * source; what leaves the way, and the error of each balance.
 */
public final class SankeyDrawing {
    private static final double WIDEST = 230;
    private static final double TEXT = 196;
    private static final double GAP = 16;
    private static final double ROW = 118;
    private static final double BAR = 9;
    private static final double THINNEST = 1.5;
    private static final double MARGIN = 6;
    /** Pictures are rounded to four digits; the table beside has more. */
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private final FlowGraph graph;
    private final Wording wording;
    private final double perKilogram;
    private final Map<String, Station> stations = new HashMap<>();
    private final Map<String, Double> lefts = new HashMap<>();
    private final Map<String, Double> tops = new HashMap<>();
    private double width = 700;
    private double height;

    private SankeyDrawing(FlowGraph graph, Wording wording) {
        this.graph = graph;
        this.wording = wording;
        graph.stations().forEach(station -> stations.put(station.key(), station));
        double most = graph.stations().stream()
                .mapToDouble(station -> station.throughput().doubleValue())
                .max()
                .orElse(0);
        perKilogram = most > 0 ? WIDEST / most : 0;
    }

    /** The way of an element to a batch. */
    public static Drawing of(BundleView view, BatchId product, Element element, Wording wording) {
        return of(view, product, element, element.symbol(), wording);
    }

    /** The way of all mass to a batch. */
    public static Drawing ofMass(BundleView view, BatchId product, Wording wording) {
        return of(view, product, null, wording.text("flow.mass"), wording);
    }

    private static Drawing of(
            BundleView view, BatchId product, @Nullable Element element, String what, Wording wording) {
        FlowGraphBuilder builder = new FlowGraphBuilder(view, product, element, wording);
        FlowGraph graph = builder.graph();
        SankeyDrawing drawing = new SankeyDrawing(SmallSources.together(graph, wording), wording);
        List<Tag> parts = drawing.parts();
        String name = "flow-" + (element == null ? "mass" : Ascii.toLowerCase(element.symbol()));
        return new Drawing(
                name,
                wording.text("flow.title", what),
                wording.text(builder.isGrouped() ? "flow.description-groups" : "flow.description", what),
                Math.round(drawing.width),
                Math.round(drawing.height),
                parts,
                new FlowTable(graph, what, wording).table());
    }

    private List<Tag> parts() {
        layOut();
        List<Tag> parts = new ArrayList<>();
        Map<String, Double> leaving = new HashMap<>();
        Map<String, Double> arriving = new HashMap<>();
        Set<SourceClass> classes = new TreeSet<>();
        for (Band band : inOrder()) {
            parts.add(drawn(band, leaving, arriving));
            classes.addAll(band.classes().keySet());
        }
        for (Station station : graph.stations()) {
            parts.add(drawn(station, leaving));
        }
        SourceLegend legend = new SourceLegend(classes, wording);
        parts.add(legend.at(MARGIN, height + 12, width));
        height += 16 + legend.height();
        return parts;
    }

    /** Bands from left to right at both ends, so that they cross as little as may be. */
    private List<Band> inOrder() {
        List<Band> sorted = new ArrayList<>(graph.bands());
        sorted.sort(Comparator.comparingDouble((Band band) -> left(band.from()))
                .thenComparingDouble(band -> left(band.to()))
                .thenComparing(Band::what));
        return sorted;
    }

    private void layOut() {
        TreeMap<Integer, List<Station>> rows = new TreeMap<>();
        graph.stations()
                .forEach(station -> rows.computeIfAbsent(station.row(), any -> new ArrayList<>())
                        .add(station));
        Map<String, List<String>> targets = new HashMap<>();
        graph.bands()
                .forEach(band -> targets.computeIfAbsent(band.from(), any -> new ArrayList<>())
                        .add(band.to()));
        int place = rows.size() - 1;
        double least = 0;
        for (List<Station> row : rows.values()) {
            List<Box> boxes = new ArrayList<>();
            for (Station station : row) {
                double slot = bar(station) + TEXT;
                double wish = targets.getOrDefault(station.key(), List.of()).stream()
                        .mapToDouble(key -> left(key) + stationBar(key) / 2)
                        .average()
                        .orElse(width / 2 - TEXT / 2);
                boxes.add(new Box(station.key(), slot, wish - bar(station) / 2 + slot / 2));
            }
            for (Box box : RowPlacement.place(boxes, GAP, width)) {
                lefts.put(box.key(), box.left());
                tops.put(box.key(), MARGIN + place * ROW);
                least = Math.min(least, box.left());
            }
            place--;
        }
        double shift = MARGIN - least;
        lefts.replaceAll((key, left) -> left + shift);
        for (Station station : graph.stations()) {
            width = Math.max(width, left(station.key()) + bar(station) + TEXT);
        }
        height = MARGIN + (rows.size() - 1) * ROW + 52;
    }

    private double left(String key) {
        return lefts.getOrDefault(key, 0.0);
    }

    private double top(String key) {
        return tops.getOrDefault(key, 0.0);
    }

    private double stationBar(String key) {
        Station station = stations.get(key);
        return station == null ? 0 : bar(station);
    }

    private double bar(Station station) {
        return thick(station.throughput());
    }

    private double thick(BigDecimal kilograms) {
        return Math.max(THINNEST, kilograms.doubleValue() * perKilogram);
    }

    private Tag drawn(Band band, Map<String, Double> leaving, Map<String, Double> arriving) {
        double x = left(band.from()) + leaving.getOrDefault(band.from(), 0.0);
        double toX = left(band.to()) + arriving.getOrDefault(band.to(), 0.0);
        double y = top(band.from()) + BAR;
        double toY = top(band.to());
        if (band.amount().isEmpty()) {
            return Svg.path("unknown", Svg.curve(x + 4, y, toX + 4, toY));
        }
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        band.classes().forEach((sourceClass, part) -> parts.put(SourceLegend.cssClass(sourceClass), part));
        if (parts.isEmpty()) {
            parts.put("k-mass", band.amount().get());
        }
        Tag group = Tag.of("g");
        for (Map.Entry<String, BigDecimal> part : parts.entrySet()) {
            double thick = thick(part.getValue());
            group.add(Svg.path("band " + part.getKey(), Svg.band(x, y, toX, toY, thick)));
            x += part.getValue().doubleValue() * perKilogram;
            toX += part.getValue().doubleValue() * perKilogram;
        }
        double whole = band.amount().get().doubleValue() * perKilogram;
        leaving.merge(band.from(), whole, Double::sum);
        arriving.merge(band.to(), whole, Double::sum);
        return group.add(Tag.of("title")
                .text((band.what().isEmpty() ? "" : band.what() + ": ")
                        + kilograms(band.amount().get())));
    }

    private Tag drawn(Station station, Map<String, Double> leaving) {
        double x = left(station.key());
        double y = top(station.key());
        Tag group = Tag.of("g").add(Svg.rect("bar", x, y, bar(station), BAR));
        double text = x + bar(station) + 8;
        List<String> lines = lines(station);
        for (int i = 0; i < lines.size(); i++) {
            group.add(Svg.clearText(
                    i == 0 ? "name" : "small", text, y + 10 + 15.0 * i, Tag.shortened(lines.get(i), i == 0 ? 26 : 33)));
        }
        double from = x + leaving.getOrDefault(station.key(), 0.0);
        double line = y + 10 + 15.0 * lines.size();
        for (Map.Entry<Exit, BigDecimal> exit : station.exits().entrySet()) {
            double thick = Math.min(thick(exit.getValue()), WIDEST);
            group.add(Svg.path("exit", exit(from, y + BAR, text, line - 4, thick)));
            group.add(Svg.clearText("small", text + 16, line, Tag.shortened(label(exit), 31)));
            from += exit.getValue().doubleValue() * perKilogram;
            line += 15;
        }
        return group;
    }

    /** A band that falls out of the bar and ends in a point beside its label. */
    private static String exit(double x, double y, double toX, double toY, double thick) {
        double end = toX + 12;
        return "M" + Svg.point(x, y) + "C" + Svg.point(x, toY) + " " + Svg.point(x, toY) + " " + Svg.point(end, toY + 1)
                + "C" + Svg.point(x + thick, toY) + " " + Svg.point(x + thick, toY - 2) + " " + Svg.point(x + thick, y)
                + "Z";
    }

    private String label(Map.Entry<Exit, BigDecimal> exit) {
        return wording.word(exit.getKey()) + " " + kilograms(exit.getValue());
    }

    private List<String> lines(Station station) {
        List<String> lines = new ArrayList<>();
        lines.add(station.steps() > 1 ? wording.text("flow.steps", wording.count(station.steps())) : station.name());
        if (station.key().equals(FlowGraphBuilder.PRODUCT)) {
            lines.add(station.unknown() ? wording.text("not-known") : kilograms(station.in()));
            return lines;
        }
        String out = kilograms(station.out());
        lines.add(
                station.in().signum() == 0
                        ? out
                        : wording.text(
                                "flow.in-out", wording.number(station.in().round(FOUR)), out));
        station.balance().ifPresent(balance -> {
            String off = wording.number(rounded(balance.difference()));
            lines.add(balance.uncertainty()
                    .map(u -> wording.text("flow.error", off, wording.number(rounded(u)), balance.word()))
                    .orElseGet(() -> wording.text("flow.error-sum", off)));
        });
        if (station.unknown()) {
            lines.add(wording.text("flow.unknown"));
        }
        return lines;
    }

    private static BigDecimal rounded(BigDecimal kilograms) {
        BigDecimal rounded = kilograms.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private String kilograms(BigDecimal kilograms) {
        return wording.number(kilograms.round(FOUR)) + " kg";
    }
}
