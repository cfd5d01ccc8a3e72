package io.didymium.examples.cli.register;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.register.LogRegister;
import io.didymium.passport.register.RegisterEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Enters entries that others made. */
@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        description =
                "Enters entries that operators sent, all or none; those that are there already are acknowledged again.",
        footer = {
            "",
            "FILE has one entry in base64url on each line. The register learns nothing of what is withdrawn.",
            "",
            "Exit codes: 0 entered, 1 it holds another entry with the tag of one, so none was entered,",
            "3 unreadable input, 64 wrong usage, 73 output that cannot be written."
        })
final class RegisterAppendCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "DIR", description = "The folder of the register.")
    private Path folder = Path.of("");

    @Parameters(paramLabel = "FILE", index = "1", description = "The entries.")
    private Path file = Path.of("");

    @Mixin
    private final WitnessKeys witnesses = new WitnessKeys();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    RegisterAppendCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFault {
        List<RegisterEntry> entries = entries();
        RegisterFolder register = RegisterFolder.open(folder, passphrase, console);
        WitnessKeys.Signing signing =
                new WitnessKeys.Signing(passphrase, console, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        try (LogRegister log = RegisterChoice.open(register, witnesses, signing)) {
            List<Long> places = log.enter(entries);
            log.checkpoint();
            places.forEach(place -> console.print("entered at " + place));
            return ExitCode.ACCEPTED;
        } catch (IllegalStateException e) {
            console.print("Nothing was entered: " + e.getMessage() + ".");
            return ExitCode.REJECTED;
        } catch (IOException e) {
            throw CommandFault.unwritable("the log in " + register.log() + " cannot be used: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw register.damaged(e);
        }
    }

    private List<RegisterEntry> entries() throws CommandFault {
        List<RegisterEntry> entries = new ArrayList<>();
        try {
            for (String line : Storage.bytes(file).toUtf8().lines().toList()) {
                entries.add(RegisterEntry.read(Base64Url.decode(line)));
            }
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(file + " line " + (entries.size() + 1) + " is no entry: " + e.getMessage());
        }
        return entries;
    }
}
