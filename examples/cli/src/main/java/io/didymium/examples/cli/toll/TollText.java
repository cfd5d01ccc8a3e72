package io.didymium.examples.cli.toll;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.StepId;
import io.didymium.core.title.TollAccount;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollAudit;
import io.didymium.core.toll.TollDue;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Toll accounts for people and as JSON, in kg of each element. */
final class TollText {
    private final TollAudit audit;

    TollText(TollAudit audit) {
        this.audit = audit;
    }

    void print(Console console, List<TollAgreement> agreements, List<TollStatement> statements) {
        if (agreements.isEmpty() && statements.isEmpty()) {
            console.print("no toll agreement and no statement of a toll account is in this file");
        }
        for (TollAgreement agreement : agreements) {
            console.print("");
            console.print(
                    TerminalText.line(agreement.name() + " (" + agreement.id() + "), stated by " + agreement.keeper()
                            + ", from " + agreement.from()
                            + agreement.until().map(day -> " until " + day).orElse("")));
            account(audit.account(agreement)).lines("  ").forEach(console::print);
            findings(console, audit.of(agreement));
        }
        for (TollStatement statement : statements) {
            console.print("");
            console.print(
                    TerminalText.line(statement.name() + " (" + statement.id() + "), stated by " + statement.keeper()
                            + " until " + statement.until() + ", postings: "
                            + statement.postings().size()));
            Table table = new Table();
            table.column("element", Table.Align.LEFT);
            table.column("stated to be due, kg", Table.Align.RIGHT);
            table.column("u, kg", Table.Align.RIGHT);
            statement
                    .dues()
                    .forEach((element, due) -> table.row(
                            element.symbol(),
                            due.kilograms().toPlainString(),
                            due.standardUncertainty().kilograms().toPlainString()));
            table.lines("  ").forEach(console::print);
            findings(console, audit.of(statement));
        }
    }

    private static Table account(TollAccount account) {
        Table table = new Table();
        table.column("day", Table.Align.LEFT);
        table.column("batch", Table.Align.LEFT);
        table.column("element", Table.Align.LEFT);
        table.column("credited, kg", Table.Align.RIGHT);
        table.column("due, kg", Table.Align.RIGHT);
        table.column("u, kg", Table.Align.RIGHT);
        account.terms()
                .opening()
                .forEach((element, mass) ->
                        table.row("", "opening", element.symbol(), "", kilograms(mass.kilograms()), ""));
        for (TollAccount.Entry entry : account.entries()) {
            table.row(
                    entry.at().toString().substring(0, 10),
                    TerminalText.line(entry.batch().value()),
                    entry.element().symbol(),
                    kilograms(entry.kilograms()),
                    kilograms(entry.balance()),
                    kilograms(BigDecimal.valueOf(entry.standardUncertainty())));
        }
        return table;
    }

    private static void findings(Console console, List<Finding> findings) {
        findings.forEach(finding -> console.print(TerminalText.line(
                "  " + finding.severity() + " " + finding.code().id() + ": " + finding.message() + " "
                        + finding.code().explanation().remedy())));
    }

    private static String kilograms(BigDecimal amount) {
        return amount.setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    ObjectNode json(List<TollAgreement> agreements, List<TollStatement> statements) {
        ObjectNode object = Json.object().put("verified", false);
        ArrayNode accounts = object.putArray("agreements");
        for (TollAgreement agreement : agreements) {
            ObjectNode one = accounts.addObject()
                    .put("id", agreement.id().value())
                    .put("keeper", agreement.keeper().value())
                    .put("processor", agreement.terms().processor().value())
                    .put("customer", agreement.terms().customer().value());
            TollAccount account = audit.account(agreement);
            ArrayNode entries = one.putArray("entries");
            account.entries()
                    .forEach(entry -> entries.addObject()
                            .put("at", entry.at().toString())
                            .put("event", entry.event().value())
                            .put("batch", entry.batch().value())
                            .put("element", entry.element().symbol())
                            .put("kg", kilograms(entry.kilograms()))
                            .put("dueKg", kilograms(entry.balance())));
            ArrayNode dues = one.putArray("dues");
            for (Map.Entry<Element, BigDecimal> due : account.balances().entrySet()) {
                dues.addObject()
                        .put("element", due.getKey().symbol())
                        .put("kg", kilograms(due.getValue()))
                        .put(
                                "standardUncertaintyKg",
                                kilograms(BigDecimal.valueOf(account.standardUncertainty(due.getKey()))));
            }
            findings(one, audit.of(agreement));
        }
        ArrayNode stated = object.putArray("statements");
        for (TollStatement statement : statements) {
            ObjectNode one = statement(statement);
            findings(one, audit.of(statement));
            stated.add(one);
        }
        return object;
    }

    private static void findings(ObjectNode object, List<Finding> findings) {
        ArrayNode list = object.putArray("findings");
        findings.forEach(finding -> list.addObject()
                .put("code", finding.code().id())
                .put("severity", finding.severity().name())
                .put("message", finding.message()));
    }

    /** A description with one statement, which the office of its keeper issues. */
    ObjectNode description(TollStatement statement) {
        ObjectNode object =
                Json.object().put("format", DescriptionReader.FORMAT).put("version", 1);
        object.putArray("tollStatements").add(statement(statement));
        return object;
    }

    private static ObjectNode statement(TollStatement statement) {
        ObjectNode object = Json.object()
                .put("id", statement.id().value())
                .put("name", statement.name())
                .put("keeper", statement.keeper().value())
                .put("agreement", statement.agreement().value())
                .put("until", statement.until().toString());
        ArrayNode postings = object.putArray("postings");
        for (TollPosting posting : statement.postings()) {
            postings.addObject()
                    .put(
                            posting.event() instanceof StepId ? "step" : "transfer",
                            posting.event().value())
                    .put("batch", posting.batch().value())
                    .put("element", posting.element().symbol())
                    .put("kg", posting.kilograms());
        }
        ArrayNode dues = object.putArray("dues");
        for (Map.Entry<Element, TollDue> due : statement.dues().entrySet()) {
            dues.addObject()
                    .put("element", due.getKey().symbol())
                    .put("kg", due.getValue().kilograms())
                    .put(
                            "standardUncertaintyKg",
                            due.getValue().standardUncertainty().kilograms());
        }
        return object;
    }
}
