package io.didymium.examples.cli.register;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.FolderLog;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.passport.register.LogRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The register in which a command withdraws what it signs. */
public final class RegisterChoice {
    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "Withdraws what the steps and deliveries take in the register of this folder.")
    private @Nullable Path folder;

    @Mixin
    private final WitnessKeys witnesses = new WitnessKeys();

    /** Nothing chosen. */
    public RegisterChoice() {}

    /**
     * The register, opened, if one is chosen; the caller closes it.
     *
     * @param passphrase asked for if a key is encrypted
     * @param at the moment that cosignatures state
     */
    public Optional<LogRegister> open(Passphrase passphrase, Console console, Instant at) throws CommandFault {
        return folder == null
                ? Optional.empty()
                : Optional.of(open(
                        RegisterFolder.open(folder, passphrase, console),
                        witnesses,
                        new WitnessKeys.Signing(passphrase, console, at)));
    }

    static LogRegister open(RegisterFolder folder, WitnessKeys witnesses, WitnessKeys.Signing signing)
            throws CommandFault {
        FolderLog log = folder.openLog();
        try {
            return new LogRegister(log, (any, checkpoint) -> {
                try {
                    return witnesses.cosign(folder, log, checkpoint, signing);
                } catch (CommandFault e) {
                    throw new IOException(e.getMessage(), e);
                }
            });
        } catch (IOException e) {
            throw CommandFault.unreadable("the log in " + folder.log() + " cannot be read: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw folder.damaged(e);
        }
    }
}
