package io.didymium.examples.cli.lca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.mapping.MappedFlow;
import io.didymium.core.lca.mapping.MatchBasis;
import io.didymium.core.lca.mapping.MethodMapping;
import io.didymium.core.lca.mapping.UnmappedFlow;
import io.didymium.examples.cli.lca.input.MethodChoice;
import io.didymium.examples.cli.lca.input.ReadPackage;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reports which flows of an inventory take factors from which flows of a method. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description =
                "Reports how the elementary flows of an inventory are matched with those of an impact method, and which"
                        + " are not.",
        footer = {
            "",
            "Exit codes: 0 each match is unique, 2 a match is ambiguous or in another unit, 3 a file cannot be read."
        })
final class MapCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages, taken together.")
    private List<Path> files = List.of();

    @Mixin
    private MethodChoice method = new MethodChoice();

    @ArgGroup
    private OutputForm form = new OutputForm();

    MapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Inventory inventory = ReadPackage.inventory(ReadPackage.readAll(files, console), console);
        MethodMapping mapping = method.mapping(console, inventory);
        Map<String, String> names = inventory.flows().values().stream()
                .collect(Collectors.toMap(flow -> flow.id().value(), InventoryFlow::name));
        if (form.json()) {
            console.print(Json.text(json(mapping, names)));
        } else if (form.csv()) {
            console.printText(csv(mapping, names));
        } else {
            print(mapping);
        }
        boolean clear = mapping.unmapped().stream().allMatch(flow -> flow.reason() == UnmappedFlow.Reason.NO_MATCH);
        return clear ? ExitCode.ACCEPTED : ExitCode.INDETERMINATE;
    }

    private void print(MethodMapping mapping) {
        Map<MatchBasis, Long> byBasis = mapping.mapped().stream()
                .collect(Collectors.groupingBy(
                        MappedFlow::basis, () -> new EnumMap<>(MatchBasis.class), Collectors.counting()));
        Table table = new Table().column("", Table.Align.LEFT).column("", Table.Align.RIGHT);
        byBasis.forEach((basis, count) -> table.row("mapped by " + label(basis.name()), Long.toString(count)));
        table.row(
                "of these, to a proxy or a wider compartment",
                Long.toString(
                        mapping.mapped().stream().filter(flow -> !flow.exact()).count()));
        table.row("without a match", Long.toString(count(mapping, UnmappedFlow.Reason.NO_MATCH)));
        table.row("ambiguous", Long.toString(count(mapping, UnmappedFlow.Reason.AMBIGUOUS)));
        table.row("in a unit of another quantity", Long.toString(count(mapping, UnmappedFlow.Reason.UNIT)));
        console.print(table.lines("  "));
        for (UnmappedFlow flow : mapping.unmapped()) {
            if (flow.reason() != UnmappedFlow.Reason.NO_MATCH) {
                console.print(TerminalText.brief(
                        "  " + label(flow.reason().name()) + ": " + flow.flow().name() + ", "
                                + flow.flow().compartment() + " (" + flow.flow().id() + "): " + candidates(flow)));
            }
        }
    }

    private static long count(MethodMapping mapping, UnmappedFlow.Reason reason) {
        return mapping.unmapped().stream()
                .filter(flow -> flow.reason() == reason)
                .count();
    }

    private static String label(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String candidates(UnmappedFlow flow) {
        return flow.candidates().stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static ObjectNode json(MethodMapping mapping, Map<String, String> names) {
        ObjectNode object = Json.object();
        ArrayNode mapped = object.putArray("mapped");
        mapping.mapped()
                .forEach(flow -> mapped.addObject()
                        .put("flow", flow.source().value())
                        .put("name", names.get(flow.source().value()))
                        .put("target", flow.target().value())
                        .put("basis", flow.basis().name())
                        .put("exact", flow.exact()));
        ArrayNode unmapped = object.putArray("unmapped");
        mapping.unmapped().forEach(flow -> {
            ObjectNode each = unmapped.addObject()
                    .put("flow", flow.flow().id().value())
                    .put("name", flow.flow().name())
                    .put("compartment", flow.flow().compartment())
                    .put("reason", flow.reason().name());
            ArrayNode candidates = each.putArray("candidates");
            flow.candidates().forEach(candidate -> candidates.add(candidate.value()));
        });
        return object;
    }

    private static String csv(MethodMapping mapping, Map<String, String> names) {
        CsvText csv = new CsvText("flow", "name", "target", "basis", "exact", "reason", "candidates");
        mapping.mapped()
                .forEach(flow -> csv.row(
                        flow.source(),
                        names.getOrDefault(flow.source().value(), ""),
                        flow.target(),
                        flow.basis(),
                        flow.exact(),
                        "",
                        ""));
        mapping.unmapped()
                .forEach(flow ->
                        csv.row(flow.flow().id(), flow.flow().name(), "", "", "", flow.reason(), candidates(flow)));
        return csv.text();
    }
}
