package io.didymium.examples.cli.circularity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.circularity.CircularityIndicator;
import io.didymium.core.circularity.CircularityIndicators;
import io.didymium.core.circularity.RecyclingRates;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import java.util.ArrayList;
import java.util.List;

/** The indicators of circularity of a batch, by element. */
record BatchIndicators(Batch batch, List<CircularityIndicators> elements) {
    static BatchIndicators of(ChainView view, BatchId batch, List<RecyclingRates> rates) {
        Origin origin =
                OriginBook.of(view.chain(), view.dossier().origin().sources()).origin(batch);
        return new BatchIndicators(
                view.chain().batch(batch),
                rates.stream()
                        .filter(known -> origin.elements().contains(known.element()))
                        .map(known -> CircularityIndicators.of(origin, known))
                        .toList());
    }

    void json(ArrayNode to) {
        for (CircularityIndicators known : elements) {
            for (CircularityIndicator indicator : CircularityIndicator.values()) {
                ObjectNode one = to.addObject()
                        .put("element", known.element().symbol())
                        .put("indicator", indicator.name())
                        .put("formula", indicator.formula());
                known.value(indicator).ifPresent(value -> one.put("value", value));
            }
        }
    }

    void print(Console console) {
        console.print();
        console.heading("Indicators of " + TerminalText.line(batch.name()));
        Table table = new Table().column("element", Table.Align.LEFT);
        for (CircularityIndicator indicator : CircularityIndicator.values()) {
            table.column(indicator.label() + " %", Table.Align.LEFT);
        }
        for (CircularityIndicators known : elements) {
            List<String> cells = new ArrayList<>(List.of(known.element().symbol()));
            for (CircularityIndicator indicator : CircularityIndicator.values()) {
                cells.add(known.value(indicator)
                        .map(value -> Figures.rounded(value.movePointRight(2), 2))
                        .orElse("unknown"));
            }
            table.row(cells.toArray(String[]::new));
        }
        console.print(table.lines(""));
        for (CircularityIndicator indicator : CircularityIndicator.values()) {
            console.print(Wrap.lines("", "  ", indicator.label() + ": " + indicator.formula()));
        }
        console.print(Wrap.lines("", "", CircularityIndicator.SOURCE));
    }
}
