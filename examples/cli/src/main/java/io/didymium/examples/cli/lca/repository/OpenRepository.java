package io.didymium.examples.cli.lca.repository;

import io.didymium.core.lca.repository.folder.FolderRepository;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the repository in a folder for one command, and says in a sentence why it cannot. */
final class OpenRepository {
    private OpenRepository() {}

    /** What is done with a repository. */
    interface Work<T> {
        T with(FolderRepository repository) throws Exception;
    }

    static <T> T in(Path folder, Work<T> work) throws Exception {
        if (!Files.isDirectory(folder)) {
            throw CommandFault.unreadable("there is no folder " + folder);
        }
        try (FolderRepository repository = FolderRepository.open(folder, OpenRepository::digest)) {
            return work.with(repository);
        } catch (IOException e) {
            throw CommandFault.unreadable("no repository can be read: " + IoReason.of(e));
        } catch (UncheckedIOException e) {
            throw CommandFault.unreadable(folder + " cannot be read: " + e.getMessage());
        }
    }

    /** Makes a repository in a folder, and the folder if it is not there. */
    static void create(Path folder) throws CommandFault {
        try {
            Files.createDirectories(folder);
            FolderRepository.create(folder, OpenRepository::digest).close();
        } catch (IOException e) {
            throw CommandFault.unwritable("no repository can be made in " + folder + ": " + e.getMessage());
        }
    }

    private static byte[] digest(byte[] content) {
        return HashAlgorithm.SHA_256.digest(Bytes.of(content)).value().toByteArray();
    }
}
