package io.didymium.examples.cli.footprint;

import io.didymium.core.burden.ChainFootprint;
import io.didymium.core.id.BatchId;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Labels;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.told.ToldChain;
import java.util.stream.Collectors;

/** What the numbers of a footprint rest on: suppliers' words, divisions, and what is not said. */
final class Explanations {
    private Explanations() {}

    static void print(Console console, ToldChain told, ChainFootprint footprint, BatchId batch) {
        Labels labels = new Labels(told.chain());
        console.print();
        if (!footprint.suppliedBehind(batch).isEmpty()) {
            console.print(Wrap.lines(
                    "  ",
                    "    ",
                    "Attested by suppliers and not recomputed: "
                            + footprint.suppliedBehind(batch).stream()
                                    .map(labels::of)
                                    .collect(Collectors.joining(", "))));
        }
        footprint.divisions().forEach((step, key) -> {
            boolean behind = footprint.stepsBehind(batch).stream()
                    .anyMatch(each -> each.id().equals(step));
            if (behind) {
                console.print(Wrap.lines("  ", "    ", "Step " + labels.of(step) + " is divided " + key.label()));
            }
        });
        footprint
                .findings(batch)
                .forEach(finding ->
                        console.print(Wrap.lines("  " + finding.severity() + "  ", "    ", finding.message())));
    }
}
