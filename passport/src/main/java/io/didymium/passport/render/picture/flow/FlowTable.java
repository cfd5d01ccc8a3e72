package io.didymium.passport.render.picture.flow;

import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.picture.flow.FlowGraph.Balance;
import io.didymium.passport.render.picture.flow.FlowGraph.Station;
import io.didymium.passport.render.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** The table beside the picture of a flow: what goes into and comes out of each step, what leaves, and the error of the balance. */
final class FlowTable {
    private final FlowGraph graph;
    private final String what;
    private final Wording wording;

    FlowTable(FlowGraph graph, String what, Wording wording) {
        this.graph = graph;
        this.what = what;
        this.wording = wording;
    }

    TextTable table() {
        TextTable table = new TextTable(
                wording.text("flow.caption", what),
                List.of(
                        wording.text("flow.step"),
                        wording.text("flow.in"),
                        wording.text("flow.out"),
                        wording.text("flow.leaves"),
                        wording.text("flow.difference"),
                        wording.text("flow.uncertainty"),
                        wording.text("flow.balance")));
        graph.stations().forEach(station -> row(table, station));
        return table;
    }

    private void row(TextTable table, Station station) {
        boolean isProduct = station.key().equals(FlowGraphBuilder.PRODUCT);
        Cell none = Cell.of("–");
        String path = "flow/" + what + "/" + station.key() + "/";
        table.row(
                station.steps() > 1
                        ? Cell.of(wording.text("flow.steps", wording.count(station.steps())))
                        : Cell.others(station.name()),
                station.in().signum() == 0 && !isProduct ? none : kilograms(station.in(), path + "in"),
                isProduct ? none : kilograms(station.out(), path + "out"),
                exits(station),
                station.balance()
                        .map(balance -> rounded(balance.difference(), path + "difference"))
                        .orElse(none),
                station.balance()
                        .flatMap(Balance::uncertainty)
                        .map(u -> rounded(u, path + "uncertainty"))
                        .orElse(none),
                balance(station, isProduct));
    }

    private Cell balance(Station station, boolean isProduct) {
        if (station.unknown()) {
            return Cell.of(wording.text("flow.unknown"));
        }
        if (isProduct) {
            return Cell.of("–");
        }
        String word = station.balance()
                .map(Balance::word)
                .orElseGet(() -> wording.text(station.in().signum() == 0 ? "flow.source" : "flow.not-balanced"));
        return Cell.of(word.isEmpty() ? wording.text("flow.sum") : word);
    }

    private Cell exits(Station station) {
        return Cell.of(
                station.exits().isEmpty()
                        ? "–"
                        : station.exits().entrySet().stream()
                                .map(exit -> wording.word(exit.getKey()) + " " + wording.number(exit.getValue()))
                                .collect(Collectors.joining("; ")));
    }

    private Cell kilograms(BigDecimal kilograms, String path) {
        return Cell.number(wording.number(kilograms), kilograms, path);
    }

    private Cell rounded(BigDecimal kilograms, String path) {
        return Cell.number(wording.exact(kilograms.setScale(3, RoundingMode.HALF_EVEN)), kilograms, path);
    }
}
