package io.didymium.passport.render.picture;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The table beside the picture of a chain: each batch with who made it, of what, under which custody model, and what is verified. */
final class ChainTable {
    private static final int MOST_ROWS = 200;
    private static final int MOST_INPUTS = 12;

    private final BundleView view;
    private final ChainGraphBuilder builder;
    private final Wording wording;

    ChainTable(BundleView view, ChainGraphBuilder builder, Wording wording) {
        this.view = view;
        this.builder = builder;
        this.wording = wording;
    }

    TextTable table() {
        TextTable table = new TextTable(
                wording.text("chain.caption"),
                List.of(
                        wording.text("chain.batch"),
                        wording.text("mass-kg"),
                        wording.text("chain.made-by"),
                        wording.text("chain.step"),
                        wording.text("chain.from"),
                        wording.text("chain.model"),
                        wording.text("chain.checked")));
        List<BatchId> batches = new ArrayList<>(builder.layers().trace().batches());
        if (batches.size() > MOST_ROWS) {
            // What is not verified must not disappear behind what is.
            batches.sort(Comparator.comparing((BatchId id) -> standing(id)).reversed());
        }
        batches.stream().limit(MOST_ROWS).forEach(id -> row(table, id));
        if (batches.size() > MOST_ROWS) {
            String rest = wording.text("and-more", wording.count(batches.size() - MOST_ROWS));
            Cell none = Cell.of("…");
            table.row(Cell.of(rest), none, none, none, none, none, none);
        }
        return table;
    }

    private Standing standing(BatchId id) {
        return view.standing(id).and(view.standing(producer(id).id()));
    }

    private ProcessStep producer(BatchId id) {
        return view.dossier().orElseThrow().chain().producerOf(id);
    }

    private void row(TextTable table, BatchId id) {
        Batch batch = view.dossier().orElseThrow().chain().batch(id);
        ProcessStep step = producer(id);
        BigDecimal mass = batch.mass().value().kilograms();
        table.row(
                Cell.others(batch.name()),
                Cell.number(wording.number(mass), mass, "batch/" + id.value() + "/mass"),
                Cell.others(view.operator(batch).name() + ", "
                        + view.site(batch).address().country()),
                Cell.of(wording.word(step.kind())),
                Cell.others(from(step)),
                Cell.of(
                        builder.models(step).isEmpty()
                                ? wording.text("not-stated")
                                : builder.models(step).stream()
                                        .map(wording::word)
                                        .collect(Collectors.joining(", "))),
                Cell.of(checked(id, step)));
    }

    private String from(ProcessStep step) {
        List<String> names = step.inputs().stream()
                .map(BatchPortion::batch)
                .limit(MOST_INPUTS)
                .map(input -> view.nameOf(input.value()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (step.inputs().size() > MOST_INPUTS) {
            names.add(wording.text("and-more", wording.count(step.inputs().size() - MOST_INPUTS)));
        }
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private String checked(BatchId id, ProcessStep step) {
        Standing standing = view.standing(id);
        String word = standing.sign() + " " + wording.word(standing);
        if (view.withholds(id) || view.withholds(step.id())) {
            word += ", " + wording.text("withheld");
        }
        Standing event = view.standing(step.id());
        return event == standing ? word : word + "; " + wording.text("chain.event", wording.word(event));
    }
}
