package io.didymium.examples.cli.lca.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.scenario.ScenarioChange;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.core.lca.system.ProductFlow;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same products in several scenarios or under several allocations, side by side; differences are from the first.
 *
 * @param variants the scenarios and allocations
 * @param rows the results
 * @param runs the number of Monte Carlo runs; none if zero
 */
public record VariantTable(List<Variant> variants, List<Row> rows, int runs) {
    private static final int DIGITS = 5;
    private static final String NONE_STATED = "none stated";

    /**
     * One category of a product.
     *
     * @param product the product, of the first variant
     * @param category the category
     * @param cells the results, in the order of variants
     */
    public record Row(ProductChoice product, ImpactCategory category, List<Cell> cells) {}

    /**
     * One result.
     *
     * @param value the value; NaN if it is not known
     * @param state whether it is known
     * @param cutOffs whether inputs are cut off
     * @param paired how it differs from the first variant, run by run; empty for the first, without runs, or if
     *     no amount states an uncertainty
     */
    public record Cell(double value, String state, String cutOffs, Optional<MonteCarlo.Difference> paired) {}

    /**
     * The results of some products for one unit each.
     *
     * @param products the products, each by variant
     * @param runs the number of Monte Carlo runs; none if zero
     */
    public static VariantTable of(
            List<Variant> variants, List<List<ProductChoice>> products, double amount, int runs, long seed) {
        List<Row> rows = new ArrayList<>();
        ImpactMethod method = variants.get(0).model().method();
        List<List<Map<ProductFlow, Double>>> impacts = new ArrayList<>();
        for (Variant variant : variants) {
            impacts.add(method.categories().stream()
                    .map(category -> variant.model().perUnit(category.id()))
                    .toList());
        }
        for (List<ProductChoice> product : products) {
            for (int c = 0; c < method.categories().size(); c++) {
                ImpactCategory category = method.categories().get(c);
                List<Cell> cells = new ArrayList<>();
                for (int v = 0; v < variants.size(); v++) {
                    Variant variant = variants.get(v);
                    ProductChoice choice = product.get(v);
                    double value = amount * impacts.get(v).get(c).getOrDefault(choice.productFlow(), Double.NaN);
                    Optional<MonteCarlo.Difference> paired = Optional.empty();
                    if (runs > 0 && v > 0) {
                        paired = Spread.paired(
                                subject(variants.get(0), product.get(0), amount),
                                subject(variant, choice, amount),
                                category.id(),
                                seed,
                                runs);
                    }
                    cells.add(new Cell(
                            value,
                            Unknown.state(value, variant.model().isCharacterised(category.id())),
                            Unknown.cutOffs(variant.model().system(), choice),
                            paired));
                }
                rows.add(new Row(product.get(0), category, cells));
            }
        }
        return new VariantTable(variants, rows, runs);
    }

    private static Spread.Subject subject(Variant variant, ProductChoice choice, double amount) {
        return new Spread.Subject(variant.model(), new Footprint.Demand(choice.productFlow(), amount));
    }

    /** Whether every result is known. */
    public boolean isKnown() {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(cell -> Double.isFinite(cell.value()));
    }

    /** Shows it. */
    public void print(Console console, OutputForm form) {
        if (form.json()) {
            console.print(Json.text(json()));
        } else if (form.csv()) {
            console.printText(csv());
        } else {
            show(console);
        }
    }

    private void show(Console console) {
        List<ProductChoice> products =
                rows.stream().map(Row::product).distinct().toList();
        console.heading(TerminalText.brief(
                products.size() == 1
                        ? products.get(0).product() + ", by " + products.get(0).process()
                        : products.size() + " products, one unit each"));
        console.print(TerminalText.brief(
                "  method  " + variants.get(0).model().method().name()));
        for (int v = 0; v < variants.size(); v++) {
            Variant variant = variants.get(v);
            String key = AllocationChoice.label(variant.model().system().plan());
            String label = variant.label().contains(key) ? variant.label() : variant.label() + "; divided " + key;
            console.print(TerminalText.brief("  " + letter(v) + "       " + label));
            variant.scenario()
                    .ifPresent(scenario -> scenario.changes()
                            .forEach(change -> console.print(TerminalText.brief("            " + change.text()))));
        }
        console.print();
        console.print(table(products.size() > 1).lines("  "));
        if (rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.cutOffs().equals("some"))) {
            console.print("  Some results are without inputs that are cut off; calculate names them.");
        }
        paired(console);
    }

    private Table table(boolean several) {
        Table table = new Table();
        if (several) {
            table.column("process", Table.Align.LEFT);
        }
        table.column("category", Table.Align.LEFT).column("unit", Table.Align.LEFT);
        for (int v = 0; v < variants.size(); v++) {
            table.column(letter(v), Table.Align.POINT);
            if (v > 0) {
                table.column(letter(v) + " / A", Table.Align.POINT);
            }
        }
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            if (several) {
                cells.add(TerminalText.brief(row.product().process()));
            }
            cells.add(TerminalText.brief(row.category().name().strip()));
            cells.add(TerminalText.brief(row.category().unit().strip()));
            for (int v = 0; v < row.cells().size(); v++) {
                Cell cell = row.cells().get(v);
                cells.add(Double.isFinite(cell.value()) ? number(cell.value()) : cell.state());
                if (v > 0) {
                    cells.add(number(cell.value() / row.cells().get(0).value()));
                }
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private void paired(Console console) {
        Table table = new Table()
                .column("category", Table.Align.LEFT)
                .column("", Table.Align.LEFT)
                .column("lower than A", Table.Align.RIGHT)
                .column("median of difference", Table.Align.RIGHT)
                .column("2.5 % to 97.5 %", Table.Align.LEFT);
        for (Row row : rows) {
            for (int v = 1; v < row.cells().size(); v++) {
                String category = TerminalText.brief(row.category().name().strip());
                String letters = letter(v) + " - A";
                row.cells()
                        .get(v)
                        .paired()
                        .ifPresentOrElse(
                                found -> table.row(
                                        category,
                                        letters,
                                        Figures.percent(found.lower()),
                                        number(found.median()),
                                        number(found.low()) + " to " + number(found.high())),
                                () -> table.row(category, letters, NONE_STATED, NONE_STATED, NONE_STATED));
            }
        }
        if (runs > 0 && table.size() > 0) {
            console.print();
            console.heading("Run by run, with the same draws");
            console.print(table.lines("  "));
        }
    }

    private static String letter(int variant) {
        return variant < 26 ? Character.toString('A' + variant) : "V" + (variant + 1);
    }

    private static String number(double value) {
        return Figures.significant(value, DIGITS);
    }

    private ObjectNode json() {
        ObjectNode object =
                Json.object().put("method", variants.get(0).model().method().name());
        ArrayNode list = object.putArray("variants");
        for (Variant variant : variants) {
            ObjectNode each = list.addObject()
                    .put("label", variant.label())
                    .put(
                            "allocation",
                            AllocationChoice.label(variant.model().system().plan()));
            ArrayNode changes = each.putArray("changes");
            variant.scenario()
                    .ifPresent(scenario -> scenario.changes().stream()
                            .map(ScenarioChange::text)
                            .forEach(changes::add));
        }
        ArrayNode results = object.putArray("results");
        for (Row row : rows) {
            ObjectNode each = results.addObject()
                    .put("process", row.product().productFlow().process().value())
                    .put("processName", row.product().process())
                    .put("productName", row.product().product())
                    .put("productUnit", row.product().unit())
                    .put("category", row.category().name().strip())
                    .put("unit", row.category().unit().strip());
            ArrayNode cells = each.putArray("variants");
            for (int v = 0; v < row.cells().size(); v++) {
                Cell cell = row.cells().get(v);
                ObjectNode to = cells.addObject()
                        .put("label", variants.get(v).label())
                        .put("state", cell.state())
                        .put("cutOffs", cell.cutOffs().equals("some"));
                Json.known(to, "value", cell.value());
                Json.known(to, "difference", cell.value() - row.cells().get(0).value());
                Json.known(to, "ratio", cell.value() / row.cells().get(0).value());
                cell.paired().ifPresent(paired -> paired(to, paired));
                if (runs > 0 && v > 0 && cell.paired().isEmpty()) {
                    to.put("uncertainty", NONE_STATED);
                }
            }
        }
        return object;
    }

    /** Adds how results differ run by run. */
    static void paired(ObjectNode to, MonteCarlo.Difference difference) {
        ObjectNode object = to.putObject("paired").put("runs", difference.runs());
        Json.known(object, "probabilityHigher", difference.higher());
        Json.known(object, "probabilityLower", difference.lower());
        Json.known(object, "meanDifference", difference.mean());
        Json.known(object, "percentile2.5", difference.low());
        Json.known(object, "median", difference.median());
        Json.known(object, "percentile97.5", difference.high());
    }

    private String csv() {
        CsvText csv = new CsvText(
                "variant",
                "allocation",
                "process",
                "process name",
                "product",
                "unit",
                "category",
                "category unit",
                "value",
                "state",
                "cut off",
                "difference",
                "ratio",
                "probability lower",
                "difference 2.5 %",
                "difference median",
                "difference 97.5 %");
        for (Row row : rows) {
            for (int v = 0; v < row.cells().size(); v++) {
                Cell cell = row.cells().get(v);
                csv.row(
                        variants.get(v).label(),
                        AllocationChoice.label(variants.get(v).model().system().plan()),
                        row.product().productFlow().process(),
                        row.product().process(),
                        row.product().product(),
                        row.product().unit(),
                        row.category().name().strip(),
                        row.category().unit().strip(),
                        cell.value(),
                        cell.state(),
                        cell.cutOffs(),
                        cell.value() - row.cells().get(0).value(),
                        cell.value() / row.cells().get(0).value(),
                        cell.paired().map(MonteCarlo.Difference::lower),
                        cell.paired().map(MonteCarlo.Difference::low),
                        cell.paired().map(MonteCarlo.Difference::median),
                        cell.paired().map(MonteCarlo.Difference::high));
            }
        }
        return csv.text();
    }
}
