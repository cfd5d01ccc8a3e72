package io.didymium.examples.cli.responsibility;

import io.didymium.core.element.Element;
import io.didymium.core.origin.Share;
import io.didymium.core.responsibility.diligence.DiligencePack;
import io.didymium.core.responsibility.diligence.DiligencePacks;
import io.didymium.core.responsibility.diligence.DiligenceStep;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.ElementCoverage;
import io.didymium.core.responsibility.diligence.StepRecord;
import io.didymium.core.responsibility.diligence.SupplierLine;
import io.didymium.core.responsibility.sourcing.ExclusionPack;
import io.didymium.core.responsibility.sourcing.SourcingPacks;
import io.didymium.core.responsibility.sourcing.SourcingStage;
import io.didymium.core.responsibility.sourcing.StageOrigin;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The due diligence behind a batch, for people: the rare earths of it. */
final class DiligenceText {
    private final ChainView view;
    private final BatchDiligence shown;

    DiligenceText(ChainView view, BatchDiligence shown) {
        this.view = view;
        this.shown = shown;
    }

    void print(Console console) {
        console.print();
        console.heading("Due diligence of "
                + new ShortNames(view.chain()).of(shown.table().batch()) + ", "
                + TerminalText.within(
                        60, view.chain().batch(shown.table().batch()).name()) + ", statements on "
                + shown.table().day());
        console.print(elements().lines("  "));
        console.print();
        console.heading("Suppliers");
        console.print(suppliers().lines("  "));
        statements(console);
        packs(console);
        sourcing(console);
    }

    private Table elements() {
        Table table = new Table()
                .column("element", Table.Align.LEFT)
                .column("kg", Table.Align.POINT)
                .column("valid kg", Table.Align.POINT)
                .column("audited %", Table.Align.POINT)
                .column("not audited %", Table.Align.POINT)
                .column("without %", Table.Align.POINT)
                .column("unknown %", Table.Align.POINT)
                .column("from outside %", Table.Align.POINT);
        for (Map.Entry<Element, ElementCoverage> one : shown.table().elements().entrySet()) {
            if (one.getKey().isRareEarth()) {
                ElementCoverage coverage = one.getValue();
                table.row(
                        one.getKey().symbol(),
                        coverage.kilograms()
                                .map(mass -> Figures.rounded(mass, 3))
                                .orElse("not known"),
                        coverage.kilogramsOf(coverage.valid())
                                .map(mass -> Figures.rounded(mass, 3))
                                .orElse("not known"),
                        percent(coverage.audited()),
                        percent(coverage.ownWord()),
                        percent(coverage.uncovered()),
                        percent(coverage.unknown()),
                        percent(coverage.outside()));
            }
        }
        return table;
    }

    private Table suppliers() {
        List<Element> elements = shown.table().elements().keySet().stream()
                .filter(Element::isRareEarth)
                .toList();
        Table table = new Table().column("supplier", Table.Align.LEFT).column("state", Table.Align.LEFT);
        elements.forEach(element -> table.column(element.symbol() + " %", Table.Align.POINT));
        for (SupplierLine line : shown.table().suppliers()) {
            List<String> cells = new ArrayList<>(List.of(
                    TerminalText.within(30, view.chain().party(line.supplier()).name()),
                    line.state().label()));
            elements.forEach(element -> cells.add(percent(line.shares().getOrDefault(element, Share.ZERO))));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** The five steps and the risks as the statements of the suppliers have them. */
    private void statements(Console console) {
        Table steps = new Table()
                .column("operator", Table.Align.LEFT)
                .column("step", Table.Align.LEFT)
                .column("state", Table.Align.LEFT)
                .column("documents", Table.Align.RIGHT);
        Table risks = new Table();
        Stream.of("operator", "risk", "country", "tier", "severity", "likelihood", "response", "state")
                .forEach(head -> risks.column(head, Table.Align.LEFT));
        for (DueDiligenceStatement statement : shown.statements()) {
            String operator = TerminalText.within(
                    30, view.chain().party(statement.operator()).name());
            for (DiligenceStep step : DiligenceStep.values()) {
                Optional<StepRecord> stated = statement.step(step);
                steps.row(
                        operator,
                        step.number() + " " + step.label(),
                        stated.map(one -> word(one.state())).orElse("not stated"),
                        stated.map(one -> String.valueOf(one.evidence().size())).orElse("-"));
            }
            statement
                    .risks()
                    .forEach(risk -> risks.row(
                            operator,
                            risk.risk().label(),
                            risk.country().value(),
                            String.valueOf(risk.tier()),
                            word(risk.severity()),
                            word(risk.likelihood()),
                            word(risk.response()),
                            word(risk.state())));
        }
        console.print();
        console.heading("Steps of the OECD guidance, as stated");
        console.print(steps.size() == 0 ? List.of("  no supplier states anything") : steps.lines("  "));
        console.print();
        console.heading("Risks of Annex II, as stated");
        console.print(risks.size() == 0 ? List.of("  no supplier states a risk") : risks.lines("  "));
    }

    private void packs(Console console) {
        for (DiligencePack pack : DiligencePacks.all()) {
            console.print();
            console.heading(pack.source() + ", " + pack.id() + " " + pack.version() + ": "
                    + word(pack.applicationDate().on(shown.asked())) + " on " + shown.asked());
            console.print(Wrap.lines("  ", "  ", "For " + pack.scope() + "."));
            Table table = new Table()
                    .column("operator", Table.Align.LEFT)
                    .column("clause", Table.Align.LEFT)
                    .column("asked for", Table.Align.LEFT)
                    .column("state", Table.Align.LEFT);
            for (DueDiligenceStatement statement : shown.statements()) {
                pack.duties()
                        .forEach(duty -> table.row(
                                TerminalText.within(
                                        30,
                                        view.chain().party(statement.operator()).name()),
                                duty.clause(),
                                duty.label(),
                                word(duty.of(statement, shown.audits().shows(statement)))));
            }
            console.print(table.size() == 0 ? List.of("  no supplier states anything") : table.lines("  "));
        }
    }

    private void sourcing(Console console) {
        console.print();
        console.heading("Countries by stage");
        Table table = new Table()
                .column("element", Table.Align.LEFT)
                .column("stage", Table.Align.LEFT)
                .column("countries", Table.Align.LEFT)
                .column("unknown %", Table.Align.POINT);
        for (Map.Entry<Element, Map<SourcingStage, StageOrigin>> element :
                shown.origins().elements().entrySet()) {
            if (element.getKey().isRareEarth()) {
                element.getValue().forEach((stage, where) -> {
                    if (!where.countries().isEmpty() || stage != SourcingStage.OTHER) {
                        table.row(
                                element.getKey().symbol(),
                                stage.label(),
                                where.countries().entrySet().stream()
                                        .map(one -> one.getKey() + " " + percent(one.getValue()) + " %")
                                        .collect(Collectors.joining(", ")),
                                percent(where.unknown()));
                    }
                });
            }
        }
        console.print(table.lines("  "));
        ExclusionPack.Result dfars = shown.dfars();
        console.print();
        console.heading(SourcingPacks.DFARS_7052.source() + " on " + shown.asked() + ": " + word(dfars.state()));
        exclusions(console, dfars.exclusions());
        dfars.unknown()
                .forEach((stage, share) -> console.print(
                        "  " + stage.label() + ": unknown of up to " + percent(share) + " % of an element"));
        console.print(Wrap.lines("  ", "  ", SourcingPacks.DFARS_7052.basis()));
        console.print();
        console.heading(SourcingPacks.CRMA_65.source() + " on " + shown.asked() + ": "
                + word(SourcingPacks.CRMA_65.applicationDate().on(shown.asked())) + "; more than "
                + SourcingPacks.CRMA_65.percent() + " % of a stage in one third country");
        exclusions(console, shown.concentrated());
        console.print(Wrap.lines("  ", "  ", SourcingPacks.CRMA_65.basis()));
    }

    private static void exclusions(Console console, List<ExclusionPack.Exclusion> exclusions) {
        exclusions.forEach(one -> console.print("  " + one.element().symbol() + " "
                + one.stage().label() + " in " + one.country() + ": " + percent(one.share()) + " %"));
    }

    private static String percent(Share share) {
        return Figures.rounded(share.percent(4), 2);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
