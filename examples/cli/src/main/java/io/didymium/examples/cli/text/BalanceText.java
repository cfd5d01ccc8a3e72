package io.didymium.examples.cli.text;

import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.BalanceTests;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The books of a chain, element by element, each number to the digits that its uncertainty leaves it. */
public final class BalanceText {
    private static final int MAX_DECIMALS = 9;

    private final ShortNames labels;

    /** Books of a chain. */
    public BalanceText(SupplyChain chain) {
        this.labels = new ShortNames(chain);
    }

    /** What the columns mean. */
    public static String legend() {
        return "in kg; u: standard uncertainty of the difference; exact: u is 0; the word says what diff/u shows";
    }

    /** The books of one step. */
    public List<String> lines(StepBalance balance) {
        Table table = table("");
        row(table, "total", balance.total());
        balance.elements().forEach((element, line) -> row(table, element.symbol(), line));
        List<String> lines = new ArrayList<>();
        lines.add(TerminalText.brief(
                "  " + labels.of(balance.step().id()) + ": " + balance.step().name()));
        lines.add(TerminalText.brief("  " + labels.siteAndOperator(balance.step()) + ", "
                + balance.step().startedAt().atOffset(ZoneOffset.UTC).toLocalDate() + " to "
                + balance.step().endedAt().atOffset(ZoneOffset.UTC).toLocalDate()));
        lines.addAll(table.lines("    "));
        return lines;
    }

    /** The rare earths over the whole chain. */
    public List<String> whole(ChainBalance balance) {
        Table table = table("");
        for (Map.Entry<Element, BalanceLine> line : balance.whole().entrySet()) {
            row(table, line.getKey().symbol(), line.getValue());
        }
        return table.lines("    ");
    }

    /** What the steps show together: sums, then of each series the window that shows most. */
    public List<String> tests(BalanceTests tests) {
        Table sums = new Table()
                .column("", Table.Align.LEFT)
                .column("steps", Table.Align.POINT)
                .column("difference", Table.Align.POINT)
                .column("u", Table.Align.POINT)
                .column("diff/u", Table.Align.POINT)
                .column("", Table.Align.LEFT);
        for (BalanceTests.Sum sum : tests.sums()) {
            String scope = sum.scope() == BalanceTests.Sum.Scope.CHAIN ? "chain" : shortened(sum.subject());
            int decimals = decimals(sum.line());
            sums.row(
                    name(sum.element()) + ", " + scope,
                    Long.toString(sum.lines()),
                    Figures.rounded(sum.line().differenceKilograms(), decimals),
                    Figures.rounded(sum.line().standardUncertainty().kilograms(), decimals),
                    deviations(sum.line()),
                    word(sum.line().state()));
        }
        Table leaks = new Table()
                .column("", Table.Align.LEFT)
                .column("steps", Table.Align.LEFT)
                .column("diff/u", Table.Align.POINT)
                .column("", Table.Align.LEFT);
        for (BalanceTests.Leak leak : tests.leaks()) {
            leaks.row(
                    name(leak.element()) + ", " + shortened(leak.operator().value()),
                    labels.of(leak.first()) + " to " + labels.of(leak.last()),
                    Figures.rounded(leak.deviations(), 2),
                    word(leak.state()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("  " + tests.count() + " tests in all; chance explains up to " + Figures.rounded(tests.critical(), 2)
                + " standard uncertainties in one of them");
        lines.addAll(sums.lines("    "));
        if (!tests.leaks().isEmpty()) {
            lines.add("");
            lines.add("  steady leaks (positive) or gains (negative) in steps that follow one another:");
            lines.addAll(leaks.lines("    "));
        }
        return lines;
    }

    /** The name of a balance: the element's symbol, or that of all mass. */
    static String name(Optional<Element> element) {
        return element.map(Element::symbol).orElse("total");
    }

    /** The word for a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private static Table table(String title) {
        return new Table()
                .column(title, Table.Align.LEFT)
                .column("in", Table.Align.POINT)
                .column("out", Table.Align.POINT)
                .column("difference", Table.Align.POINT)
                .column("u", Table.Align.POINT)
                .column("diff/u", Table.Align.POINT)
                .column("", Table.Align.LEFT);
    }

    private static void row(Table table, String name, BalanceLine line) {
        int decimals = decimals(line);
        table.row(
                name,
                Figures.rounded(line.in().kilograms(), decimals),
                Figures.rounded(line.out().kilograms(), decimals),
                Figures.rounded(line.differenceKilograms(), decimals),
                Figures.rounded(line.standardUncertainty().kilograms(), decimals),
                deviations(line),
                word(line.state()));
    }

    /** Two digits of the uncertainty, and no fewer than scales show. */
    private static int decimals(BalanceLine line) {
        BigDecimal u = line.standardUncertainty().kilograms();
        return u.signum() == 0 ? 1 : Math.min(MAX_DECIMALS, Math.max(1, u.scale() - u.precision() + 2));
    }

    private static String deviations(BalanceLine line) {
        return line.deviations().map(k -> Figures.rounded(k, 2)).orElse("exact");
    }
}
