package io.didymium.examples.cli.lca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.pact.PactAmount;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.examples.cli.lca.input.ReadPackage;
import io.didymium.examples.cli.lca.result.FindingText;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads packages, and says what is in them and what was left out. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Reads olca-schema, ILCD and ecoSpold packages, tables of factors and PACT footprints: what is in them, what"
                        + " had to be left out and why.",
        footer = {
            "",
            "Exit codes: 0 read, 1 a footprint breaks a rule of PACT, 2 something broken or ambiguous was left out,",
            "3 a file cannot be read. What is valid but has no place in the model is listed and is no fault."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The files.")
    private List<Path> files = List.of();

    @Option(names = "--all", description = "Shows every finding, not only the first of each kind.")
    private boolean all;

    @ArgGroup
    private OutputForm form = new OutputForm();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<ReadPackage> packages = new ArrayList<>();
        int exitCode = ExitCode.ACCEPTED;
        for (Path file : files) {
            try {
                packages.add(ReadPackage.read(file, console));
            } catch (CommandFault e) {
                console.complain(String.valueOf(e.getMessage()));
                exitCode = e.exitCode();
            }
        }
        if (form.json()) {
            ObjectNode object = Json.object();
            ArrayNode list = object.putArray("packages");
            packages.forEach(each -> json(list.addObject(), each));
            console.print(Json.text(object));
        } else if (form.csv()) {
            console.printText(csv(packages));
        } else {
            packages.forEach(this::show);
        }
        if (exitCode != ExitCode.ACCEPTED) {
            return exitCode;
        }
        if (has(packages, ReadPackage::findings, Severity.FAIL)) {
            return ExitCode.REJECTED;
        }
        return has(packages, each -> each.content().findings(), Severity.WARN)
                ? ExitCode.INDETERMINATE
                : ExitCode.ACCEPTED;
    }

    private static boolean has(
            List<ReadPackage> packages, Function<ReadPackage, List<Finding>> findings, Severity severity) {
        return packages.stream()
                .flatMap(each -> findings.apply(each).stream())
                .anyMatch(finding -> finding.severity() == severity);
    }

    private void show(ReadPackage read) {
        console.heading(TerminalText.line(read.file() + ": " + read.format().label()));
        Table table = new Table().column("", Table.Align.LEFT).column("", Table.Align.RIGHT);
        counts(read).forEach((kind, count) -> table.row(kind.label().replace('-', ' '), Integer.toString(count)));
        if (!read.footprints().isEmpty()) {
            table.row("footprint", Integer.toString(read.footprints().size()));
        }
        table.row("left out", Integer.toString(read.content().skipped()));
        console.print(table.lines("  "));
        read.content()
                .methods()
                .forEach(method -> console.print(
                        TerminalText.brief("  method " + method.name().strip() + ": "
                                + method.categories().size() + " categories, "
                                + method.categories().stream()
                                        .mapToInt(category -> category.factors().size())
                                        .sum()
                                + " factors")));
        read.footprints()
                .forEach(reading -> console.print(
                        reading.footprint().map(ImportCommand::line).orElse("  footprint that cannot be used")));
        if (!read.findings().isEmpty()) {
            console.print();
            console.print(new FindingText(read.findings(), place -> place, all).lines());
        }
        console.print();
    }

    private static String line(PactFootprint footprint) {
        String amount = footprint
                .carbon()
                .find(PactAmount.EXCLUDING_UPTAKE)
                .map(value -> value.toPlainString() + " kg CO2e")
                .orElse("no amount");
        return TerminalText.brief("  footprint " + footprint.identity().id() + " of "
                + footprint.product().name() + " ("
                + footprint.company().name() + "): " + amount + " for "
                + footprint.carbon().unit().amount().toPlainString() + " "
                + footprint.carbon().unit().unit());
    }

    private static Map<DataSet.Kind, Integer> counts(ReadPackage read) {
        Map<DataSet.Kind, Integer> counts = new EnumMap<>(DataSet.Kind.class);
        read.content().dataSets().forEach(dataSet -> counts.merge(dataSet.kind(), 1, Integer::sum));
        return counts;
    }

    private static void json(ObjectNode to, ReadPackage read) {
        to.put("file", read.file().toString()).put("format", read.format().label());
        ObjectNode counts = to.putObject("dataSets");
        counts(read).forEach((kind, count) -> counts.put(kind.label(), count));
        ArrayNode methods = to.putArray("methods");
        read.content().methods().forEach(method -> {
            ObjectNode object = methods.addObject()
                    .put("id", method.id().value())
                    .put("name", method.name())
                    .put("source", method.source());
            ArrayNode categories = object.putArray("categories");
            method.categories()
                    .forEach(category -> categories
                            .addObject()
                            .put("id", category.id().value())
                            .put("name", category.name())
                            .put("unit", category.unit())
                            .put("factors", category.factors().size()));
        });
        ArrayNode footprints = to.putArray("footprints");
        read.footprints()
                .forEach(reading -> reading.footprint()
                        .ifPresent(footprint -> footprints
                                .addObject()
                                .put("id", footprint.identity().id())
                                .put("company", footprint.company().name())
                                .put("product", footprint.product().name())));
        to.put("leftOut", read.content().skipped());
        Json.findings(to, read.findings());
    }

    private static String csv(List<ReadPackage> packages) {
        CsvText csv = new CsvText("file", "format", "kind", "count");
        for (ReadPackage read : packages) {
            String format = read.format().label();
            counts(read).forEach((kind, count) -> csv.row(read.file(), format, kind.label(), count));
            csv.row(read.file(), format, "method", read.content().methods().size());
            csv.row(read.file(), format, "footprint", read.footprints().size());
            csv.row(read.file(), format, "left-out", read.content().skipped());
        }
        return csv.text();
    }
}
