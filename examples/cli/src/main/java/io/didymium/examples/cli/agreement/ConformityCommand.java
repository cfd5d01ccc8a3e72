package io.didymium.examples.cli.agreement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.specification.FoundValue;
import io.didymium.core.material.specification.LimitResult;
import io.didymium.core.material.specification.MaterialEvidence;
import io.didymium.core.material.specification.Specification;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.agreement.SpecificationDocument;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a specification, and what a batch shows of its limits. */
@Command(
        name = "conformity",
        mixinStandardHelpOptions = true,
        description =
                "Shows the limits of a specification, and what the assay and the measurements of a batch show of each, with the probability"
                        + " that it is met. Nothing is verified.",
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage."})
final class ConformityCommand implements Callable<Integer> {
    private static final int DIGITS = 5;

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "SPECIFICATION", description = "The signed specification.")
    private Path document = Path.of("");

    @Parameters(index = "1", paramLabel = "PASSPORT", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(index = "2", paramLabel = "BATCH", description = "The batch: its id, or the last part of it.")
    private String named = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ConformityCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Bytes content = Storage.bytes(document);
        Specification specification = read(content);
        ChainView view = ChainView.read(file, console, clock);
        Batch batch = view.chain().batch(view.batch(named));
        List<Determination> determinations = view.dossier().certificates().stream()
                .map(Certificate::determinations)
                .flatMap(List::stream)
                .filter(one -> one.batch().equals(batch.id()))
                .toList();
        List<LimitResult> results =
                specification.judge(new MaterialEvidence(batch.assay(), Map.of()).with(determinations, List.of()));
        if (json) {
            console.print(Json.text(json(content, batch, specification, results)));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            console.heading(specification.criterion().name());
            console.print("named " + SpecificationDocument.name(content) + "; guard band "
                    + specification.guardBand().toPlainString() + " u");
            console.print(table(results).lines("  "));
        }
        return ExitCode.ACCEPTED;
    }

    private Specification read(Bytes content) throws CommandFault {
        try {
            return SpecificationDocument.readUnverified(content).specification();
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(document + " is no specification that can be read: " + e.getMessage());
        }
    }

    private static Table table(List<LimitResult> results) {
        Table table = new Table()
                .column("characteristic", Table.Align.LEFT)
                .column("limits", Table.Align.LEFT)
                .column("found", Table.Align.LEFT)
                .column("u", Table.Align.LEFT)
                .column("conformity", Table.Align.LEFT)
                .column("probability", Table.Align.LEFT);
        for (LimitResult result : results) {
            table.row(
                    result.limit().characteristic().toString(),
                    result.limit().text(),
                    result.found().map(ConformityCommand::range).orElse("not determined"),
                    result.found()
                            .map(found -> Figures.significant(found.standardUncertainty(), 2))
                            .orElse(""),
                    word(result),
                    result.probability().isPresent()
                            ? Figures.percent(result.probability().getAsDouble())
                            : "");
        }
        return table;
    }

    private static String word(LimitResult result) {
        return result.conformity().name().toLowerCase(Locale.ROOT);
    }

    private static String range(FoundValue found) {
        String least = Figures.significant(found.least(), DIGITS);
        return found.most() > found.least() ? least + " to " + Figures.significant(found.most(), DIGITS) : least;
    }

    private static ObjectNode json(Bytes content, Batch batch, Specification specification, List<LimitResult> results) {
        ObjectNode object = Json.object()
                .put("verified", false)
                .put("specification", specification.criterion().iri())
                .put("name", SpecificationDocument.name(content))
                .put("batch", batch.id().value())
                .put("guardBand", specification.guardBand());
        ArrayNode limits = object.putArray("limits");
        for (LimitResult result : results) {
            ObjectNode limit = limits.addObject()
                    .put("characteristic", result.limit().characteristic().toString())
                    .put("limits", result.limit().text())
                    .put("conformity", word(result));
            result.found()
                    .ifPresent(found -> limit.put("least", found.least())
                            .put("most", found.most())
                            .put("standardUncertainty", found.standardUncertainty()));
            result.probability().ifPresent(probability -> limit.put("probability", probability));
        }
        return object;
    }
}
