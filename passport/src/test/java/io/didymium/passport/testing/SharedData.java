package io.didymium.passport.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.didymium.crypto.bytes.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Data of third parties that lies beside the project, and is not part of it. */
public final class SharedData {
    private SharedData() {}

    /** The text of a file under {@code ../shared}; the test is skipped, saying so, where there is none. */
    public static String read(String path) {
        try {
            return Files.readString(require(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file under {@code ../shared}; the test is skipped, saying so, where there is none. */
    public static Bytes bytes(String path) {
        try {
            return Bytes.of(Files.readAllBytes(require(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path require(String path) {
        Optional<Path> file = find(path);
        assumeTrue(file.isPresent(), () -> "skipped: no ../shared/" + path + " beside the project");
        return file.orElseThrow();
    }

    private static Optional<Path> find(String path) {
        return Stream.of("../shared", "../../shared")
                .map(root -> Path.of(root, path))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
