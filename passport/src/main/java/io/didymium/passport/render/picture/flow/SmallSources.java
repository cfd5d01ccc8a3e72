package io.didymium.passport.render.picture.flow;

import io.didymium.passport.render.picture.flow.FlowGraph.Band;
import io.didymium.passport.render.picture.flow.FlowGraph.Exit;
import io.didymium.passport.render.picture.flow.FlowGraph.Station;
import io.didymium.passport.render.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts sources that are too small to be seen beside others into one, where they feed the same station; in pictures, not in tables. */
final class SmallSources {
    private static final BigDecimal SMALL = new BigDecimal("0.04");

    private SmallSources() {}

    static FlowGraph together(FlowGraph graph, Wording wording) {
        BigDecimal most = graph.stations().stream()
                .map(Station::throughput)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .multiply(SMALL);
        Map<String, List<Band>> leaving = new HashMap<>();
        graph.bands()
                .forEach(band -> leaving.computeIfAbsent(band.from(), any -> new ArrayList<>())
                        .add(band));
        Map<String, List<Station>> byTarget = new LinkedHashMap<>();
        for (Station station : graph.stations()) {
            List<Band> bands = leaving.getOrDefault(station.key(), List.of());
            if (station.in().signum() == 0
                    && !station.unknown()
                    && station.throughput().compareTo(most) < 0
                    && bands.size() == 1) {
                byTarget.computeIfAbsent(bands.get(0).to(), any -> new ArrayList<>())
                        .add(station);
            }
        }
        byTarget.values().removeIf(sources -> sources.size() < 2);
        Map<String, String> merged = new HashMap<>();
        List<Station> stations = new ArrayList<>();
        byTarget.forEach((target, sources) -> {
            Station all = sum("small sources of " + target, sources, wording);
            stations.add(all);
            sources.forEach(source -> merged.put(source.key(), all.key()));
        });
        List<Station> others = graph.stations().stream()
                .filter(station -> !merged.containsKey(station.key()))
                .toList();
        stations.addAll(0, others);
        return new FlowGraph(stations, bands(graph, merged));
    }

    private static Station sum(String key, List<Station> sources, Wording wording) {
        BigDecimal out = BigDecimal.ZERO;
        SortedMap<Exit, BigDecimal> exits = new TreeMap<>();
        for (Station source : sources) {
            out = out.add(source.out());
            source.exits().forEach((exit, amount) -> exits.merge(exit, amount, BigDecimal::add));
        }
        String name = wording.text("flow.small-sources", wording.count(sources.size()));
        return new Station(key, sources.get(0).row(), name, 1, BigDecimal.ZERO, out, Optional.empty(), exits, false);
    }

    private static List<Band> bands(FlowGraph graph, Map<String, String> merged) {
        List<Band> bands = new ArrayList<>();
        Map<String, FlowBand> sums = new LinkedHashMap<>();
        for (Band band : graph.bands()) {
            String from = merged.get(band.from());
            if (from == null) {
                bands.add(band);
            } else {
                sums.computeIfAbsent(from, key -> new FlowBand(key, band.to(), ""))
                        .add(band.amount(), band.classes());
            }
        }
        sums.values().forEach(sum -> bands.add(sum.band()));
        return bands;
    }
}
