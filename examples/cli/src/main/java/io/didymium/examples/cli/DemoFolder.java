package io.didymium.examples.cli;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.IoReason;
import io.didymium.examples.cli.shell.Storage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder of one demonstration, which only a demonstration clears. */
final class DemoFolder {
    /** The file by which a demonstration knows what it wrote. */
    static final String MARK = "README.txt";

    private static final String TEXT =
            "Written by: didymium demo. Everybody knows the keys in these folders; never use them.\n";

    private DemoFolder() {}

    /** Makes the folder, empty but for the mark; what an earlier demonstration left is cleared if forced. */
    static void prepare(Path folder, boolean force) throws CommandFault {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            boolean own = isOfDemonstration(folder);
            if (!own || !force) {
                throw CommandFault.unwritable(folder + " is there already; name another place with --out"
                        + (own ? ", or begin anew with --force" : ""));
            }
            clear(folder);
        }
        Storage.write(folder.resolve(MARK), Bytes.ofUtf8(TEXT));
    }

    private static boolean isOfDemonstration(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(folder.resolve(MARK)).equals(TEXT);
        } catch (IOException e) {
            return false;
        }
    }

    private static void clear(Path folder) throws CommandFault {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw CommandFault.unwritable(folder + " cannot be cleared: " + IoReason.of(e));
        }
    }
}
