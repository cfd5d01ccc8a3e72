package io.didymium.examples.cli.register;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.note.SignedNote;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the receipt of an entry. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description =
                "Prints the receipt of an entry (c2sp.org/tlog-proof@v1), under the last checkpoint that witnesses cosigned.")
final class RegisterReceiptCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder of the register.")
    private Path folder = Path.of("");

    @Parameters(paramLabel = "PLACE", index = "1", description = "The place of the entry, from 0.")
    private long place;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    RegisterReceiptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        RegisterFolder register = RegisterFolder.open(folder, passphrase, console);
        Optional<SignedNote> cosigned = register.lastCosigned();
        try (FolderLog log = register.openLog()) {
            console.printText(log.receipt(place, cosigned.orElseGet(log::checkpoint))
                    .toBytes()
                    .toUtf8());
            return ExitCode.ACCEPTED;
        } catch (IndexOutOfBoundsException e) {
            throw CommandFault.usage("there is no entry " + place + " under the last checkpoint"
                    + (cosigned.isPresent() ? " that witnesses cosigned" : ""));
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable("witnesses cosigned a checkpoint that is not one of the log in "
                    + register.log() + ": restore it from a copy");
        } catch (IOException e) {
            throw CommandFault.unreadable("the log in " + register.log() + " cannot be read: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw register.damaged(e);
        }
    }
}
