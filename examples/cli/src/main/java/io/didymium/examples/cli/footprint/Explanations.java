package io.didymium.examples.cli.footprint;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import java.util.stream.Collectors;

/** What the numbers of a footprint rest on: supplier results, allocation, and what is not stated. */
final class Explanations {
    private Explanations() {}

    static void print(Console console, ChainView view, ChainFootprint footprint, BatchId batch) {
        ShortNames labels = new ShortNames(view.chain());
        console.print();
        if (!footprint.suppliedUpstream(batch).isEmpty()) {
            console.print(Wrap.lines(
                    "  ",
                    "    ",
                    "Attested by suppliers and not recomputed: "
                            + footprint.suppliedUpstream(batch).stream()
                                    .map(labels::of)
                                    .collect(Collectors.joining(", "))));
        }
        footprint.allocations().forEach((step, key) -> {
            boolean behind = footprint.upstreamSteps(batch).stream()
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
