package io.didymium.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.ProcessStep;
import io.didymium.examples.cli.origin.TraceShares;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.HistoryText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.StockText;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.view.ChainView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a batch back to where it came from, or forward to where it went. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Says where a batch came from, or with --forward where it went (a recall).")
final class TraceCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "BATCH", description = "The id of the batch, or the last part of it.")
    private String named = "";

    @Option(names = "--forward", description = "Follows the batch forward instead.")
    private boolean forward;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    TraceCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        SupplyChain chain = view.chain();
        ShortNames labels = new ShortNames(chain);
        BatchId start = view.batch(named);
        Trace trace = forward ? Trace.forward(chain, start) : Trace.backward(chain, start);
        if (json) {
            print(view, trace);
        } else {
            show(view, labels, trace);
        }
        return ExitCode.ACCEPTED;
    }

    private void print(ChainView view, Trace trace) {
        SupplyChain chain = view.chain();
        ObjectNode object = Json.object()
                .put("batch", trace.start().value())
                .put("direction", forward ? "forward" : "backward")
                .put("verified", false);
        ArrayNode batches = object.putArray("batches");
        trace.batches().forEach(batch -> batches.add(batch.value()));
        ArrayNode steps = object.putArray("steps");
        trace.steps().forEach(step -> steps.add(Json.step(chain, step)));
        ArrayNode transfers = object.putArray("transfers");
        trace.transfers().forEach(transfer -> transfers.add(Json.transfer(chain, transfer)));
        new TraceShares(view, trace, forward).json(object);
        console.print(Json.text(object));
    }

    private void show(ChainView view, ShortNames labels, Trace trace) {
        SupplyChain chain = view.chain();
        Batch start = chain.batch(trace.start());
        console.heading((forward ? "Where it went: " : "Where it came from: ") + labels.of(start.id()) + ", "
                + TerminalText.brief(start.name()));
        console.print(trace.batches().size() + " batches, " + trace.steps().size() + " steps, "
                + trace.transfers().size() + " transfers. " + ChainView.NOT_VERIFIED);
        console.print();
        console.print(new HistoryText(chain)
                .steps(trace.steps())
                .transfers(trace.transfers())
                .lines(forward));
        console.print();
        console.heading(
                forward
                        ? "What share of each element in a batch is of it"
                        : "What share of each of its elements came through a batch");
        console.print(new TraceShares(view, trace, forward).lines());
        console.print();
        if (forward) {
            console.heading("What is left of it, and of what was made of it");
            console.print(new StockText(chain).lines(view.balance(), trace.batches()));
        } else {
            console.heading("Where it began");
            List<ProcessStep> sources = trace.steps().stream()
                    .filter(step -> step.kind().isSource())
                    .toList();
            sources.forEach(step -> console.print("  "
                    + TerminalText.brief(
                            step.kind().label() + ": " + step.name() + ", " + labels.siteAndOperator(step))));
        }
    }
}
