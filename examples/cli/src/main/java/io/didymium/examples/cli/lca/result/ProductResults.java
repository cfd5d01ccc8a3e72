package io.didymium.examples.cli.lca.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.examples.cli.lca.input.AllocationChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one unit of every product does, in each category.
 *
 * @param model what it was calculated with
 * @param products what processes are run for
 * @param without the processes without a result, because they have no reference product or do not make it
 * @param impacts the impacts of one unit by product flow, for each category of the method
 */
public record ProductResults(
        FootprintModel model,
        List<ProductChoice> products,
        List<UnitProcess> without,
        List<Map<ProductFlow, Double>> impacts) {
    /** Calculates all at once. */
    public static ProductResults of(FootprintModel model) {
        List<Map<ProductFlow, Double>> impacts = new ArrayList<>();
        for (ImpactCategory category : model.method().categories()) {
            impacts.add(model.perUnit(category.id()));
        }
        ProductSystem system = model.system();
        List<UnitProcess> without = system.inventory().processes().values().stream()
                .filter(process -> system.referenceOf(process.id()).isEmpty())
                .toList();
        return new ProductResults(model, ProductChoice.references(system), without, impacts);
    }

    /** Whether every result is known. */
    public boolean isKnown() {
        return without.isEmpty()
                && products.stream()
                        .allMatch(product -> impacts.stream().allMatch(each -> Double.isFinite(value(each, product))));
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
        return model.method().categories();
    }

    private void show(Console console) {
        ImpactCategory shown = categories().get(0);
        console.heading(TerminalText.brief(shown.name().strip() + " of one unit of each product, in "
                + shown.unit().strip()));
        console.print(TerminalText.brief("  method     " + model.method().name()));
        console.print(TerminalText.brief(
                "  divided    " + AllocationChoice.label(model.system().plan())));
        if (categories().size() > 1) {
            console.print("  The other " + (categories().size() - 1)
                    + " categories: one by one with --category, or all with --csv or --json.");
        }
        console.print();
        Table table = new Table()
                .column("process", Table.Align.LEFT)
                .column("", Table.Align.POINT)
                .column("per", Table.Align.LEFT)
                .column("cut off", Table.Align.LEFT);
        products.forEach(product -> table.row(
                TerminalText.brief(product.process()),
                Unknown.text(value(impacts.get(0), product), 5, isCharacterised(0)),
                TerminalText.brief(product.unit()),
                Unknown.cutOffs(model.system(), product)));
        without.forEach(process ->
                table.row(TerminalText.brief(process.name().strip()), "not known", "no reference product", ""));
        console.print(table.lines("  "));
        if (!model.system().findings().isEmpty()) {
            console.print();
            console.heading("Findings");
            console.print(
                    FindingText.of(model.system().findings(), model.system().inventory(), false)
                            .lines());
        }
    }

    private boolean isCharacterised(int category) {
        return model.isCharacterised(categories().get(category).id());
    }

    private static double value(Map<ProductFlow, Double> impacts, ProductChoice product) {
        return impacts.getOrDefault(product.productFlow(), Double.NaN);
    }

    private ObjectNode json() {
        ObjectNode object = Json.object()
                .put("method", model.method().name())
                .put("allocation", AllocationChoice.label(model.system().plan()));
        ArrayNode list = object.putArray("products");
        for (ProductChoice product : products) {
            ObjectNode each = list.addObject()
                    .put("process", product.productFlow().process().value())
                    .put("processName", product.process())
                    .put("product", product.productFlow().flow().value())
                    .put("productName", product.product())
                    .put("amount", 1)
                    .put("unit", product.unit())
                    .put("cutOffs", model.system().hasCutOffs(product.productFlow()));
            ArrayNode results = each.putArray("results");
            for (int c = 0; c < categories().size(); c++) {
                ObjectNode result = results.addObject()
                        .put("category", categories().get(c).name().strip())
                        .put("unit", categories().get(c).unit().strip());
                double value = value(impacts.get(c), product);
                result.put("state", Unknown.state(value, isCharacterised(c)))
                        .put("cutOffs", model.system().hasCutOffs(product.productFlow()));
                Json.known(result, "value", value);
            }
        }
        ArrayNode processes = object.putArray("withoutReferenceProduct");
        without.forEach(process -> processes
                .addObject()
                .put("process", process.id().value())
                .put("processName", process.name().strip()));
        Json.findings(object, model.system().findings());
        return object;
    }

    private String csv() {
        CsvText csv = new CsvText(
                "process", "process name", "product", "unit", "category", "category unit", "value", "state", "cut off");
        for (ProductChoice product : products) {
            for (int c = 0; c < categories().size(); c++) {
                csv.row(
                        product.productFlow().process(),
                        product.process(),
                        product.product(),
                        product.unit(),
                        categories().get(c).name().strip(),
                        categories().get(c).unit().strip(),
                        value(impacts.get(c), product),
                        Unknown.state(value(impacts.get(c), product), isCharacterised(c)),
                        Unknown.cutOffs(model.system(), product));
            }
        }
        for (UnitProcess process : without) {
            for (ImpactCategory category : categories()) {
                csv.row(
                        process.id(),
                        process.name().strip(),
                        "",
                        "",
                        category.name().strip(),
                        category.unit().strip(),
                        "",
                        "no reference product",
                        "");
            }
        }
        return csv.text();
    }
}
