package io.didymium.examples.cli.bundle;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.graph.BundleGraph;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the proof of registration of a passport into its file. */
@Command(
        name = "registration",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the proof that a registry gave for the current passport of a batch into the passport file.",
            "Whether the proof holds, says 'verify' with a trust file that has the seal of the registry ('registrySeals')."
        },
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class RegistrationCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 1 << 20;

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "BATCH", description = "The batch: the id, or the end of it.")
    private String batch = "";

    @Parameters(index = "2", paramLabel = "PROOF", description = "The proof, a compact JWS.")
    private Path proof = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The passport file to write.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public RegistrationCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        outputs.plan(List.of(file, proof), out);
        ChainView view = ChainView.read(file, console, clock);
        BatchId id = view.batch(batch);
        SignedCredential passport = passport(view, id);
        PassportBundle registered;
        try {
            registered = view.bundle().toBuilder()
                    .registration(RegistrationToken.of(passport, text()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable(proof + " is in " + file + " already");
        }
        outputs.write(out, BundleWriter.write(registered));
        console.print("Wrote " + out + ": " + registered + ".");
        console.print("Not checked here whether the proof holds; 'verify' says that.");
        return ExitCode.ACCEPTED;
    }

    private SignedCredential passport(ChainView view, BatchId id) throws CommandFault {
        for (SignedCredential credential : BundleGraph.of(view.bundle()).current(id)) {
            try {
                DppVersion.of(credential);
                return credential;
            } catch (MalformedInputException e) {
                // Something else about the batch.
            }
        }
        throw CommandFault.absent(file + " has no passport of " + id + "; its maker has one");
    }

    private String text() throws CommandFault {
        Bytes content = Storage.bytes(proof);
        if (content.length() > MOST_BYTES) {
            throw CommandFault.unreadable(proof + " is no proof of registration: it has more than 1 MiB");
        }
        try {
            return content.toUtf8();
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(proof + " is no proof of registration: " + e.getMessage());
        }
    }
}
