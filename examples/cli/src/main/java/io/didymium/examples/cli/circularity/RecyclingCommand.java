package io.didymium.examples.cli.circularity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.circularity.ObservedRates;
import io.didymium.core.circularity.Rate;
import io.didymium.core.circularity.RecyclingRates;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingScope;
import io.didymium.core.circularity.RecyclingStage;
import io.didymium.core.circularity.SupplyGap;
import io.didymium.core.element.Element;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows collection times pre-treatment times recovery by element, and demand beside what comes back. */
@Command(
        name = "recycling",
        mixinStandardHelpOptions = true,
        description =
                "Shows by element what part comes back: collection, pre-treatment and recovery, with uncertainties, as they"
                        + " follow from a passport file and else from a data set or a record in the file; demand beside it;"
                        + " and indicators of circularity of a batch, in the style of ISO 59020:2024.")
public final class RecyclingCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "A batch, to show its indicators of circularity: its id or the end of it.")
    private @Nullable String named;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A data set for what the chain does not show, such as collection, in JSON.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The command. */
    public RecyclingCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        Optional<RecyclingData> stated = data == null ? recorded(view) : Optional.of(read(data));
        Map<Element, RecyclingRates> observed = new TreeMap<>();
        view.chain().batches().stream()
                .flatMap(each -> each.composition().stream())
                .flatMap(known -> known.fractions().keySet().stream())
                .filter(Element::isRareEarth)
                .distinct()
                .forEach(element -> observed.put(element, ObservedRates.of(view.chain(), element)));
        stated.ifPresent(set -> set.rates()
                .forEach((element, rates) -> observed.putIfAbsent(element, ObservedRates.of(view.chain(), element))));
        List<Row> rows = new ArrayList<>();
        observed.forEach((element, rates) -> {
            Optional<RecyclingRates> of = stated.map(set -> set.rates().get(element));
            rows.add(new Row(
                    rates,
                    of.map(rates::or).orElse(rates),
                    stated.map(set -> set.gaps().get(element))));
        });
        Optional<BatchIndicators> indicators = named == null
                ? Optional.empty()
                : Optional.of(BatchIndicators.of(
                        view, view.batch(named), rows.stream().map(Row::rates).toList()));
        if (json) {
            ObjectNode object = Json.object().put("verified", false);
            stated.ifPresent(set -> object.put("source", set.source()));
            ArrayNode list = object.putArray("elements");
            rows.forEach(row -> row.json(list.addObject()));
            indicators.ifPresent(shown -> shown.json(object.putArray("indicators")));
            console.print(Json.text(object));
        } else {
            print(rows, stated);
            indicators.ifPresent(shown -> shown.print(console));
        }
        return ExitCode.ACCEPTED;
    }

    /** What the first record of a region in the file states. */
    private static Optional<RecyclingData> recorded(ChainView view) {
        return view.dossier().records().stream()
                .filter(RecyclingRecord.class::isInstance)
                .map(RecyclingRecord.class::cast)
                .filter(record -> record.scope() == RecyclingScope.REGION)
                .findFirst()
                .map(record -> RecyclingData.of(
                        record, view.chain().party(record.keeper()).name()));
    }

    private static RecyclingData read(Path file) throws CommandFault {
        try {
            return RecyclingData.read(Storage.bytes(file));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(file + ": " + e.getMessage());
        }
    }

    private void print(List<Row> rows, Optional<RecyclingData> stated) {
        Table table = new Table().column("element", Table.Align.LEFT);
        for (RecyclingStage stage : RecyclingStage.values()) {
            table.column(stage.label() + " %", Table.Align.LEFT);
        }
        table.column("overall %", Table.Align.LEFT).column("of demand %", Table.Align.LEFT);
        rows.forEach(row -> table.row(row.cells()));
        console.print(ChainView.NOT_VERIFIED);
        console.print();
        console.print(table.lines(""));
        console.print();
        console.print(Wrap.lines(
                "",
                "",
                stated.map(set -> "* stated by: " + TerminalText.line(set.source()))
                        .orElse("Collection does not follow from a chain; state it with --data.")));
    }

    private record Row(RecyclingRates observed, RecyclingRates rates, Optional<SupplyGap> gap) {
        private String[] cells() {
            List<String> cells = new ArrayList<>(List.of(rates.element().symbol()));
            for (RecyclingStage stage : RecyclingStage.values()) {
                Rate rate = rates.stages().get(stage);
                cells.add(
                        rate == null
                                ? "unknown"
                                : percent(rate) + (observed.stages().containsKey(stage) ? "" : " *"));
            }
            cells.add(rates.overall().map(Row::percent).orElse("unknown"));
            cells.add(gap.flatMap(one -> one.secondaryShare(rates))
                    .map(share -> Figures.rounded(share.movePointRight(2), 2))
                    .orElse("unknown"));
            return cells.toArray(String[]::new);
        }

        private static String percent(Rate rate) {
            return Figures.rounded(rate.value().movePointRight(2), 2) + " ± "
                    + Figures.rounded(rate.standardUncertainty().movePointRight(2), 2);
        }

        private void json(ObjectNode to) {
            to.put("element", rates.element().symbol());
            for (RecyclingStage stage : RecyclingStage.values()) {
                Optional.ofNullable(rates.stages().get(stage))
                        .ifPresent(rate -> put(to.putObject(stage.name()), rate)
                                .put("from", observed.stages().containsKey(stage) ? "chain" : "data"));
            }
            rates.overall().ifPresent(rate -> put(to.putObject("overall"), rate));
            ArrayNode unknown = to.putArray("unknown");
            rates.unknown().forEach(stage -> unknown.add(stage.name()));
            gap.ifPresent(one -> {
                to.put("demandKg", one.demandKilograms())
                        .put("endOfLifeKg", one.endOfLifeKilograms())
                        .put("leastPrimaryKg", one.leastPrimaryKilograms());
                number(to, "secondaryKg", one.secondaryKilograms(rates));
                number(to, "secondaryUncertaintyKg", one.secondaryUncertainty(rates));
                number(to, "primaryKg", one.primaryKilograms(rates));
                number(to, "secondaryShare", one.secondaryShare(rates));
            });
        }

        private static ObjectNode put(ObjectNode to, Rate rate) {
            return to.put("value", rate.value()).put("standardUncertainty", rate.standardUncertainty());
        }

        private static void number(ObjectNode to, String name, Optional<BigDecimal> value) {
            value.ifPresent(one -> to.put(name, one));
        }
    }
}
