package io.didymium.examples.cli;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.description.Description;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.exchange.DraftFiles;
import io.didymium.examples.cli.exchange.DraftText;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.StatusPositions;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.trust.TrustWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a passport file of a description. */
@Command(
        name = "compose",
        mixinStandardHelpOptions = true,
        description = "Composes signed passports of the chain that a JSON file describes.",
        footer = {"", "The format of the description is documented in examples/cli/README.md."})
final class ComposeCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;
    private final SecureRandom random;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The description of the chain, in one file or several.")
    private List<Path> files = List.of();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "A private key (JWK, or PKCS#8 in PEM) for each party, in a file named after its id.")
    private Path keys = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The passport file to write, such as chain.dpp.zip.")
    private Path out = Path.of("");

    @Option(
            names = "--trust-out",
            paramLabel = "FILE",
            description = "Also writes a trust file that believes the description's registers and certifiers.")
    private @Nullable Path trustOut;

    @Option(
            names = "--status-from",
            paramLabel = "INSTANT",
            description = "When the status lists begin to hold; by default at the beginning of this day.")
    private @Nullable Instant statusFrom;

    @Option(
            names = "--status-until",
            paramLabel = "INSTANT",
            description = "When they cease to hold; by default after thirty days.")
    private @Nullable Instant statusUntil;

    @Option(names = "--new-keys", description = "Makes a key for each party that has none.")
    private boolean newKeys;

    @Mixin
    private final DraftFiles drafts = new DraftFiles();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Mixin
    private final Outputs outputs = new Outputs();

    ComposeCommand(Console console, Clock clock, SecureRandom random) {
        this.console = console;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> inputs = new ArrayList<>(files);
        inputs.add(keys);
        outputs.plan(inputs, trustOut == null ? List.of(out) : List.of(out, trustOut));
        Description description = read(drafts.read(files));
        StatusTerms terms = StatusPeriod.of(Optional.ofNullable(statusFrom), Optional.ofNullable(statusUntil), clock);
        if (newKeys) {
            Keys.makeMissing(keys, description.dossier().chain(), random);
        }
        PassportWriting composing = new PassportWriting(
                description.dossier(), Keys.inFolder(keys, description.dossier().chain(), passphrase, console));
        StatusPositions positions = KeptPositions.read(keys);
        PassportBundle bundle = composing.passports(terms, positions);
        // First what must not be lost: the bundle can be composed again.
        KeptPositions.write(keys, positions);
        outputs.write(out, BundleWriter.write(bundle));
        console.print("Wrote " + out + ": " + bundle + ".");
        if (trustOut != null) {
            outputs.write(trustOut, TrustWriter.write(composing.trust()));
            console.print("Wrote " + trustOut + ": the registers and certifiers of the description. Read it before you"
                    + " trust it.");
        }
        return ExitCode.ACCEPTED;
    }

    private static Description read(DraftText draft) throws CommandFault {
        try {
            return DescriptionReader.read(draft.text());
        } catch (MalformedInputException e) {
            throw draft.fault(e);
        }
    }
}
