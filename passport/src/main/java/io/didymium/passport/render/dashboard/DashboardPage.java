package io.didymium.passport.render.dashboard;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.dashboard.Dashboard;
import io.didymium.passport.dashboard.DashboardSection;
import io.didymium.passport.dashboard.Figure;
import io.didymium.passport.dashboard.FigureKind;
import io.didymium.passport.dashboard.Ground;
import io.didymium.passport.dashboard.OpenPoint;
import io.didymium.passport.render.frame.PageFrame;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.page.VerdictWords;
import io.didymium.passport.render.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The page of a dashboard: the verdict, a table for each kind of number, open points, and the credentials that numbers rest on. */
public final class DashboardPage {
    private static final int MOST_ROWS = 200;
    private static final String VALUES = "dashboard.is-";

    private final Dashboard dashboard;
    private final Wording wording;
    private final Map<List<Ground>, Integer> groups = new LinkedHashMap<>();

    private DashboardPage(Dashboard dashboard, Wording wording) {
        this.dashboard = dashboard;
        this.wording = wording;
        dashboard.figures().stream()
                .map(Figure::restsOn)
                .filter(grounds -> !grounds.isEmpty())
                .forEach(grounds -> groups.putIfAbsent(grounds, groups.size() + 1));
    }

    /** The page as one HTML file. */
    public static Bytes of(Dashboard dashboard, Wording wording) {
        return new DashboardPage(dashboard, wording).page();
    }

    private Bytes page() {
        List<Section> sections = new ArrayList<>();
        for (DashboardSection section : DashboardSection.values()) {
            sections.add(section(section));
        }
        sections.add(open());
        sections.add(credentials());
        return PageFrame.page(
                wording, wording.text("page.dashboard"), name(dashboard.batch().value()), banner(), sections);
    }

    private Tag banner() {
        return Tag.of("section", "banner " + VerdictWords.cssClass(dashboard.verdict()))
                .with("id", "verdict")
                .add(
                        Tag.of("h2").text(wording.text("verdict." + dashboard.verdict())),
                        Tag.of("p")
                                .text(wording.text("verdict.as-of") + " ")
                                .add(Section.time(dashboard.at()))
                                .text(", " + wording.text("verdict.offline")),
                        Tag.of("p")
                                .text(wording.text(
                                        "dashboard.open-count",
                                        wording.count(dashboard.open().size()))));
    }

    private Section section(DashboardSection of) {
        Section section = new Section("dashboard-" + of.id(), wording);
        Map<FigureKind, List<Figure>> kinds = new LinkedHashMap<>();
        dashboard
                .figures(of)
                .forEach(figure -> kinds.computeIfAbsent(figure.kind(), any -> new ArrayList<>())
                        .add(figure));
        kinds.forEach((kind, figures) -> {
            section.add(table(kind, figures).inPage());
            if (figures.size() > MOST_ROWS) {
                section.say("and-more", wording.count(figures.size() - MOST_ROWS));
            }
        });
        return section;
    }

    private TextTable table(FigureKind kind, List<Figure> figures) {
        SortedSet<String> about = new TreeSet<>();
        figures.forEach(figure -> about.addAll(figure.of().keySet()));
        List<String> headers = new ArrayList<>();
        about.forEach(what -> headers.add(wording.text("dashboard.of-" + what)));
        headers.add(wording.text("dashboard.value"));
        headers.add(wording.text("dashboard.basis"));
        headers.add(wording.text("dashboard.rests-on"));
        TextTable table = new TextTable(wording.text("figure." + kind.id()), headers);
        figures.stream().limit(MOST_ROWS).forEach(figure -> {
            List<Cell> cells = new ArrayList<>();
            about.forEach(what -> cells.add(
                    figure.of().containsKey(what)
                            ? which(Objects.requireNonNull(figure.of().get(what)))
                            : Cell.of("–")));
            cells.add(value(figure));
            cells.add(figure.value().isPresent() ? Cell.of(basis(figure)) : Cell.of("–"));
            cells.add(grounds(figure));
            table.row(cells.toArray(Cell[]::new));
        });
        return table;
    }

    private String basis(Figure figure) {
        return wording.text("dashboard.basis-" + figure.basis().name());
    }

    /** A word of the program's own in the language of the page, or else the name of something, or what others call it. */
    private Cell which(String text) {
        return wording.has(VALUES + text) ? Cell.of(wording.text(VALUES + text)) : Cell.others(name(text));
    }

    private String name(String id) {
        return dashboard.names().getOrDefault(id, id);
    }

    private Cell value(Figure figure) {
        String unit = figure.unit().equals("1") ? "" : "\u00a0" + figure.unit();
        return figure.value()
                .map(value -> Cell.number(
                        wording.number(value) + unit,
                        value,
                        "dashboard/" + figure.kind().id()))
                .orElseGet(() -> Cell.others(
                        wording.text("dashboard.unknown", figure.unknown().orElseThrow())));
    }

    private Cell grounds(Figure figure) {
        Integer group = groups.get(figure.restsOn());
        if (group == null) {
            return Cell.of("–");
        }
        String name = wording.text("dashboard.group", wording.count(group));
        return new Cell(Tag.of("a").linkTo("g" + group).text(name), name, false);
    }

    private Section open() {
        Section section = new Section("dashboard-open", wording);
        if (dashboard.open().isEmpty()) {
            section.say("dashboard.nothing-open");
        }
        TextTable table = new TextTable(
                wording.text("dashboard.open"),
                List.of(
                        wording.text("dashboard.severity"),
                        wording.text("dashboard.subject"),
                        wording.text("dashboard.message"),
                        wording.text("report.check")));
        for (OpenPoint point : dashboard.open().stream().limit(MOST_ROWS).toList()) {
            table.row(
                    Cell.of(wording.text("report.severity-" + point.severity())),
                    Cell.others(name(point.subject())),
                    Cell.others(point.message()),
                    Cell.code(point.source() + ": " + point.code()));
        }
        if (!table.isEmpty()) {
            section.add(table.inPage());
        }
        if (dashboard.open().size() > MOST_ROWS) {
            section.say("and-more", wording.count(dashboard.open().size() - MOST_ROWS));
        }
        return section;
    }

    private Section credentials() {
        Section section = new Section("dashboard-credentials", wording);
        groups.forEach((grounds, number) -> {
            Tag list = Tag.of("ul");
            grounds.stream()
                    .limit(MOST_ROWS)
                    .forEach(ground -> list.add(Tag.of("li")
                            .add(Tag.of("code").others(ground.id()))
                            .text(" ")
                            .add(Tag.of("code").text(ground.digest()))
                            .text(" ")
                            .others(name(ground.issuer()))));
            if (grounds.size() > MOST_ROWS) {
                list.add(Tag.of("li").text(wording.text("and-more", wording.count(grounds.size() - MOST_ROWS))));
            }
            section.add(Tag.of("details")
                    .with("id", "g" + number)
                    .add(
                            Tag.of("summary")
                                    .text(wording.text("dashboard.group", wording.count(number)) + ": "
                                            + wording.text("dashboard.credentials", wording.count(grounds.size()))),
                            list));
        });
        return section;
    }
}
