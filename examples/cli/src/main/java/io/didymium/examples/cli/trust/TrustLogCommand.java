package io.didymium.examples.cli.trust;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.crypto.log.WitnessPolicy;
import io.didymium.crypto.note.NoteKey;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a log to those whose receipts and registers count. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Adds a log and its witnesses to a trust file, in place of one of the same origin.",
        footer = {"", "Keys are verifier keys as in C2SP signed-note: name+hash+key."})
final class TrustLogCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--origin", required = true, paramLabel = "ORIGIN", description = "The identity of the log.")
    private String origin = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "The verifier key of the log; may be repeated.")
    private List<String> keys = List.of();

    @Option(
            names = "--witness-key",
            required = true,
            paramLabel = "KEY",
            description = "The verifier key of a witness; may be repeated.")
    private List<String> witnesses = List.of();

    @Option(
            names = "--quorum",
            paramLabel = "COUNT",
            description = "How many of the witnesses must have seen a checkpoint; by default all.")
    private @Nullable Integer quorum;

    @Option(names = "--from", paramLabel = "INSTANT", description = "From when it is trusted; by default always.")
    private @Nullable Instant from;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description = "Until when it is trusted; by default without end.")
    private @Nullable Instant until;

    @Mixin
    private final TrustFile file = new TrustFile();

    TrustLogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        TrustList list = file.readOrNew();
        List<TrustedLog> logs = new ArrayList<>(list.logs());
        logs.removeIf(log -> log.origin().equals(origin));
        try {
            TrustedLog log = new TrustedLog(
                    origin,
                    read(keys),
                    new WitnessPolicy(read(witnesses), quorum == null ? witnesses.size() : quorum),
                    new TrustedLog.Period(from == null ? Instant.MIN : from, until == null ? Instant.MAX : until));
            logs.add(log);
            file.write(list.withLogs(logs));
            console.print("Added the log " + origin + " to " + file.path() + ", with "
                    + log.witnesses().quorum() + " of " + witnesses.size() + " witnesses.");
            return ExitCode.ACCEPTED;
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("this log cannot be trusted so: " + e.getMessage());
        }
    }

    private static List<NoteKey> read(List<String> texts) throws CommandFault {
        List<NoteKey> keys = new ArrayList<>();
        for (String text : texts) {
            try {
                keys.add(NoteKey.parse(text));
            } catch (MalformedInputException e) {
                throw CommandFault.unreadable("not a verifier key: " + text + ": " + e.getMessage());
            }
        }
        return keys;
    }
}
