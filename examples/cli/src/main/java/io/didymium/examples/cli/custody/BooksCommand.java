package io.didymium.examples.cli.custody;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.finding.Severity;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.claim.CustodyBooks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the books of custody that passports carry, kept once more from their journals. */
@Command(
        name = "books",
        mixinStandardHelpOptions = true,
        description =
                "Shows books of custody: accounts, periods, declarations, and whether the journal and the chain bear"
                        + " them out.",
        footer = {"", "Exit codes: 0 nothing contradicts the books, 1 something does, 2 something is not shown."})
public final class BooksCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BOOKS",
            description = "The id of the books, or the last part of it; by default all.")
    private @Nullable String named;

    @Option(names = "--journal", description = "Prints the journal, hash-chained, as CSV, for an auditor to keep.")
    private boolean journal;

    @Option(
            names = "--audit",
            paramLabel = "CSV",
            description = "Audits an exported journal of these books: names the line that was changed.")
    private @Nullable Path export;

    @Option(
            names = "--anchor",
            paramLabel = "DIGEST",
            description = "With --audit: the digest of a line, as the auditor kept it when it was exported or signed.")
    private @Nullable String anchor;

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** The command. */
    public BooksCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        List<AuditedBooks> shown =
                chosen(view).stream().map(books -> AuditedBooks.of(books, view)).toList();
        if ((export == null) != (anchor == null)) {
            throw CommandFault.usage("--audit and --anchor belong together: without a digest of his own an auditor sees"
                    + " only that the lines follow from one another");
        }
        if (export != null && anchor != null) {
            return audit(shown, view, export, anchor);
        }
        if (journal) {
            if (shown.size() != 1 || form.json() || form.csv()) {
                throw CommandFault.usage("--journal prints one set of books, as CSV; name them: " + names(view));
            }
            console.printText(shown.get(0).books().journal());
            return ExitCode.ACCEPTED;
        }
        if (form.json()) {
            ObjectNode object = Json.object().put("verified", false);
            ArrayNode list = object.putArray("books");
            shown.forEach(books -> books.json(list.addObject()));
            console.print(Json.text(object));
        } else if (form.csv()) {
            console.printText(AuditedBooks.csv(shown));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            shown.forEach(books -> books.show(console, view));
        }
        return exitCode(shown);
    }

    private int audit(List<AuditedBooks> shown, ChainView view, Path csv, String digest) throws CommandFault {
        if (shown.size() != 1 || form.csv()) {
            throw CommandFault.usage("--audit is of one set of books, as text or JSON; name them: " + names(view));
        }
        ExportAudit audit = ExportAudit.of(shown.get(0).books(), csv, digest);
        if (form.json()) {
            ObjectNode object = Json.object();
            audit.json(object);
            console.print(Json.text(object));
        } else {
            audit.show(console, csv);
        }
        return audit.holds() ? ExitCode.ACCEPTED : ExitCode.REJECTED;
    }

    private List<CustodyBooks> chosen(ChainView view) throws CommandFault {
        List<CustodyBooks> all = view.dossier().custody().books();
        if (all.isEmpty()) {
            throw CommandFault.absent("no books of custody are in " + file);
        }
        if (named == null) {
            return all;
        }
        List<CustodyBooks> found = all.stream()
                .filter(books -> books.terms().books().value().equals(named)
                        || AuditedBooks.name(books).equals(named))
                .toList();
        if (found.isEmpty()) {
            throw view.unknown(
                    "set of books", named, all.stream().map(AuditedBooks::name).toList());
        }
        return found;
    }

    private static String names(ChainView view) {
        return String.join(
                ", ",
                view.dossier().custody().books().stream()
                        .map(AuditedBooks::name)
                        .toList());
    }

    private static int exitCode(List<AuditedBooks> shown) {
        if (shown.stream().anyMatch(books -> books.holds(Severity.FAIL))) {
            return ExitCode.REJECTED;
        }
        return shown.stream().anyMatch(books -> books.holds(Severity.UNDECIDED))
                ? ExitCode.INDETERMINATE
                : ExitCode.ACCEPTED;
    }
}
