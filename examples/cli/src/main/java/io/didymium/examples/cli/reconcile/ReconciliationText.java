package io.didymium.examples.cli.reconcile;

import static java.util.stream.Collectors.joining;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.Id;
import io.didymium.core.reconcile.CheckLine;
import io.didymium.core.reconcile.CheckReport;
import io.didymium.core.reconcile.GlobalTest;
import io.didymium.core.reconcile.ReconciledValue;
import io.didymium.core.reconcile.Reconciliation;
import io.didymium.core.reconcile.ReconciliationOutcome;
import io.didymium.core.reconcile.SerialElimination;
import io.didymium.core.reconcile.Suspect;
import io.didymium.core.reconcile.ValueState;
import io.didymium.core.reconcile.network.ChainNetwork;
import io.didymium.core.reconcile.network.NodeBalance;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A reconciliation as tables. */
final class ReconciliationText {
    private static final int DIGITS = 8;

    private final Console console;
    private final Map<String, String> shortNames = new LinkedHashMap<>();

    ReconciliationText(Console console, SupplyChain chain) {
        this.console = console;
        ShortNames names = new ShortNames(chain);
        List<Id> ids = new ArrayList<>();
        chain.batches().forEach(batch -> ids.add(batch.id()));
        chain.steps().forEach(step -> ids.add(step.id()));
        // Longer ids first, because one may begin with another.
        ids.stream()
                .sorted(Comparator.comparing((Id id) -> -id.value().length()).thenComparing(Id::value))
                .forEach(id -> shortNames.put(id.value(), names.of(id)));
        chain.facilities().forEach(facility -> shortNames.put(facility.id().value(), end(facility.id())));
        chain.transfers().forEach(transfer -> shortNames.put(transfer.id().value(), end(transfer.id())));
    }

    /** The last part of an id. */
    static String end(Id id) {
        String value = id.value();
        return value.substring(
                Math.max(value.lastIndexOf(':'), Math.max(value.lastIndexOf('/'), value.lastIndexOf('#'))) + 1);
    }

    private String brief(Object named) {
        String text = named.toString();
        for (Map.Entry<String, String> name : shortNames.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text;
    }

    void show(ChainNetwork network, Reconciliation first, SerialElimination elimination) {
        console.heading("Measured values, reconciled");
        console.print(ChainView.NOT_VERIFIED);
        network.assumptions().forEach(assumption -> console.print(Wrap.lines("Assumed: ", "  ", brief(assumption))));
        console.print();
        console.print(outcome(first));
        if (first.outcome() != ReconciliationOutcome.RECONCILED) {
            return;
        }
        first.globalTest().ifPresent(test -> console.print(global(test)));
        console.print();
        values(first);
        suspects(first, elimination);
        console.print();
        console.heading("Checked in and out, in kg");
        checks(CheckReport.of(first));
    }

    private String outcome(Reconciliation result) {
        String certificate = "first-order conditions to "
                + Figures.significant(result.certificate().stationarity(), 2) + " u, balances to "
                + Figures.significant(result.certificate().openness(), 2) + ", rounds "
                + result.certificate().rounds();
        return switch (result.outcome()) {
            case RECONCILED -> console.judged("RECONCILED", true) + ": " + certificate;
            case NOT_CONVERGED -> console.judged("NOT KNOWN", false) + ": the method did not converge, " + certificate;
            case CONTRADICTORY ->
                console.judged("CONTRADICTORY", false) + ": values stated as exact contradict each other";
        };
    }

    private String global(GlobalTest test) {
        return "Global test: " + number(test.statistic()) + " of at most " + number(test.critical()) + " with "
                + test.degrees() + " degrees of freedom, "
                + console.judged(test.passes() ? "passed" : "failed", test.passes());
    }

    private void values(Reconciliation result) {
        Table table = new Table()
                .column("what", Table.Align.LEFT)
                .column("unit", Table.Align.LEFT)
                .column("measured", Table.Align.RIGHT)
                .column("u", Table.Align.RIGHT)
                .column("reconciled", Table.Align.RIGHT)
                .column("u", Table.Align.RIGHT)
                .column("", Table.Align.LEFT);
        for (ReconciledValue value : result.values()) {
            boolean content = value.variable().element().isPresent();
            if (content && value.state() == ValueState.UNOBSERVABLE) {
                continue;
            }
            int shift = content ? 2 : 0;
            table.row(
                    TerminalText.brief(brief(value.variable())),
                    content ? "%" : "kg",
                    cell(value.measured(), shift),
                    cell(value.measuredUncertainty(), shift),
                    cell(value.value(), shift),
                    cell(value.uncertainty(), shift),
                    value.state() == ValueState.ADJUSTED ? "" : value.state().label());
        }
        console.print(table.lines("  "));
        long hidden = result.values().stream()
                .filter(value -> value.variable().element().isPresent() && value.state() == ValueState.UNOBSERVABLE)
                .count();
        if (hidden > 0) {
            console.print("  Contents that nothing gives: " + hidden + " (--json)");
        }
    }

    private void suspects(Reconciliation first, SerialElimination elimination) {
        List<Suspect> suspects =
                elimination.eliminated().isEmpty() ? first.suspect().stream().toList() : elimination.eliminated();
        if (suspects.isEmpty() && first.suspectedLeak().isEmpty()) {
            return;
        }
        console.print();
        console.heading("What does not fit");
        for (Suspect suspect : suspects) {
            console.print(Wrap.lines(
                    "  - ",
                    "    ",
                    brief(suspect.variable()) + ": measured " + number(suspect.measured()) + ", likely "
                            + number(suspect.likelyValue()) + " ± " + number(suspect.likelyUncertainty())
                            + " (likelihood ratio " + number(suspect.likelihoodRatio()) + ")"));
            others("as likely", suspect.sameMeasurements(), suspect.sameLeaks());
            others("nearly as likely", suspect.closeMeasurements(), List.of());
        }
        first.suspectedLeak()
                .ifPresent(leak -> console.print(Wrap.lines(
                        "  - ",
                        "    ",
                        "More likely than any of these: "
                                + (leak.kilograms().signum() < 0 ? "a gain of " : "a loss of ")
                                + number(leak.kilograms().abs()) + " ± " + number(leak.uncertainty()) + " kg of "
                                + brief(leak.material()) + " at " + brief(leak.node()) + " (likelihood ratio "
                                + number(leak.likelihoodRatio()) + ")")));
        if (!elimination.eliminated().isEmpty()) {
            console.print("  Without " + (suspects.size() == 1 ? "it: " : "them: ")
                    + elimination.rest().globalTest().map(this::global).orElse("nothing is left to test"));
        }
    }

    private void others(String how, List<Variable> measurements, List<NodeBalance> leaks) {
        String names = Stream.concat(
                        measurements.stream().map(this::brief), leaks.stream().map(leak -> "a leak: " + brief(leak)))
                .collect(joining("; "));
        if (!names.isEmpty()) {
            console.print(Wrap.lines("    " + how + ": ", "      ", names));
        }
    }

    private void checks(CheckReport report) {
        Table table = new Table()
                .column("", Table.Align.LEFT)
                .column("in", Table.Align.POINT)
                .column("out", Table.Align.POINT)
                .column("unaccounted", Table.Align.POINT)
                .column("u", Table.Align.POINT)
                .column("%", Table.Align.POINT)
                .column("", Table.Align.LEFT);
        for (CheckLine line : report.lines()) {
            table.row(
                    line.element().map(Element::symbol).orElse("mass"),
                    Figures.rounded(line.in(), 3),
                    Figures.rounded(line.out(), 3),
                    line.unaccounted().map(amount -> Figures.rounded(amount, 3)).orElse("not known"),
                    line.uncertainty().map(u -> Figures.rounded(u, 3)).orElse("not known"),
                    line.unaccountedPercent()
                            .map(percent -> Figures.rounded(percent, 3))
                            .orElse("not known"),
                    line.notMeasured().isEmpty()
                            ? ""
                            : "not measured: " + line.notMeasured().size());
        }
        console.print(table.lines("  "));
    }

    private static String cell(Optional<BigDecimal> value, int shift) {
        return value.map(number -> number(number.movePointRight(shift))).orElse("none");
    }

    private static String number(BigDecimal value) {
        return Figures.significant(value.doubleValue(), DIGITS);
    }
}
