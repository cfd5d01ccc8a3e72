package io.didymium.examples.cli.trust;

import io.didymium.examples.cli.office.OfficeFolder;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The trust file that a command shows or changes. */
final class TrustFile {
    @Option(names = "--trust", paramLabel = "FILE", description = "The trust file; by default that of the office.")
    private @Nullable Path file;

    @Option(
            names = "--office",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the office; by default this one, or office in it.")
    private Path office = Path.of(".");

    TrustFile() {}

    Path path() {
        return file == null ? OfficeFolder.trustOf(OfficeFolder.near(office)).normalize() : file;
    }

    TrustList read() throws CommandFault {
        return Storage.trust(path());
    }

    /** The list of the file; an empty one if it is not there yet. */
    TrustList readOrNew() throws CommandFault {
        return Files.notExists(path()) ? new TrustList(List.of()) : read();
    }

    void write(TrustList list) throws CommandFault {
        Storage.write(path(), TrustWriter.write(list));
    }
}
