package io.didymium.examples.cli.responsibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.process.OutputRole;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.view.ChainView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the due diligence behind batches, by element and supplier, and the countries of each stage under procurement rules. */
@Command(
        name = "diligence",
        mixinStandardHelpOptions = true,
        description =
                "Shows for each element of a batch what part passed suppliers with valid due-diligence statements, who has"
                        + " none, what rule packs ask, and in which countries each stage was.")
public final class DiligenceCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "The id of the batch, or the last part of it; by default all products that nothing consumed.")
    private @Nullable String named;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "The day on which statements must be valid and rules are asked; by default the day on which the batch"
                            + " was made for statements, and today for rules.")
    private @Nullable LocalDate day;

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** The command. */
    public DiligenceCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        List<BatchId> batches = named == null ? finals(view) : List.of(view.batch(named));
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
        OriginBook book = console.working(
                "tracing",
                () -> OriginBook.of(view.chain(), view.dossier().origin().sources()));
        List<BatchDiligence> shown = batches.stream()
                .map(batch -> BatchDiligence.of(view, book, batch, statementDay(view, batch), asked))
                .toList();
        if (form.json()) {
            ObjectNode object = Json.object().put("verified", false);
            ArrayNode list = object.putArray("batches");
            shown.forEach(one -> one.json(list.addObject()));
            console.print(Json.text(object));
        } else if (form.csv()) {
            console.printText(BatchDiligence.csv(shown));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            shown.forEach(one -> new DiligenceText(view, one).print(console));
        }
        return ExitCode.ACCEPTED;
    }

    private LocalDate statementDay(ChainView view, BatchId batch) {
        return day == null ? LocalDate.ofInstant(view.chain().batch(batch).producedAt(), ZoneOffset.UTC) : day;
    }

    /** What nothing consumed and was made as a product with rare earths in it. */
    private static List<BatchId> finals(ChainView view) {
        return view.chain().batches().stream()
                .filter(batch -> view.chain().consumersOf(batch.id()).isEmpty())
                .filter(batch -> view.chain().producerOf(batch.id()).outputs().stream()
                        .anyMatch(output -> output.batch().equals(batch.id()) && output.role() == OutputRole.PRODUCT))
                .filter(batch -> batch.composition()
                        .map(known -> known.fractions().keySet().stream().anyMatch(Element::isRareEarth))
                        .orElse(batch.form().isRareEarth()))
                .map(Batch::id)
                .toList();
    }
}
