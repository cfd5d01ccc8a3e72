package io.didymium.passport.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.didymium.crypto.bytes.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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

    /** The files of a folder under {@code ../shared} by their paths in it; the test is skipped, saying so, where there is none. */
    public static SortedMap<String, Bytes> folder(String path) {
        Optional<Path> root = find(path, Files::isDirectory);
        assumeTrue(root.isPresent(), () -> "skipped: no ../shared/" + path + " beside the project");
        SortedMap<String, Bytes> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.orElseThrow())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.orElseThrow().relativize(file).toString().replace('\\', '/'),
                        Bytes.of(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Path require(String path) {
        Optional<Path> file = find(path, Files::isRegularFile);
        assumeTrue(file.isPresent(), () -> "skipped: no ../shared/" + path + " beside the project");
        return file.orElseThrow();
    }

    private static Optional<Path> find(String path, Predicate<Path> kind) {
        return Stream.of("../shared", "../../shared")
                .map(root -> Path.of(root, path))
                .filter(kind)
                .findFirst();
    }
}
