package io.didymium.examples.cli.responsibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.chain.Trace;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.responsibility.hazard.BatchHazards;
import io.didymium.core.responsibility.hazard.HazardCode;
import io.didymium.core.responsibility.hazard.HazardDatum;
import io.didymium.core.responsibility.hazard.HazardLine;
import io.didymium.core.responsibility.hazard.HazardRule;
import io.didymium.core.responsibility.hazard.HazardTable;
import io.didymium.core.responsibility.hazard.TransportClass;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.view.ChainView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the hazards of batches and steps as their operators state them, and what form and process ask for and nobody states. */
@Command(
        name = "hazards",
        mixinStandardHelpOptions = true,
        description =
                "Shows hazards of batches and steps as their operators state them: classes of danger, radioactivity against 1"
                        + " Bq/g, self-ignition, transport, substances; and what form and process ask for and is not stated.")
public final class HazardsCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "The id of a batch, or the last part of it: shows it and what is behind it; by default all.")
    private @Nullable String named;

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** The command. */
    public HazardsCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        List<HazardLine> lines = HazardTable.of(view.chain(), view.dossier().records());
        if (named != null) {
            Set<Id> behind = behind(view, view.batch(named));
            lines = lines.stream()
                    .filter(line -> behind.contains(line.subject()))
                    .toList();
        }
        if (form.json()) {
            ObjectNode object = Json.object().put("verified", false);
            ArrayNode list = object.putArray("hazards");
            lines.forEach(line -> json(line, list.addObject()));
            console.print(Json.text(object));
        } else if (form.csv()) {
            CsvText csv = new CsvText("subject", "operator", "stated", "missing", "asked by");
            lines.forEach(line -> csv.row(
                    line.subject(), line.operator(), String.join("; ", stated(line)), missing(line), sources(line)));
            console.printText(csv.text());
        } else {
            print(view, lines);
        }
        return ExitCode.ACCEPTED;
    }

    private static Set<Id> behind(ChainView view, BatchId batch) {
        Trace trace = Trace.backward(view.chain(), batch);
        Set<Id> behind = new HashSet<>(trace.batches());
        trace.steps().forEach(step -> behind.add(step.id()));
        return behind;
    }

    private void print(ChainView view, List<HazardLine> lines) {
        ShortNames names = new ShortNames(view.chain());
        Table table = new Table()
                .column("batch or step", Table.Align.LEFT)
                .column("operator", Table.Align.LEFT)
                .column("stated", Table.Align.LEFT)
                .column("asked for and not stated", Table.Align.LEFT);
        lines.forEach(line -> table.row(
                names.of(line.subject()),
                TerminalText.within(20, view.chain().party(line.operator()).name()),
                line.stated().isEmpty() ? "nothing" : String.join("; ", stated(line)),
                missing(line)));
        console.print(ChainView.NOT_VERIFIED);
        console.print();
        console.print(table.size() == 0 ? List.of("Nothing asks for data on hazards.") : table.lines(""));
    }

    private static List<String> stated(HazardLine line) {
        List<String> texts = new ArrayList<>();
        line.batch().ifPresent(one -> {
            one.codes()
                    .ifPresent(codes -> texts.add(
                            codes.isEmpty()
                                    ? "no class of danger"
                                    : codes.stream().map(HazardsCommand::text).collect(Collectors.joining(", "))));
            one.norm().ifPresent(norm -> texts.add(norm.label()));
            one.selfIgnition().ifPresent(state -> texts.add(state.label()));
            one.transport().ifPresent(transport -> texts.add(transport.toString()));
        });
        line.step()
                .ifPresent(one -> texts.add(
                        one.substances().isEmpty()
                                ? "no dangerous substance"
                                : one.substances().stream()
                                        .map(use -> use.name())
                                        .collect(Collectors.joining(", "))));
        return texts;
    }

    private static String text(HazardCode code) {
        return code.hazardClass().map(one -> code + " " + one.label()).orElseGet(code::value);
    }

    private static String missing(HazardLine line) {
        return line.missing().stream().map(HazardDatum::label).collect(Collectors.joining(", "));
    }

    private static String sources(HazardLine line) {
        return line.rules().stream().map(HazardRule::source).distinct().collect(Collectors.joining("; "));
    }

    private static void json(HazardLine line, ObjectNode to) {
        to.put("subject", line.subject().value())
                .put("operator", line.operator().value());
        ArrayNode rules = to.putArray("askedBy");
        line.rules()
                .forEach(rule ->
                        rules.addObject().put("datum", rule.datum().name()).put("source", rule.source()));
        line.batch().ifPresent(one -> json(one, to));
        line.step().ifPresent(one -> {
            ArrayNode substances = to.putArray("substances");
            one.substances().forEach(use -> {
                ObjectNode each = substances
                        .addObject()
                        .put("substance", use.substance().name())
                        .put("name", use.name());
                ArrayNode codes = each.putArray("codes");
                use.codes().forEach(code -> codes.add(code.value()));
            });
        });
        ArrayNode missing = to.putArray("missing");
        line.missing().forEach(datum -> missing.add(datum.name()));
    }

    private static void json(BatchHazards one, ObjectNode to) {
        one.codes().ifPresent(all -> {
            ArrayNode codes = to.putArray("codes");
            all.forEach(code -> codes.add(code.value()));
        });
        one.norm().ifPresent(norm -> to.put("norm", norm.name()));
        one.selfIgnition().ifPresent(state -> to.put("selfIgnition", state.name()));
        one.transport().ifPresent(transport -> {
            ObjectNode node = to.putObject("transport");
            node.put("dangerous", transport instanceof TransportClass.DangerousGoods);
            if (transport instanceof TransportClass.DangerousGoods goods) {
                node.put("unNumber", goods.number().code()).put("class", goods.dangerClass());
            }
        });
    }
}
