package io.didymium.examples.cli.footprint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.examples.cli.policy.SettlementOption;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.examples.cli.word.Nearest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calculates the footprint of a batch from what passports state about its upstream steps. */
@Command(
        name = "footprint",
        mixinStandardHelpOptions = true,
        description =
                "Calculates the footprint of a kg of a batch from what the steps behind it say, and shows what it is"
                        + " made of.",
        footer = {"", "Exit codes: 0 the footprint is known, 2 it depends on data that are missing."})
public final class FootprintCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "BATCH", description = "The id of the batch, or the last part of it.")
    private String named = "";

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "Only this category, such as \"kg CO2 eq\"; may be given several times.")
    private List<String> wanted = List.of();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "Sums of contributions by stage, step, activity or operator; may be given several times, by default"
                            + " by stage and by step.")
    private List<ContributionGrouping> summing = List.of(ContributionGrouping.STAGE, ContributionGrouping.STEP);

    @Mixin
    private SettlementOption settlements = new SettlementOption();

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** The command. */
    public FootprintCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock).settled(settlements.rules());
        BatchId batch = view.batch(named);
        ChainFootprint footprint =
                console.working("calculating", () -> view.dossier().footprints().calculate(view.chain()));
        List<BatchFootprint> results = new ArrayList<>();
        for (String category : categories(footprint)) {
            results.add(new BatchFootprint(view, footprint, batch, category));
        }
        if (form.json()) {
            ObjectNode object = Json.object().put("batch", batch.value()).put("verified", false);
            ArrayNode list = object.putArray("categories");
            results.forEach(result -> result.json(list.addObject()));
            Json.findings(object, footprint.findings(batch));
            console.print(Json.text(object));
        } else if (form.csv()) {
            console.printText(BatchFootprint.csv(results));
        } else {
            show(view, footprint, batch, results);
        }
        boolean known = results.stream().allMatch(BatchFootprint::isKnown);
        return known ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private void show(ChainView view, ChainFootprint footprint, BatchId batch, List<BatchFootprint> results) {
        console.print(ChainView.NOT_VERIFIED);
        results.forEach(result -> result.show(console, summing));
        Explanations.print(console, view, footprint, batch);
    }

    private List<String> categories(ChainFootprint footprint) throws CommandFault {
        List<String> known = List.copyOf(footprint.categories());
        if (known.isEmpty()) {
            throw CommandFault.absent("no footprint data in " + file);
        }
        for (String category : wanted) {
            if (!known.contains(category)) {
                throw CommandFault.usage("there is no category '" + category + "' in " + file
                        + Nearest.to(category, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are: " + String.join(", ", known)));
            }
        }
        return wanted.isEmpty() ? known : wanted;
    }
}
