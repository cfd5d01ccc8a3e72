package io.didymium.examples.cli.lca.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.Contribution;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.Sensitivity;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import java.math.BigDecimal;
import java.util.List;

/** What contributes most to the results of a footprint, and which uncertain amounts matter most. */
final class ResultDetails {
    /** The columns of the table; each has one meaning. */
    static final String[] COLUMNS = {
        "category",
        "unit",
        "part",
        "id",
        "name",
        "value",
        "share",
        "state",
        "compartment",
        "slope",
        "share of variance",
        "cut off"
    };

    private static final int DIGITS = 5;

    private final Footprint footprint;
    private final ProductResult.Most most;

    ResultDetails(Footprint footprint, ProductResult.Most most) {
        this.footprint = footprint;
        this.most = most;
    }

    void show(Console console) {
        for (ImpactCategory category : footprint.method().categories()) {
            if (most.contributions() > 0 && footprint.impact(category.id()) != 0) {
                console.print();
                console.heading(TerminalText.brief(category.name().strip() + ": what contributes most"));
                console.print(contributions(category).lines("  "));
            }
            if (most.sensitivities() > 0) {
                console.print();
                console.heading(TerminalText.brief(category.name().strip() + ": which uncertain amounts matter most"));
                List<Sensitivity.Influence> influences = influences(category);
                console.print(
                        influences.isEmpty()
                                ? List.of("  No amount that the result depends on states an uncertainty.")
                                : sensitivities(influences).lines("  "));
            }
        }
    }

    private Table contributions(ImpactCategory category) {
        Table table = new Table()
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT)
                .column("compartment", Table.Align.LEFT)
                .column(TerminalText.brief(category.unit().strip()), Table.Align.POINT)
                .column("share", Table.Align.RIGHT);
        footprint.byProcess(category.id()).stream()
                .limit(most.contributions())
                .forEach(each -> row(table, "process", each, ""));
        footprint.byFlow(category.id()).stream()
                .limit(most.contributions())
                .forEach(each -> row(table, "flow", each, compartment(each.id())));
        return table;
    }

    private static void row(Table table, String kind, Contribution contribution, String compartment) {
        table.row(
                kind,
                TerminalText.brief(contribution.name()),
                TerminalText.brief(compartment),
                Figures.significant(contribution.value(), DIGITS),
                Figures.percent(contribution.share()));
    }

    private Table sensitivities(List<Sensitivity.Influence> influences) {
        Table table = new Table()
                .column("process", Table.Align.LEFT)
                .column("amount of", Table.Align.LEFT)
                .column("slope", Table.Align.POINT)
                .column("per", Table.Align.LEFT)
                .column("share of variance", Table.Align.RIGHT);
        influences.stream()
                .limit(most.sensitivities())
                .forEach(each -> table.row(
                        TerminalText.brief(process(each)),
                        TerminalText.brief(what(each)),
                        Figures.significant(each.slope(), DIGITS),
                        TerminalText.brief(unit(each)),
                        Figures.percent(shareOfVariance(each, influences))));
        return table;
    }

    private List<Sensitivity.Influence> influences(ImpactCategory category) {
        return Double.isFinite(footprint.impact(category.id()))
                ? Sensitivity.of(footprint, category.id()).influences()
                : List.of();
    }

    private static double shareOfVariance(Sensitivity.Influence of, List<Sensitivity.Influence> all) {
        double sum = all.stream().mapToDouble(Sensitivity.Influence::variance).sum();
        return sum == 0 ? Double.NaN : of.variance() / sum;
    }

    private Inventory inventory() {
        return footprint.system().inventory();
    }

    private String compartment(DataSetId flow) {
        return inventory().findFlow(flow).map(InventoryFlow::compartment).orElse("");
    }

    private String flow(DataSetId flow) {
        return inventory().findFlow(flow).map(known -> known.name().strip()).orElse(flow.value());
    }

    private String process(Sensitivity.Influence influence) {
        return inventory()
                .findProcess(influence.process())
                .map((UnitProcess known) -> known.name().strip())
                .orElse(
                        influence.process().equals(Uncertainty.Parameter.GLOBAL)
                                ? "all processes"
                                : influence.process().value());
    }

    /** What is uncertain: the flow of an amount, or a parameter. */
    private String what(Sensitivity.Influence influence) {
        return influence.cause() instanceof Sensitivity.OfAmount amount
                ? flow(amount.exchange().flow())
                : "parameter " + ((Sensitivity.OfParameter) influence.cause()).name();
    }

    /** The unit of the amount as the exchange states it, which the slope is per; parameters have none. */
    private String unit(Sensitivity.Influence influence) {
        return influence.cause() instanceof Sensitivity.OfAmount amount
                ? inventory()
                        .unitGroupOf(amount.exchange().amount().property())
                        .flatMap(group -> group.find(amount.exchange().amount().unit()))
                        .map(Unit::name)
                        .orElse("")
                : "";
    }

    private void json(ObjectNode object, Sensitivity.Influence influence) {
        if (influence.cause() instanceof Sensitivity.OfParameter parameter) {
            object.put("parameter", parameter.name());
            return;
        }
        Exchange exchange = ((Sensitivity.OfAmount) influence.cause()).exchange();
        object.put("exchange", exchange.number())
                .put("flowName", flow(exchange.flow()))
                .put(
                        "amount",
                        exchange.amount().value().map(BigDecimal::toPlainString).orElse(""))
                .put("unit", unit(influence));
    }

    void json(ObjectNode to, ImpactCategory category) {
        if (most.contributions() > 0) {
            contributions(to.putArray("byProcess"), footprint.byProcess(category.id()), false);
            contributions(to.putArray("byFlow"), footprint.byFlow(category.id()), true);
        }
        if (most.sensitivities() > 0) {
            ArrayNode list = to.putArray("sensitivities");
            List<Sensitivity.Influence> influences = influences(category);
            influences.stream().limit(most.sensitivities()).forEach(each -> {
                ObjectNode object =
                        list.addObject().put("process", each.process().value());
                json(object, each);
                Json.known(object, "slope", each.slope());
                Json.known(object, "shareOfVariance", shareOfVariance(each, influences));
            });
        }
    }

    private void contributions(ArrayNode to, List<Contribution> contributions, boolean flows) {
        contributions.stream().limit(most.contributions()).forEach(each -> {
            ObjectNode object = to.addObject().put("id", each.id().value()).put("name", each.name());
            if (flows) {
                object.put("compartment", compartment(each.id()));
            }
            Json.known(object, "value", each.value());
            Json.known(object, "share", each.share());
        });
    }

    void csv(CsvText csv, ImpactCategory category) {
        String name = category.name().strip();
        String unit = category.unit().strip();
        footprint.byProcess(category.id()).stream()
                .limit(most.contributions())
                .forEach(each -> csv.row(
                        name, unit, "process", each.id(), each.name(), each.value(), each.share(), "", "", "", "", ""));
        footprint.byFlow(category.id()).stream().limit(most.contributions()).forEach(each -> {
            String compartment = compartment(each.id());
            csv.row(
                    name,
                    unit,
                    "flow",
                    each.id(),
                    each.name(),
                    each.value(),
                    each.share(),
                    "",
                    compartment,
                    "",
                    "",
                    "");
        });
        List<Sensitivity.Influence> influences = influences(category);
        influences.stream().limit(most.sensitivities()).forEach(each -> {
            boolean isAmount = each.cause() instanceof Sensitivity.OfAmount;
            String id = each.process()
                    + (each.cause() instanceof Sensitivity.OfAmount amount
                            ? "#" + amount.exchange().number()
                            : "/" + ((Sensitivity.OfParameter) each.cause()).name());
            String what = process(each) + ": " + what(each);
            double share = shareOfVariance(each, influences);
            csv.row(
                    name,
                    unit,
                    isAmount ? "uncertain amount" : "uncertain parameter",
                    id,
                    what,
                    "",
                    "",
                    "",
                    "",
                    each.slope(),
                    share,
                    "");
        });
    }
}
