package io.didymium.examples.cli.page;

import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.passport.dashboard.Dashboard;
import io.didymium.passport.dashboard.DashboardSection;
import io.didymium.passport.dashboard.Figure;
import io.didymium.passport.dashboard.FigureKind;
import io.didymium.passport.dashboard.Ground;
import io.didymium.passport.dashboard.OpenPoint;
import io.didymium.passport.render.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A dashboard, for people: the words are those of its page. */
final class DashboardText {
    private static final Wording WORDS = Wording.english();
    private static final int MOST_ROWS = 40;

    private final Dashboard dashboard;
    private final Map<List<Ground>, String> groups = new LinkedHashMap<>();

    DashboardText(Dashboard dashboard) {
        this.dashboard = dashboard;
        dashboard.figures().stream()
                .map(Figure::restsOn)
                .filter(grounds -> !grounds.isEmpty())
                .forEach(grounds -> groups.putIfAbsent(grounds, "g" + (groups.size() + 1)));
    }

    void print(Console console, boolean verbose) {
        console.print(console.judged(dashboard.verdict()) + " as of " + dashboard.at() + ": "
                + name(dashboard.batch().value()));
        for (DashboardSection section : DashboardSection.values()) {
            console.print();
            console.heading(WORDS.text("section.dashboard-" + section.id()));
            Map<FigureKind, List<Figure>> kinds = new LinkedHashMap<>();
            dashboard
                    .figures(section)
                    .forEach(figure -> kinds.computeIfAbsent(figure.kind(), any -> new ArrayList<>())
                            .add(figure));
            kinds.forEach((kind, figures) -> print(console, kind, figures));
        }
        open(console);
        console.print();
        console.heading(WORDS.text("section.dashboard-credentials"));
        groups.forEach((grounds, group) -> {
            console.print("  " + group + "  " + grounds.size() + " credentials");
            if (verbose) {
                grounds.forEach(
                        ground -> console.print("      " + TerminalText.line(ground.id()) + " " + ground.digest()));
            }
        });
    }

    private void print(Console console, FigureKind kind, List<Figure> figures) {
        SortedSet<String> about = new TreeSet<>();
        figures.forEach(figure -> about.addAll(figure.of().keySet()));
        Table table = new Table();
        about.forEach(what -> table.column(WORDS.text("dashboard.of-" + what), Table.Align.LEFT));
        table.column(WORDS.text("dashboard.value"), Table.Align.LEFT)
                .column(WORDS.text("dashboard.basis"), Table.Align.LEFT)
                .column(WORDS.text("dashboard.rests-on"), Table.Align.LEFT);
        figures.stream().limit(MOST_ROWS).forEach(figure -> {
            List<String> cells = new ArrayList<>();
            about.forEach(what -> cells.add(which(figure.of().getOrDefault(what, "-"))));
            cells.add(figure.value()
                    .map(value -> WORDS.number(value) + unit(figure))
                    .orElse("not known"));
            cells.add(figure.value().isPresent() ? figure.basis().name().toLowerCase(Locale.ROOT) : "-");
            cells.add(groups.getOrDefault(figure.restsOn(), "-"));
            table.row(cells.toArray(String[]::new));
        });
        console.print("  " + WORDS.text("figure." + kind.id()));
        console.print(table.lines("    "));
        if (figures.size() > MOST_ROWS) {
            console.print("    " + WORDS.text("and-more", WORDS.count(figures.size() - MOST_ROWS)));
        }
        console.print();
    }

    private static String unit(Figure figure) {
        return figure.unit().equals("1") ? "" : " " + figure.unit();
    }

    private String which(String text) {
        String key = "dashboard.is-" + text;
        return TerminalText.within(40, WORDS.has(key) ? WORDS.text(key) : name(text));
    }

    private String name(String id) {
        return dashboard.names().getOrDefault(id, id);
    }

    private void open(Console console) {
        console.heading(WORDS.text("section.dashboard-open"));
        dashboard.open().stream()
                .limit(MOST_ROWS)
                .forEach(point -> console.print(Wrap.lines("  ", "      ", line(point))));
        if (dashboard.open().isEmpty()) {
            console.print("  " + WORDS.text("dashboard.nothing-open"));
        }
        if (dashboard.open().size() > MOST_ROWS) {
            console.print(
                    "  " + WORDS.text("and-more", WORDS.count(dashboard.open().size() - MOST_ROWS)));
        }
    }

    private String line(OpenPoint point) {
        return WORDS.text("report.severity-" + point.severity()) + ": " + TerminalText.line(name(point.subject()))
                + ": " + TerminalText.line(point.message()) + " (" + point.source() + ", " + point.code() + ")";
    }
}
