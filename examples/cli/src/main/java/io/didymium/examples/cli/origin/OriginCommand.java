package io.didymium.examples.cli.origin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.SourceClass;
import io.didymium.examples.cli.policy.SettlementOption;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** States for each element of a batch where it came from. */
@Command(
        name = "origin",
        mixinStandardHelpOptions = true,
        description = "States for each element of a batch where it came from, in shares of that element.")
public final class OriginCommand implements Callable<Integer> {
    private static final int DIGITS = 12;
    private static final int MOST_FINDINGS = 10;

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "BATCH", description = "The id of the batch, or the last part of it.")
    private String named = "";

    @Option(names = "--element", paramLabel = "SYMBOL", description = "Only this element; may be given several times.")
    private List<String> symbols = List.of();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "What shares are of: class (the default), country, source, or stage (through which a share passed,"
                            + " so that these do not sum to 100 %%).")
    private Grouping grouping = Grouping.CLASS;

    @Mixin
    private SettlementOption settlements = new SettlementOption();

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** The command. */
    public OriginCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock).settled(settlements.rules());
        BatchId batch = view.batch(named);
        OriginBook book = console.working("tracing", () -> book(view));
        Set<Element> held = book.origin(batch).elements();
        List<OriginRow> rows = new ArrayList<>();
        for (Element element : elements(held)) {
            rows.addAll(grouping.rows(book, batch, element));
        }
        List<Finding> findings = book.findings();
        ClassGrounds grounds = new ClassGrounds(
                Storage.passports(file), view.dossier().origin().sources());
        if (form.json()) {
            ObjectNode object = json(view, batch, rows, findings);
            grounds(object.putArray("classes"), grounds, book, batch, elements(held));
            console.print(Json.text(object));
        } else if (form.csv()) {
            CsvText csv = new CsvText("batch", "element", grouping.word(), "share", "standard uncertainty");
            rows.forEach(row ->
                    csv.row(batch, row.element().symbol(), row.of(), row.share().decimal(DIGITS), uncertainty(row)));
            console.printText(csv.text());
        } else {
            show(view, batch, rows, findings);
            if (grouping == Grouping.CLASS) {
                showGrounds(grounds, book, batch, elements(held));
            }
        }
        return ExitCode.ACCEPTED;
    }

    /** The origins in a chain, from what its passports declare of sources. */
    static OriginBook book(ChainView view) {
        return OriginBook.of(view.chain(), view.dossier().origin().sources());
    }

    private List<Element> elements(Set<Element> held) throws CommandFault {
        if (symbols.isEmpty()) {
            return List.copyOf(held);
        }
        List<Element> chosen = new ArrayList<>();
        for (String symbol : symbols) {
            Optional<Element> element = held.stream()
                    .filter(each -> each.symbol().equalsIgnoreCase(symbol))
                    .findFirst();
            chosen.add(element.orElseThrow(() -> CommandFault.usage("there is no '" + symbol + "' in " + named
                    + "; there are: "
                    + String.join(", ", held.stream().map(Element::symbol).toList()))));
        }
        return chosen;
    }

    private void show(ChainView view, BatchId batch, List<OriginRow> rows, List<Finding> findings) {
        console.heading("Origin of " + new ShortNames(view.chain()).of(batch) + ", "
                + TerminalText.brief(view.chain().batch(batch).name()));
        console.print(ChainView.NOT_VERIFIED);
        console.print();
        Table table = new Table()
                .column("element", Table.Align.LEFT)
                .column(grouping.word(), Table.Align.LEFT)
                .column("share %", Table.Align.POINT)
                .column("u %", Table.Align.POINT);
        String before = "";
        for (OriginRow row : rows) {
            String symbol = row.element().symbol();
            table.row(
                    symbol.equals(before) ? "" : symbol,
                    TerminalText.brief(row.of()),
                    Figures.rounded(row.share().percent(4), 2),
                    row.standardUncertainty()
                            .map(u -> Figures.rounded(u.movePointRight(2), 2))
                            .orElse("not known"));
            before = symbol;
        }
        console.print(table.lines("  "));
        if (!findings.isEmpty()) {
            console.print();
            console.heading("What is not known, or contradicts itself, anywhere in the chain");
            findings.stream()
                    .limit(MOST_FINDINGS)
                    .forEach(finding ->
                            console.print(Wrap.lines("  - ", "    ", finding.location() + ": " + finding.message())));
            if (findings.size() > MOST_FINDINGS) {
                console.print("  and " + (findings.size() - MOST_FINDINGS) + " more (--json)");
            }
        }
    }

    /** On what each class rests, once for all elements of which it is the same. */
    private void showGrounds(ClassGrounds grounds, OriginBook book, BatchId batch, List<Element> elements) {
        Map<String, Set<String>> shown = new LinkedHashMap<>();
        for (Element element : elements) {
            for (SourceClass of : book.origin(batch).byClass(element).keySet()) {
                grounds.of(book, batch, element, of)
                        .forEach(ground -> shown.computeIfAbsent(
                                        of.label() + " is " + ground, any -> new LinkedHashSet<>())
                                .add(element.symbol()));
            }
        }
        console.print();
        console.heading("On what the classes rest");
        shown.forEach((ground, symbols) -> console.print(
                Wrap.lines("  - ", "    ", TerminalText.line(String.join(", ", symbols) + ": " + ground))));
    }

    private static void grounds(
            ArrayNode to, ClassGrounds grounds, OriginBook book, BatchId batch, List<Element> elements) {
        for (Element element : elements) {
            for (SourceClass of : book.origin(batch).byClass(element).keySet()) {
                ArrayNode list = to.addObject()
                        .put("element", element.symbol())
                        .put("class", of.label())
                        .putArray("grounds");
                grounds.of(book, batch, element, of).forEach(list::add);
            }
        }
    }

    private ObjectNode json(ChainView view, BatchId batch, List<OriginRow> rows, List<Finding> findings) {
        ObjectNode object = Json.object()
                .put("batch", batch.value())
                .put("name", view.chain().batch(batch).name())
                .put("by", grouping.word())
                .put("verified", false);
        ArrayNode list = object.putArray("shares");
        for (OriginRow row : rows) {
            ObjectNode each = list.addObject()
                    .put("element", row.element().symbol())
                    .put(grouping.word(), row.of())
                    .put("share", row.share().decimal(DIGITS));
            uncertainty(row).ifPresent(u -> each.put("standardUncertainty", u));
        }
        Json.findings(object, findings);
        return object;
    }

    private static Optional<BigDecimal> uncertainty(OriginRow row) {
        return row.standardUncertainty().map(u -> u.setScale(DIGITS, RoundingMode.HALF_EVEN));
    }
}
