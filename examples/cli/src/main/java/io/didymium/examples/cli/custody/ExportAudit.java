package io.didymium.examples.cli.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.JournalAudit;
import io.didymium.core.custody.books.JournalLine;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.claim.CustodyBooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The audit of an exported journal against a digest that the auditor kept and against the journal in a passport file.
 *
 * @param audit each line followed from the one before
 * @param anchor the digest that the auditor kept
 * @param anchored the line of the export that has it; empty if none has
 * @param differing the first line in which the export differs from the journal in the passport file, if one does
 */
record ExportAudit(JournalAudit audit, String anchor, OptionalLong anchored, OptionalLong differing) {
    static ExportAudit of(CustodyBooks books, Path export, String anchor) throws CommandFault {
        Books kept = books.kept();
        JournalAudit audit;
        List<String> lines;
        try (InputStream in = Files.newInputStream(export)) {
            audit = JournalAudit.read(kept.scheme(), kept.first(), in);
            lines = audit.findings().isEmpty() || !isUnreadable(audit) ? Files.readAllLines(export) : List.of();
        } catch (IOException e) {
            throw CommandFault.unreadable(export + " cannot be read: " + e.getMessage());
        }
        return new ExportAudit(
                audit,
                anchor,
                line(lines, anchor),
                differing(lines, books.journal().split("\r?\n", -1)));
    }

    private static boolean isUnreadable(JournalAudit audit) {
        return audit.findings().stream().anyMatch(finding -> finding.code().id().equals("journal-unreadable"));
    }

    /** The line, from 1 after the heading, whose last field is a digest. */
    private static OptionalLong line(List<String> lines, String digest) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).endsWith("," + digest)) {
                return OptionalLong.of(i);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong differing(List<String> lines, String[] journal) {
        for (int i = 1; i < lines.size(); i++) {
            if (i >= journal.length || !lines.get(i).equals(journal[i])) {
                return OptionalLong.of(i);
            }
        }
        return OptionalLong.empty();
    }

    /** Whether nothing is wrong with the export. */
    boolean holds() {
        return audit.findings().isEmpty() && anchored.isPresent();
    }

    private Optional<JournalLine> lastLine() {
        return audit.books()
                .map(books -> books.journal().lines())
                .flatMap(lines -> lines.stream().reduce((earlier, later) -> later));
    }

    void show(Console console, Path export) {
        audit.findings()
                .forEach(finding -> console.print(
                        TerminalText.line(finding.severity() + "  " + finding.location() + ": " + finding.message())));
        if (anchored.isPresent()) {
            console.print("the digest that was kept is that of line " + anchored.getAsLong());
        } else {
            console.print("no line has the digest that was kept: this is not the journal of which it was taken");
        }
        if (differing.isPresent()) {
            console.print("the first line that differs from the journal in the passport file is line "
                    + differing.getAsLong());
        }
        if (holds()) {
            console.print(TerminalText.line(export + ": each of its lines follows from the one before"
                    + lastLine()
                            .map(line -> ", the last is line " + line.number())
                            .orElse("")));
        }
    }

    void json(ObjectNode to) {
        to.put("anchor", anchor).put("holds", holds());
        anchored.ifPresent(line -> to.put("anchoredLine", line));
        differing.ifPresent(line -> to.put("firstDifferingLine", line));
        Json.findings(to, audit.findings());
    }
}
