package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.report.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a verified bundle shows of one batch at a glance. Only what verification established feeds a number; what failed or was not
 * established is an open point, and no number.
 *
 * @param batch the batch
 * @param at the time of verification
 * @param verdict the verdict on the whole bundle
 * @param benchmarks what the verifier compares the use of energy with
 * @param figures the numbers by section, then in order of their kinds; those of risk and of steps the largest first
 * @param open what failed, was not established, or should be looked at
 * @param notEstablished what no verification establishes, for people, in English
 * @param names what people call the things that figures are about, by id
 */
public record Dashboard(
        BatchId batch,
        Instant at,
        Verdict verdict,
        List<EnergyBenchmark> benchmarks,
        List<Figure> figures,
        List<OpenPoint> open,
        List<String> notEstablished,
        SortedMap<String, String> names) {
    /** Copies lists and map. */
    public Dashboard {
        requireNonNull(batch, "batch");
        requireNonNull(at, "at");
        requireNonNull(verdict, "verdict");
        benchmarks = List.copyOf(benchmarks);
        figures = List.copyOf(figures);
        open = List.copyOf(open);
        notEstablished = List.copyOf(notEstablished);
        names = ImmutableSortedMap.copyOfSorted(names);
    }

    /** The numbers of a section. */
    public List<Figure> figures(DashboardSection section) {
        return figures.stream()
                .filter(figure -> figure.kind().section() == section)
                .toList();
    }

    /** The numbers of a kind. */
    public List<Figure> figures(FigureKind kind) {
        return figures.stream().filter(figure -> figure.kind() == kind).toList();
    }

    /** All credentials that numbers rest on, in order. */
    public SortedSet<Ground> credentials() {
        SortedSet<Ground> grounds = new TreeSet<>();
        figures.forEach(figure -> grounds.addAll(figure.restsOn()));
        return grounds;
    }

    /** The dashboard as JSON ({@code spec/dashboard.md}), in UTF-8; equal dashboards have equal bytes. */
    public Bytes toJson() {
        return DashboardJson.write(this);
    }
}
