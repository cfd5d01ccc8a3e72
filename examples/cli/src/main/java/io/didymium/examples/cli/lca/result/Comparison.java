package io.didymium.examples.cli.lca.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.system.MonteCarlo;
import io.didymium.examples.cli.lca.input.AllocationChoice;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import java.util.List;
import java.util.Optional;

/**
 * Results side by side.
 *
 * @param method the method of both sides
 * @param plan how both sides are divided
 * @param rows the results
 * @param notes further notes
 */
public record Comparison(ImpactMethod method, AllocationPlan plan, List<Row> rows, List<String> notes) {
    /** What two solutions of the same equations may differ by. */
    private static final double EQUAL = 1e-9;

    private static final int DIGITS = 5;
    private static final int MOST_ROWS = 60;

    /**
     * Whether inputs are cut off on each side: {@code some} or {@code none}.
     *
     * @param a of side A
     * @param b of side B
     */
    public record CutOffs(String a, String b) {
        boolean isAny() {
            return a.equals("some") || b.equals("some");
        }
    }

    /**
     * What is compared with what.
     *
     * @param one the product of side A
     * @param other the product of side B
     */
    public record Pair(ProductChoice one, ProductChoice other) {}

    /**
     * One category of a pair.
     *
     * @param pair what is compared
     * @param category the category
     * @param a the result of side A; NaN if it is not known
     * @param b the result of side B; NaN if it is not known
     * @param characterised whether the category has a factor for a flow of either side
     * @param cutOffs whether inputs are cut off
     * @param paired how B differs from A run by run; empty without runs
     */
    public record Row(
            Pair pair,
            ImpactCategory category,
            double a,
            double b,
            boolean characterised,
            CutOffs cutOffs,
            Optional<MonteCarlo.Difference> paired) {
        boolean isKnown() {
            return Double.isFinite(a) && Double.isFinite(b);
        }

        boolean isEqual() {
            return a == b || Math.abs(b - a) <= EQUAL * Math.max(Math.abs(a), Math.abs(b));
        }

        double difference() {
            return b - a;
        }

        double ratio() {
            return b / a;
        }
    }

    /** Whether every result is known. */
    public boolean isKnown() {
        return rows.stream().allMatch(Row::isKnown);
    }

    public void print(Console console, OutputForm form, boolean all) {
        if (form.json()) {
            console.print(Json.text(json()));
        } else if (form.csv()) {
            console.printText(csv());
        } else {
            show(console, all);
        }
    }

    private void show(Console console, boolean all) {
        boolean onePair = rows.stream().map(Row::pair).distinct().count() == 1;
        console.heading("One unit each, " + TerminalText.brief(method.name()));
        console.print(TerminalText.brief("  divided  " + AllocationChoice.label(plan)));
        if (onePair && !rows.isEmpty()) {
            Pair pair = rows.get(0).pair();
            console.print(TerminalText.brief("  A        1 " + pair.one().unit() + " "
                    + pair.one().product() + ", " + pair.one().process()));
            console.print(TerminalText.brief("  B        1 " + pair.other().unit() + " "
                    + pair.other().product() + ", " + pair.other().process()));
        }
        notes.forEach(note -> console.print("  " + note));
        console.print();
        List<Row> shown = rows.stream()
                .filter(row -> all || !row.isEqual())
                .limit(MOST_ROWS)
                .toList();
        long equal = rows.stream().filter(Row::isEqual).count();
        Table table = new Table();
        if (!onePair) {
            table.column("process", Table.Align.LEFT);
        }
        table.column("category", Table.Align.LEFT)
                .column("unit", Table.Align.LEFT)
                .column("A", Table.Align.POINT)
                .column("B", Table.Align.POINT)
                .column("B - A", Table.Align.POINT)
                .column("B / A", Table.Align.POINT);
        for (Row row : shown) {
            String category = TerminalText.brief(row.category().name().strip());
            String unit = TerminalText.brief(row.category().unit().strip());
            String a = Unknown.text(row.a(), DIGITS, row.characterised());
            String b = Unknown.text(row.b(), DIGITS, row.characterised());
            String difference = number(row.difference());
            String ratio = number(row.ratio());
            if (onePair) {
                table.row(category, unit, a, b, difference, ratio);
            } else {
                table.row(TerminalText.brief(row.pair().one().process()), category, unit, a, b, difference, ratio);
            }
        }
        if (table.size() > 0) {
            console.print(table.lines("  "));
        }
        showPaired(console);
        if (rows.stream().anyMatch(row -> row.cutOffs().isAny())) {
            console.print("  Some results are without inputs that are cut off; calculate names them.");
        }
        console.print("  " + equal + " of " + rows.size() + " results are equal"
                + (shown.size() < rows.size() ? "; " + shown.size() + " are shown, all with --csv or --json" : "")
                + ".");
    }

    private void showPaired(Console console) {
        Table table = new Table()
                .column("run by run, with the same draws", Table.Align.LEFT)
                .column("P(A < B)", Table.Align.RIGHT)
                .column("P(B < A)", Table.Align.RIGHT)
                .column("median of B - A", Table.Align.RIGHT)
                .column("2.5 % to 97.5 %", Table.Align.LEFT);
        for (Row row : rows) {
            row.paired()
                    .ifPresent(paired -> table.row(
                            TerminalText.brief(row.category().name().strip()),
                            Figures.percent(paired.higher()),
                            Figures.percent(paired.lower()),
                            number(paired.median()),
                            number(paired.low()) + " to " + number(paired.high())));
        }
        if (table.size() > 0) {
            console.print(table.lines("  "));
        }
    }

    /** The categories of which no run was made, because no amount states an uncertainty. */
    public static List<String> withoutUncertainty(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.paired().isEmpty())
                .map(row -> "Uncertainty of " + row.category().name().strip() + ": none stated.")
                .distinct()
                .toList();
    }

    private static String number(double value) {
        return Figures.significant(value, DIGITS);
    }

    private ObjectNode json() {
        ObjectNode object = Json.object().put("method", method.name()).put("allocation", AllocationChoice.label(plan));
        ArrayNode list = object.putArray("rows");
        for (Row row : rows) {
            ObjectNode each = list.addObject()
                    .put("processA", row.pair().one().productFlow().process().value())
                    .put("productA", row.pair().one().product())
                    .put("processB", row.pair().other().productFlow().process().value())
                    .put("productB", row.pair().other().product())
                    .put("category", row.category().name().strip())
                    .put("unit", row.category().unit().strip());
            each.put("state", Unknown.state(row.difference(), row.characterised()));
            each.put("cutOffsA", row.cutOffs().a().equals("some"))
                    .put("cutOffsB", row.cutOffs().b().equals("some"));
            Json.known(each, "a", row.a());
            Json.known(each, "b", row.b());
            Json.known(each, "difference", row.difference());
            Json.known(each, "ratio", row.ratio());
            row.paired().ifPresent(paired -> VariantTable.paired(each, paired));
        }
        ArrayNode said = object.putArray("notes");
        notes.forEach(said::add);
        return object;
    }

    private String csv() {
        CsvText csv = new CsvText(
                "process a",
                "product a",
                "process b",
                "product b",
                "category",
                "unit",
                "a",
                "b",
                "difference",
                "ratio",
                "state",
                "cut off a",
                "cut off b",
                "probability a lower",
                "probability b lower",
                "difference 2.5 %",
                "difference median",
                "difference 97.5 %");
        rows.forEach(row -> csv.row(
                row.pair().one().productFlow().process(),
                row.pair().one().product(),
                row.pair().other().productFlow().process(),
                row.pair().other().product(),
                row.category().name().strip(),
                row.category().unit().strip(),
                row.a(),
                row.b(),
                row.difference(),
                row.ratio(),
                Unknown.state(row.difference(), row.characterised()),
                row.cutOffs().a(),
                row.cutOffs().b(),
                row.paired().map(MonteCarlo.Difference::higher),
                row.paired().map(MonteCarlo.Difference::lower),
                row.paired().map(MonteCarlo.Difference::low),
                row.paired().map(MonteCarlo.Difference::median),
                row.paired().map(MonteCarlo.Difference::high)));
        return csv.text();
    }
}
