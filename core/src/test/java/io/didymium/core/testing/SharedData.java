package io.didymium.core.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Published tables in the folder {@code shared} beside the project, which tests compare with if it is there. */
public final class SharedData {
    private SharedData() {}

    /** The rows of a table without its header; the test is skipped if the table is not there. */
    public static List<String[]> rows(String path) {
        Path file = find(path);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: no shared/" + path + " beside the project");
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object of a JSON file; the test is skipped if the file is not there. */
    public static JsonNode json(String path) {
        Path file = find(path);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: no shared/" + path + " beside the project");
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file; the test is skipped if it is not there. */
    public static Path file(String path) {
        Path file = find(path);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: no shared/" + path + " beside the project");
        return file;
    }

    private static Path find(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(path);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return Path.of("shared", path);
    }
}
