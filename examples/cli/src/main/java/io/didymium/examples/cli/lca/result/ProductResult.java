package io.didymium.examples.cli.lca.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.Sensitivity;
import io.didymium.examples.cli.lca.input.AllocationChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.lca.input.Variant;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The footprint of one product, ready to be shown.
 *
 * @param variant the system it is made in
 * @param choice the product
 * @param footprint its footprint
 * @param spreads how its results spread, by category; empty if that was not asked for
 * @param most how many contributions and sensitivities are shown
 */
public record ProductResult(
        Variant variant, ProductChoice choice, Footprint footprint, List<Spread> spreads, Most most) {
    private static final int DIGITS = 5;
    private static final int MOST_CUT_OFFS = 10;
    private static final String NONE_STATED = "none stated";

    /**
     * How many of each kind are shown.
     *
     * @param contributions contributions of processes, and of flows
     * @param sensitivities uncertain amounts
     */
    public record Most(int contributions, int sensitivities) {}

    private ProductSystem system() {
        return variant.model().system();
    }

    private ResultDetails details() {
        return new ResultDetails(footprint, most);
    }

    /** Whether every result is known. */
    public boolean isKnown() {
        return categories().stream().allMatch(category -> Double.isFinite(footprint.impact(category.id())));
    }

    public void print(Console console, OutputForm form) {
        if (form.json()) {
            console.print(Json.text(json()));
        } else if (form.csv()) {
            console.printText(csv());
        } else {
            show(console);
        }
    }

    private List<ImpactCategory> categories() {
        return footprint.method().categories();
    }

    private void show(Console console) {
        console.heading(
                TerminalText.brief(number(footprint.demand().amount()) + " " + choice.unit() + " " + choice.product()));
        console.print(TerminalText.brief(
                "  made by    " + choice.process() + " (" + choice.productFlow().process() + ")"));
        console.print(TerminalText.brief("  method     " + footprint.method().name()));
        console.print(TerminalText.brief("  divided    " + allocation()));
        variant.scenario().ifPresent(scenario -> {
            console.print(TerminalText.brief("  scenario   " + scenario.label()));
            scenario.changes().forEach(change -> console.print(TerminalText.brief("             " + change.text())));
        });
        console.print();
        console.print(results().lines("  "));
        details().show(console);
        console.print();
        console.heading("What is not in it");
        unknown(console);
    }

    private Table results() {
        Table table = new Table()
                .column("category", Table.Align.LEFT)
                .column("result", Table.Align.POINT)
                .column("unit", Table.Align.LEFT)
                .column("flows", Table.Align.RIGHT)
                .column("measured", Table.Align.RIGHT)
                .column("std dev", Table.Align.RIGHT);
        if (!spreads.isEmpty()) {
            table.column("median", Table.Align.RIGHT).column("2.5 % to 97.5 %", Table.Align.LEFT);
        }
        for (int c = 0; c < categories().size(); c++) {
            ImpactCategory category = categories().get(c);
            String name = TerminalText.brief(category.name().strip());
            String unit = TerminalText.brief(category.unit().strip());
            Footprint.Coverage coverage = footprint.coverage(category.id());
            String result = Unknown.text(footprint.impact(category.id()), DIGITS, coverage.known());
            String flows = coverage.characterised() + " of " + coverage.flows();
            String primary = Figures.percent(footprint.primaryShare(category.id()));
            Optional<Spread> found = spreads.stream()
                    .filter(each -> each.category().equals(category))
                    .findFirst();
            if (spreads.isEmpty()) {
                table.row(name, result, unit, flows, primary, deviation(category));
            } else if (found.isEmpty()) {
                String why = deviation(category);
                table.row(name, result, unit, flows, primary, why, why, why);
            } else {
                Spread spread = found.get();
                table.row(
                        name,
                        result,
                        unit,
                        flows,
                        primary,
                        number(spread.deviation()),
                        number(spread.median()),
                        number(spread.low()) + " to " + number(spread.high()));
            }
        }
        return table;
    }

    /** The standard deviation to first order; empty if no uncertainty is stated or the result is not known. */
    private OptionalDouble firstOrder(ImpactCategory category) {
        return Double.isFinite(footprint.impact(category.id()))
                ? Sensitivity.of(footprint, category.id()).standardDeviation()
                : OptionalDouble.empty();
    }

    private String deviation(ImpactCategory category) {
        if (!Double.isFinite(footprint.impact(category.id()))) {
            return "not known";
        }
        OptionalDouble deviation = firstOrder(category);
        return deviation.isPresent() ? number(deviation.getAsDouble()) : NONE_STATED;
    }

    private void unknown(Console console) {
        List<Footprint.Missing> missing = footprint.cutOffs();
        if (!isKnown()) {
            console.print("  Results that are not known depend on what the findings name.");
        }
        console.print("  " + Figures.percent(footprint.unlinkedShare())
                + " of the exchanges with other processes lead nowhere ("
                + missing.size() + "), " + Figures.percent(footprint.uncharacterisedMassShare())
                + " of what passes to and");
        console.print("  from nature by mass has no factor in any category; backward error of the solution "
                + number(footprint.backwardError()));
        Inventory inventory = system().inventory();
        Table table = new Table()
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT);
        missing.stream().limit(MOST_CUT_OFFS).forEach(each -> {
            DataSetId flow = each.cutOff().exchange().flow();
            table.row(
                    TerminalText.brief(inventory
                            .findFlow(flow)
                            .map(known -> known.name().strip())
                            .orElse(flow.value())),
                    number(each.amount()),
                    each.cutOff().reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        });
        console.print(table.lines("    "));
        if (missing.size() > MOST_CUT_OFFS) {
            console.print("    and " + (missing.size() - MOST_CUT_OFFS) + " more (--json)");
        }
        if (!footprint.findings().isEmpty()) {
            console.print();
            console.heading("Findings");
            console.print(FindingText.of(footprint.findings(), inventory, false).lines());
        }
    }

    private String allocation() {
        return AllocationChoice.label(system().plan());
    }

    private static String number(double value) {
        return Figures.significant(value, DIGITS);
    }

    private ObjectNode json() {
        ObjectNode object = Json.object()
                .put("process", choice.productFlow().process().value())
                .put("processName", choice.process())
                .put("product", choice.productFlow().flow().value())
                .put("productName", choice.product())
                .put("amount", footprint.demand().amount())
                .put("unit", choice.unit())
                .put("method", footprint.method().name())
                .put("allocation", allocation());
        variant.scenario().ifPresent(scenario -> {
            ArrayNode changes = object.put("scenario", scenario.label()).putArray("changes");
            scenario.changes().forEach(change -> changes.add(change.text()));
        });
        Json.known(object, "backwardError", footprint.backwardError());
        Json.known(object, "unlinkedShare", footprint.unlinkedShare());
        Json.known(object, "uncharacterisedMassShare", footprint.uncharacterisedMassShare());
        ArrayNode results = object.putArray("results");
        categories().forEach(category -> result(results.addObject(), category));
        spreads.forEach(spread -> spread((ObjectNode) results.get(categories().indexOf(spread.category())), spread));
        ArrayNode cutOffs = object.putArray("cutOffs");
        footprint.cutOffs().forEach(missing -> {
            ObjectNode cutOff = cutOffs.addObject()
                    .put("process", missing.cutOff().at().process().value())
                    .put("flow", missing.cutOff().exchange().flow().value())
                    .put("reason", missing.cutOff().reason().name());
            Json.known(cutOff, "amount", missing.amount());
        });
        Json.findings(object, footprint.findings());
        return object;
    }

    private void result(ObjectNode to, ImpactCategory category) {
        to.put("id", category.id().value())
                .put("category", category.name().strip())
                .put("unit", category.unit().strip());
        Json.known(to, "value", footprint.impact(category.id()));
        Json.known(to, "primaryShare", footprint.primaryShare(category.id()));
        Footprint.Coverage coverage = footprint.coverage(category.id());
        to.put("state", Unknown.state(footprint.impact(category.id()), coverage.known()))
                .put("flows", coverage.flows())
                .put("characterisedFlows", coverage.characterised())
                .put("cutOffs", !footprint.cutOffs().isEmpty());
        Json.known(to, "standardDeviation", firstOrder(category).orElse(Double.NaN));
        if (deviation(category).equals(NONE_STATED)) {
            to.put("uncertainty", NONE_STATED);
        }
        details().json(to, category);
    }

    private static void spread(ObjectNode to, Spread spread) {
        ObjectNode object =
                to.putObject("monteCarlo").put("runs", spread.runs()).put("seed", spread.seed());
        Json.known(object, "mean", spread.mean());
        Json.known(object, "standardDeviation", spread.deviation());
        Json.known(object, "percentile2.5", spread.low());
        Json.known(object, "median", spread.median());
        Json.known(object, "percentile97.5", spread.high());
    }

    private String csv() {
        CsvText csv = new CsvText(ResultDetails.COLUMNS);
        for (ImpactCategory category : categories()) {
            String name = category.name().strip();
            String unit = category.unit().strip();
            csv.row(
                    name,
                    unit,
                    "total",
                    choice.productFlow().process(),
                    choice.product(),
                    footprint.impact(category.id()),
                    "",
                    Unknown.state(
                            footprint.impact(category.id()),
                            footprint.coverage(category.id()).known()),
                    "",
                    "",
                    "",
                    Unknown.cutOffs(system(), choice));
            details().csv(csv, category);
        }
        for (Spread spread : spreads) {
            String name = spread.category().name().strip();
            String unit = spread.category().unit().strip();
            csv.row(name, unit, "mean of runs", "", "", spread.mean(), "", "", "", "", "", "")
                    .row(name, unit, "standard deviation of runs", "", "", spread.deviation(), "", "", "", "", "", "")
                    .row(name, unit, "percentile 2.5", "", "", spread.low(), "", "", "", "", "", "")
                    .row(name, unit, "median", "", "", spread.median(), "", "", "", "", "", "")
                    .row(name, unit, "percentile 97.5", "", "", spread.high(), "", "", "", "", "", "");
        }
        return csv.text();
    }
}
