package io.didymium.examples.cli.office;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.store.FolderStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which office a command is about, and how it is opened. */
final class OfficeAccess {
    /** What is done in an office that is open. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it. */
        T in(Office office, WatchedStore store) throws IOException, CommandFault;
    }

    @Option(
            names = "--office",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the office; by default this one, or office in it.")
    private Path folder = Path.of(".");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    OfficeFolder folder() throws CommandFault {
        return OfficeFolder.read(OfficeFolder.near(folder));
    }

    /** The time that counts. */
    Instant time(Clock clock) {
        return at == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : at;
    }

    /** Does something that the private key signs. */
    <T> T signing(OfficeFolder office, Console console, Clock clock, Work<T> work) throws CommandFault {
        return with(office, office.issuer(passphrase, console, time(clock)), work);
    }

    /** Does something for which nothing is signed. */
    <T> T reading(OfficeFolder office, Work<T> work) throws CommandFault {
        return with(office, office.reader(), work);
    }

    /** What encrypted keys are asked for. */
    Passphrase passphrase() {
        return passphrase;
    }

    private static <T> T with(OfficeFolder folder, IssuerIdentity identity, Work<T> work) throws CommandFault {
        try (WatchedStore store = new WatchedStore(FolderStore.open(folder.store()));
                Office office = Office.open(folder.party(), identity, store, new SecureRandom())) {
            return work.in(office, store);
        } catch (IOException e) {
            throw CommandFault.unwritable("the records in " + folder.store() + " cannot be used: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable("the records in " + folder.store() + " cannot be read: " + e.getMessage()
                    + "; restore them from a copy");
        }
    }
}
