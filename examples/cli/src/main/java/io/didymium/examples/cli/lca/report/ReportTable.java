package io.didymium.examples.cli.lca.report;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.mapping.CarbonOrigin;
import io.didymium.core.lca.report.ModuleReport;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.uncertainty.QualityRating;
import io.didymium.examples.cli.lca.input.AllocationChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.lca.input.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report as tables of cells, whatever they are written as: a number, a text, or nothing.
 *
 * @param title what it is about
 * @param facts what the report is based on, by name
 * @param sections the tables
 */
record ReportTable(String title, List<List<String>> facts, List<Section> sections) {
    /**
     * A table.
     *
     * @param title what it shows
     * @param head the names of its columns
     * @param rows its rows; a cell is a {@link Double} that is finite, or a text
     */
    record Section(String title, List<String> head, List<List<Object>> rows) {}

    static ReportTable of(ModuleReport report, Variant variant, ProductChoice product) {
        Footprint footprint = report.footprint();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Product", product.product()));
        facts.add(List.of("Declared unit", footprint.demand().amount() + " " + product.unit()));
        facts.add(List.of(
                "Made by", product.process() + " (" + product.productFlow().process() + ")"));
        facts.add(List.of("Method", footprint.method().name()));
        facts.add(List.of(
                "Allocation", AllocationChoice.label(variant.model().system().plan())));
        variant.scenario().ifPresent(scenario -> facts.add(List.of("Scenario", scenario.label())));
        facts.add(List.of(
                "Modules",
                "A1 supply of raw materials, A2 transport, A3 manufacturing, others as named; no conformity with a standard is"
                        + " claimed"));
        return new ReportTable(
                product.product(),
                facts,
                List.of(results(report), origins(report), basis(report), cutOffs(report), findings(report)));
    }

    private static Section results(ModuleReport report) {
        List<String> head = new ArrayList<>(List.of("Category", "Unit"));
        head.addAll(report.modules());
        head.add("Total");
        head.add("State");
        List<List<Object>> rows = new ArrayList<>();
        for (ModuleReport.Row row : report.rows()) {
            List<Object> cells = new ArrayList<>(category(row));
            row.byModule().values().forEach(value -> cells.add(number(value)));
            cells.add(number(row.total()));
            cells.add(state(row));
            rows.add(cells);
        }
        return new Section("Results by module", head, rows);
    }

    private static Section origins(ModuleReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (ModuleReport.Row row : report.rows()) {
            if (!row.origins().isEmpty()) {
                for (CarbonOrigin origin : CarbonOrigin.values()) {
                    List<Object> cells = new ArrayList<>(category(row));
                    cells.add(word(origin));
                    cells.add(number(row.origins().getOrDefault(origin, 0.0)));
                    rows.add(cells);
                }
            }
        }
        return new Section(
                "Climate change by origin of the carbon", List.of("Category", "Unit", "Origin", "Value"), rows);
    }

    private static String word(CarbonOrigin origin) {
        return switch (origin) {
            case FOSSIL -> "fossil";
            case BIOGENIC -> "biogenic";
            case LAND_USE -> "land use and land use change";
            case UNSTATED -> "not stated by the names of the flows";
        };
    }

    private static Section basis(ModuleReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (ModuleReport.Row row : report.rows()) {
            Footprint.Coverage coverage = row.basis().coverage();
            QualityRating quality = row.basis().quality();
            List<Object> cells = new ArrayList<>(category(row));
            cells.add((double) coverage.characterised());
            cells.add((double) coverage.flows());
            cells.add(share(row.basis().primaryShare()));
            cells.add(share(quality.unratedShare().doubleValue()));
            cells.add(
                    quality.averages().isPresent()
                            ? (Object) quality.averages().get().overall().doubleValue()
                            : "not rated");
            rows.add(cells);
        }
        return new Section(
                "Coverage and data quality",
                List.of(
                        "Category",
                        "Unit",
                        "Flows with a factor",
                        "Flows",
                        "Share of primary data",
                        "Share of unrated data",
                        "Average rating (1 best, 5 worst)"),
                rows);
    }

    private static Section cutOffs(ModuleReport report) {
        Map<String, List<Object>> rows = new TreeMap<>();
        for (Footprint.Missing missing : report.cutOffs()) {
            DataSetId flow = missing.cutOff().exchange().flow();
            String name = report.footprint()
                    .system()
                    .inventory()
                    .findFlow(flow)
                    .map(InventoryFlow::name)
                    .orElse(flow.value())
                    .strip();
            String process = missing.cutOff().at().process().value();
            String reason =
                    missing.cutOff().reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String key = process + "\t" + missing.cutOff().exchange().number() + "\t"
                    + missing.cutOff().at().flow();
            rows.put(key, List.of(name, process, number(missing.amount()), reason));
        }
        return new Section("Cut-offs", List.of("Flow", "Process", "Amount", "Reason"), List.copyOf(rows.values()));
    }

    private static Section findings(ModuleReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (Finding finding : report.findings()) {
            rows.add(List.of(finding.severity().name(), finding.code().id(), finding.message()));
        }
        return new Section("Findings", List.of("Severity", "Code", "Message"), rows);
    }

    private static List<Object> category(ModuleReport.Row row) {
        return List.of(row.category().name().strip(), row.category().unit().strip());
    }

    private static String state(ModuleReport.Row row) {
        if (!row.basis().coverage().known()) {
            return "not characterised";
        }
        return Double.isFinite(row.total()) ? "known" : "not known";
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : "not known";
    }

    private static Object share(double value) {
        return Double.isFinite(value) ? (Object) value : "-";
    }
}
