package io.didymium.examples.cli.custody;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.JournalLine;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.Id;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.DeclaredGoods;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Books kept once more from their journal, with what contradicts them in the file.
 *
 * @param books what the passports say
 * @param kept the books
 * @param findings what was found about them when the file was read
 */
record AuditedBooks(CustodyBooks books, Books kept, List<Finding> findings) {
    static AuditedBooks of(CustodyBooks books, ChainView view) {
        String id = books.terms().books().value();
        List<Finding> about = view.findings().stream()
                .filter(finding -> finding.location().subject().equals(id)
                        || finding.location().subject().startsWith(id + ":"))
                .toList();
        return new AuditedBooks(books, books.kept(), about);
    }

    /** The last part of the id. */
    static String name(CustodyBooks books) {
        String id = books.terms().books().value();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    boolean holds(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    private SortedSet<Account> accounts() {
        SortedSet<Account> accounts = new TreeSet<>();
        kept.journal().lines().stream()
                .map(JournalLine::entry)
                .flatMap(entry -> entry.stream())
                .forEach(entry -> accounts.add(entry.account()));
        kept.statements().forEach(statement -> accounts.add(statement.account()));
        return accounts;
    }

    void show(Console console, ChainView view) {
        ShortNames labels = new ShortNames(view.chain());
        Scheme scheme = kept.scheme();
        console.print();
        console.heading("Books " + name(books) + " of "
                + TerminalText.line(view.chain().party(books.terms().holder()).name()) + ", "
                + TerminalText.brief(scheme.name()));
        console.print("  " + scheme.model().label() + " by " + scheme.method().label() + ", periods of at most "
                + scheme.periodMonths() + " months, credits survive " + scheme.carriedPeriods()
                + " closes, open period "
                + kept.period());
        console.print("  journal of " + kept.journal().lines().size() + " lines, bound by "
                + TerminalText.brief(kept.journal().digest()) + ": each line follows from the one before");
        console.print();
        Table table = new Table()
                .column("account", Table.Align.LEFT)
                .column("available kg", Table.Align.POINT)
                .column("average %", Table.Align.POINT);
        for (Account account : accounts()) {
            table.row(
                    account(account, labels),
                    Figures.rounded(kept.available(account), 2),
                    kept.average(account)
                            .map(share -> share.percent(2).toPlainString())
                            .orElse("none"));
        }
        console.print(table.lines("    "));
        kept.statements().forEach(statement -> period(console, statement, labels));
        kept.declarations().forEach(declaration -> declaration(console, declaration, labels));
        console.print();
        console.print(findings.isEmpty() ? "    nothing contradicts these books" : "    found");
        findings.forEach(finding -> console.print(Wrap.lines(
                "      " + finding.severity() + "  ", "        ", finding.code().id() + ": " + finding.message())));
    }

    private static String account(Account account, ShortNames labels) {
        return account.element().symbol() + " " + account.attribute().name() + " at " + labels.site(account.site());
    }

    private static void period(Console console, PeriodStatement statement, ShortNames labels) {
        console.print();
        console.print("    " + account(statement.account(), labels) + ", " + statement.period() + ", kg");
        Table table = new Table().column("", Table.Align.LEFT).column("", Table.Align.POINT);
        table.row("opening", kilograms(statement.opening()));
        table.row("received, qualifying", kilograms(statement.received()));
        table.row(
                "factor of the period",
                statement.factor().map(factor -> Figures.rounded(factor, 5)).orElse("none"));
        table.row("credited", kilograms(statement.credited()));
        table.row("moved in", kilograms(statement.movedIn()));
        table.row("corrected", kilograms(statement.corrected()));
        table.row("claimed", kilograms(statement.claimed()));
        table.row("written off", kilograms(statement.written()));
        table.row("moved out", kilograms(statement.movedOut()));
        table.row("expired", kilograms(statement.expired()));
        table.row("closing", kilograms(statement.closing()));
        console.print(table.lines("      "));
    }

    private void declaration(Console console, Declaration declaration, ShortNames labels) {
        console.print();
        DeclaredGoods goesWith = books.issued().get(declaration.number());
        console.print("    declaration " + declaration.number() + " of "
                + declaration.delivery().date() + ", "
                + declaration.delivery().document() + ": "
                + kilograms(declaration.delivery().claimed().kilograms()) + " kg of "
                + account(declaration.delivery().account(), labels) + " in "
                + kilograms(declaration.delivery().delivered().kilograms()) + " kg");
        console.print("      drawn from "
                + declaration.creditUses().stream()
                        .map(draw -> kilograms(draw.amount().kilograms()) + " kg of line " + draw.receipt())
                        .collect(Collectors.joining(", ")));
        console.print("      "
                + (goesWith == null
                        ? "not issued as a credential"
                        : "goes with "
                                + goesWith.batches().stream().map(labels::of).collect(Collectors.joining(", "))));
    }

    private static String kilograms(BigDecimal kilograms) {
        return Figures.rounded(kilograms, 2);
    }

    void json(ObjectNode to) {
        Scheme scheme = kept.scheme();
        to.put("id", books.terms().books().value())
                .put("holder", books.terms().holder().value())
                .put("scheme", scheme.name())
                .put("model", scheme.model().name())
                .put("method", scheme.method().name())
                .put("journalLines", kept.journal().lines().size())
                .put("journalDigest", kept.journal().digest());
        ArrayNode accounts = to.putArray("accounts");
        for (Account account : accounts()) {
            ObjectNode object = account(accounts.addObject(), account).put("availableKg", kept.available(account));
            kept.average(account).ifPresent(share -> object.put("averageShare", share.decimal(12)));
        }
        ArrayNode periods = to.putArray("periods");
        for (PeriodStatement statement : kept.statements()) {
            ObjectNode object = account(periods.addObject(), statement.account())
                    .put("from", statement.period().from().toString())
                    .put("until", statement.period().until().toString())
                    .put("openingKg", statement.opening())
                    .put("receivedKg", statement.received());
            statement.factor().ifPresent(factor -> object.put("factor", factor));
            object.put("creditedKg", statement.credited())
                    .put("movedInKg", statement.movedIn())
                    .put("correctedKg", statement.corrected())
                    .put("claimedKg", statement.claimed())
                    .put("writtenKg", statement.written())
                    .put("movedOutKg", statement.movedOut())
                    .put("expiredKg", statement.expired())
                    .put("closingKg", statement.closing());
        }
        ArrayNode declarations = to.putArray("declarations");
        for (Declaration declaration : kept.declarations()) {
            ObjectNode object = account(
                            declarations.addObject(), declaration.delivery().account())
                    .put("number", declaration.number())
                    .put("document", declaration.delivery().document())
                    .put("date", declaration.delivery().date().toString())
                    .put("deliveredKg", declaration.delivery().delivered().kilograms())
                    .put("claimedKg", declaration.delivery().claimed().kilograms());
            ArrayNode draws = object.putArray("draws");
            declaration
                    .creditUses()
                    .forEach(draw -> draws.addObject()
                            .put("receipt", draw.receipt())
                            .put("amountKg", draw.amount().kilograms()));
            ArrayNode batches = object.putArray("batches");
            DeclaredGoods goesWith = books.issued().get(declaration.number());
            if (goesWith != null) {
                goesWith.batches().stream().map(Id::value).forEach(batches::add);
            }
        }
        Json.findings(to, findings);
    }

    private static ObjectNode account(ObjectNode to, Account account) {
        return to.put("facility", account.site().value())
                .put("element", account.element().symbol())
                .put("attribute", account.attribute().name());
    }

    static String csv(List<AuditedBooks> shown) {
        CsvText csv = new CsvText(
                "books",
                "facility",
                "element",
                "attribute",
                "from",
                "until",
                "opening kg",
                "received kg",
                "factor",
                "credited kg",
                "moved in kg",
                "corrected kg",
                "claimed kg",
                "written kg",
                "moved out kg",
                "expired kg",
                "closing kg");
        for (AuditedBooks each : shown) {
            for (PeriodStatement statement : each.kept.statements()) {
                csv.row(
                        each.books.terms().books(),
                        statement.account().site(),
                        statement.account().element().symbol(),
                        statement.account().attribute().name(),
                        statement.period().from(),
                        statement.period().until(),
                        statement.opening(),
                        statement.received(),
                        statement.factor(),
                        statement.credited(),
                        statement.movedIn(),
                        statement.corrected(),
                        statement.claimed(),
                        statement.written(),
                        statement.movedOut(),
                        statement.expired(),
                        statement.closing());
            }
        }
        return csv.text();
    }
}
