package io.didymium.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.ClaimsText;
import io.didymium.examples.cli.text.HistoryText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.verdict.ReportText;
import io.didymium.examples.cli.view.DeliveredBatches;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        ReportText text = new ReportText(delivered, report, verbose);
        text.printVerdict(console, file.toString());
        if (verbose) {
            text.printCauses(console);
        } else {
            text.printCausesInShort(console);
        }
        console.print();
        console.heading(name);
        console.print("Each party has its own folder in " + place
                + ", with its own key alone. These files were handed on," + " and lie in the receiver's folder:");
        console.print();
        Table table = new Table()
                .column("from", Table.Align.LEFT)
                .column("to", Table.Align.LEFT)
                .column("file", Table.Align.LEFT)
                .column("holds", Table.Align.RIGHT);
        for (List<HandedOn> same : verbose ? each() : alike()) {
            HandedOn one = same.get(0);
            table.row(
                    one.from(),
                    same.stream().map(HandedOn::to).collect(Collectors.joining(", ")),
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
        console.print("The customer has this one file and a trust file, and no key.");
        if (verbose) {
            details();
        }
        report.dossier().ifPresent(dossier -> claims(dossier, delivered, verbose));
        if (verbose) {
            text.printSummary(console);
        }
    }

    private List<List<HandedOn>> each() {
        return play.handedOn().stream().map(List::of).toList();
    }

    /** Files of one name and size that one party gave to several, one after the other. */
    private List<List<HandedOn>> alike() {
        List<List<HandedOn>> alike = new ArrayList<>();
        for (HandedOn one : play.handedOn()) {
            List<HandedOn> last = alike.isEmpty() ? List.of() : alike.get(alike.size() - 1);
            if (!last.isEmpty() && one.isAlike(last.get(0))) {
                last.add(one);
            } else {
                alike.add(new ArrayList<>(List.of(one)));
            }
        }
        return alike;
    }

    /** What is claimed of the product; of what it was made of only if more is asked for. */
    private void claims(Dossier dossier, PassportBundle delivered, boolean verbose) {
        Set<BatchId> products =
                DeliveredBatches.of(delivered, report).stream().map(Batch::id).collect(Collectors.toSet());
        ClaimsText text = new ClaimsText(dossier);
        List<String> lines = text.lines(batch -> verbose || products.contains(batch));
        if (!lines.isEmpty()) {
            int more = text.lines().size() - lines.size();
            console.print();
            console.heading("What the passports claim beside the history");
            console.print(lines);
            if (more > 0) {
                console.print("  and " + more + " claims on what it was made of (--verbose)");
            }
        }
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
