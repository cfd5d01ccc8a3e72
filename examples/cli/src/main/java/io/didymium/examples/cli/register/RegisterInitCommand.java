package io.didymium.examples.cli.register;

import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.note.NoteKey;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a register. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes a register: a folder with a key and an empty log.",
        footer = {"", "The folder log can be published as it is, by any web server. Keep key.jwk secret."})
final class RegisterInitCommand implements Callable<Integer> {
    private final Console console;
    private final SecureRandom random;

    @Parameters(paramLabel = "DIR", description = "The folder, which is made.")
    private Path folder = Path.of("");

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "ORIGIN",
            description = "The identity of the log, such as log.smelter.example/withdrawals.")
    private String origin = "";

    @Mixin
    private final WitnessKeys witnesses = new WitnessKeys();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    RegisterInitCommand(Console console, SecureRandom random) {
        this.console = console;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFault {
        List<NoteKey> verifiers = witnesses.verifierKeys(passphrase, console);
        try (SigningKey key = SigningKey.generate(KeyType.ED25519, random)) {
            RegisterFolder made =
                    RegisterFolder.create(folder, origin, key, Jwk.writeSigning(key, SecretAccess.granted()));
            console.print("Made the register " + origin + " in " + folder + ".");
            console.print("Verifiers trust it with: didymium trust log --origin " + origin);
            console.print("  --key " + made.signer().key().text());
            verifiers.forEach(witness -> console.print("  --witness-key " + witness.text()));
        }
        return ExitCode.ACCEPTED;
    }
}
