package io.didymium.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.chain.SupplyChain;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.ClaimsText;
import io.didymium.examples.cli.text.HistoryText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What is printed about a demonstration.
 *
 * @param console where
 * @param play what was played
 * @param place the folder of it
 * @param report what the last customer found
 */
record DemoText(Console console, DemoPlay play, Path place, VerificationReport report) {
    void print(String scenario, String name, Path file, Path trusted) {
        ObjectNode object = Json.object()
                .put("scenario", scenario)
                .put("name", name)
                .put("passports", file.toString())
                .put("trust", trusted.toString());
        ArrayNode files = object.putArray("handedOn");
        for (HandedOn one : play.handedOn()) {
            files.addObject()
                    .put("from", one.from())
                    .put("to", one.to())
                    .put("file", one.file().toString())
                    .put("credentials", one.credentials())
                    .put("verdict", one.report().verdict().name());
        }
        object.setAll(Json.report(report));
        report.dossier().ifPresent(dossier -> Json.history(object.putObject("chain"), dossier.chain()));
        report.balance().ifPresent(balance -> Json.balance(object.putObject("balance"), balance));
        console.print(Json.text(object));
    }

    void show(String name, Path file, PassportBundle delivered, boolean verbose) {
        console.print("Verdict as of " + report.at() + ": "
                + console.judged(report.verdict().name(), report.verdict() == Verdict.ACCEPTED)
                + ", of what the customer of " + play.makerOfLastProduct().name() + " holds");
        console.heading(name);
        console.print("Each party has its own folder in " + place + ", with its own key alone. These files were");
        console.print("handed on, and lie in the receiver's folder:");
        console.print();
        Table table = new Table()
                .column("from", Table.Align.LEFT)
                .column("to", Table.Align.LEFT)
                .column("file", Table.Align.LEFT)
                .column("holds", Table.Align.RIGHT);
        for (HandedOn one : play.handedOn()) {
            table.row(
                    one.from(),
                    one.to(),
                    String.valueOf(one.file().getFileName()),
                    Integer.toString(one.credentials()));
        }
        table.row(
                play.makerOfLastProduct().name(),
                "the customer",
                file.getFileName().toString(),
                Integer.toString(delivered.credentials().size()));
        console.print(table.lines("  "));
        console.print();
        console.print("The customer has this one file and a trust file, and no key. " + counts());
        if (verbose) {
            details();
        }
        List<String> claims =
                report.dossier().map(dossier -> new ClaimsText(dossier).lines()).orElse(List.of());
        if (!claims.isEmpty()) {
            console.print();
            console.heading("What the passports claim beside the history");
            console.print(claims);
        }
        if (verbose) {
            console.print();
            VerifyCommand.print(console, report);
        }
    }

    private String counts() {
        long passed = report.results().stream()
                .filter(result -> result.outcome() == Outcome.PASSED)
                .count();
        return passed + " of " + report.results().size() + " checks passed.";
    }

    private void details() {
        if (report.dossier().isPresent() && report.balance().isPresent()) {
            SupplyChain chain = report.dossier().get().chain();
            console.print();
            console.heading("The " + chain);
            console.print(new HistoryText(chain)
                    .steps(chain.steps())
                    .transfers(chain.transfers())
                    .lines(true));
            console.print();
            BalanceCommand.show(console, chain, report.balance().get());
        }
    }
}
