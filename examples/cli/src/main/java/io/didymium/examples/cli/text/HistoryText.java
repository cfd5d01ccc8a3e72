package io.didymium.examples.cli.text;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Steps and transfers one after the other: what was taken, made, added and lost in each. */
public final class HistoryText {
    private final SupplyChain chain;
    private final ShortNames labels;
    private final List<Event> events = new ArrayList<>();
    private final Table table = new Table()
            .column("", Table.Align.LEFT)
            .column("", Table.Align.LEFT)
            .column("", Table.Align.LEFT)
            .column("", Table.Align.POINT)
            .column("", Table.Align.LEFT)
            .column("", Table.Align.LEFT);

    /** The history of a chain, to which its events are added. */
    public HistoryText(SupplyChain chain) {
        this.chain = chain;
        this.labels = new ShortNames(chain);
    }

    /** Adds steps. */
    public HistoryText steps(List<ProcessStep> steps) {
        steps.forEach(step ->
                events.add(new Event(step.endedAt(), step.name(), labels.siteAndOperator(step), () -> rowsOf(step))));
        return this;
    }

    /** Adds transfers. */
    public HistoryText transfers(Iterable<Transfer> transfers) {
        transfers.forEach(transfer -> events.add(new Event(
                transfer.at(),
                transfer.name(),
                labels.site(transfer.from()) + " to " + labels.site(transfer.to()),
                () -> transfer.portions().forEach(portion -> {
                    row("moved", portion);
                    if (transfer.received().containsKey(portion.batch())) {
                        row("received", portion.batch(), transfer.arrived(portion), "");
                    }
                }))));
        return this;
    }

    /** The lines, earliest first or latest first. */
    public List<String> lines(boolean earliestFirst) {
        Comparator<Event> order = Comparator.comparing(Event::at);
        events.sort(earliestFirst ? order : order.reversed());
        List<Integer> starts = new ArrayList<>();
        int rows = 0;
        for (Event event : events) {
            starts.add(rows);
            rows += rowsAddedBy(event);
        }
        List<String> body = table.lines("          ");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            lines.add(
                    "  " + event.at().atOffset(ZoneOffset.UTC).toLocalDate() + "  " + TerminalText.brief(event.name()));
            lines.add("              " + TerminalText.brief(event.place()));
            lines.addAll(body.subList(starts.get(i), i + 1 < events.size() ? starts.get(i + 1) : body.size()));
        }
        return lines;
    }

    private int rowsAddedBy(Event event) {
        int before = table.size();
        event.rows().run();
        return table.size() - before;
    }

    private void rowsOf(ProcessStep step) {
        step.inputs()
                .forEach(input -> row(
                        "took",
                        input.batch(),
                        input.mass(),
                        step.drawing()
                                .map(drawing -> drawing.pouredAt().containsKey(input.batch())
                                        ? "poured "
                                                + step.takenAt(input)
                                                        .atOffset(ZoneOffset.UTC)
                                                        .toLocalDate()
                                        : drawing.rule().label())
                                .orElse("")));
        for (Flow flow : step.flows()) {
            if (flow.kind().isInput()) {
                row("added", "", flow.name(), flow.mass(), flow.kind().label());
            }
        }
        for (Output output : step.outputs()) {
            row(
                    "made",
                    output.batch(),
                    chain.batch(output.batch()).mass(),
                    output.role().label());
        }
        for (Flow flow : step.flows()) {
            if (!flow.kind().isInput()) {
                row("lost", "", flow.name(), flow.mass(), flow.kind().label());
            }
        }
    }

    private void row(String verb, BatchPortion portion) {
        row(verb, portion.batch(), portion.mass(), "");
    }

    private void row(String verb, BatchId batch, MeasuredMass mass, String note) {
        row(verb, labels.of(batch), chain.batch(batch).name(), mass, note);
    }

    private void row(String verb, String label, String name, MeasuredMass mass, String note) {
        table.row(
                verb,
                TerminalText.brief(label),
                TerminalText.brief(name),
                Figures.exact(mass.value().kilograms()),
                "kg",
                note);
    }

    /** Something that happened, and what adds its rows to the table. */
    private record Event(Instant at, String name, String place, Runnable rows) {}
}
