package io.didymium.examples.cli.register;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.conflict.Conflict;
import io.didymium.passport.conflict.ConflictSearch;
import io.didymium.passport.trust.TrustList;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares passport files. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description = "Finds statements in passport files that exclude each other, each signed by whom it convicts.",
        footer = {
            "",
            "What it writes is a passport file with the evidence alone. Whoever reads it with this command finds the",
            "same in it, and need not believe who found it.",
            "",
            "Exit codes: 0 none is found, 1 one is, 3 unreadable input, 64 wrong usage, 73 output that cannot be",
            "written."
        })
public final class ConflictsCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Passport files, or evidence of a conflict.")
    private List<Path> files = List.of();

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "Whom you trust: a trust file.")
    private Path trust = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Option(names = "--out", paramLabel = "DIR", description = "Writes the evidence of each conflict to this folder.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The command. */
    public ConflictsCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        TrustList believed = Storage.trust(trust);
        Instant time = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : at;
        List<PassportBundle> bundles = new ArrayList<>();
        for (Path file : files) {
            bundles.add(Storage.passports(file));
        }
        List<Conflict> found = console.working("comparing", () -> ConflictSearch.find(bundles, believed, time));
        var object = Json.object();
        var list = object.putArray("conflicts");
        for (int i = 0; i < found.size(); i++) {
            Conflict conflict = found.get(i);
            Path written = evidence(conflict, i);
            if (json) {
                var one = list.addObject().put("kind", conflict.kind().id()).put("subject", conflict.subject());
                conflict.convicted().forEach(one.putArray("convicted")::add);
            } else {
                print(conflict, written);
            }
        }
        if (json) {
            console.print(Json.text(object));
        } else if (found.isEmpty()) {
            console.print("No conflict is found in what these files show.");
        }
        return found.isEmpty() ? ExitCode.ACCEPTED : ExitCode.REJECTED;
    }

    private @Nullable Path evidence(Conflict conflict, int place) throws CommandFault {
        if (out == null) {
            return null;
        }
        Path file = out.resolve((place + 1) + "-" + conflict.kind().id() + ".dpp.zip");
        Storage.create(file, BundleWriter.write(conflict.evidence()));
        return file;
    }

    private void print(Conflict conflict, @Nullable Path written) {
        console.heading(conflict.kind().id() + ": " + conflict.kind().words());
        console.print(TerminalText.line("  of " + conflict.subject()));
        conflict.convicted().forEach(party -> console.print(TerminalText.line("  signed by " + party)));
        console.print("  shown by " + conflict.evidence().credentials().size() + " credentials and "
                + conflict.evidence().documents().size() + " documents"
                + (written == null ? "" : ", written to " + written));
    }
}
