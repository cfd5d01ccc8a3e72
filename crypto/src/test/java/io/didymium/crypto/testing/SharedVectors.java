package io.didymium.crypto.testing;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The third-party vectors beside the project, at {@code ../shared/vectors} from its root; absent ones skip the test. */
public final class SharedVectors {
    private static final JsonReader READER =
            new JsonReader(new JsonLimits(16 << 20, 64, 2_000_000, 1 << 20, 4096, 400));

    private SharedVectors() {}

    /** The path of a file or folder of the vectors; skips the running test if it is not there. */
    public static Path path(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isRegularFile(root.resolve(".ci/run"))) {
            root = root.getParent();
        }
        Path file = root == null
                ? Path.of(name)
                : root.resolveSibling("shared").resolve("vectors").resolve(name);
        Assumptions.assumeTrue(root != null && Files.exists(file), () -> "vectors not at hand: " + file);
        return file;
    }

    /** The bytes of a file of the vectors. */
    public static Bytes bytes(String name) {
        return read(path(name));
    }

    /** The text of a file of the vectors. */
    public static String text(String name) {
        try {
            return bytes(name).toUtf8();
        } catch (MalformedInputException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The lines of a file of the vectors. */
    public static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    /** The JSON value in a file of the vectors. */
    public static JsonValue json(String name) {
        try {
            return READER.read(bytes(name));
        } catch (MalformedInputException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The JSON object in a file of the vectors. */
    public static JsonObject object(String name) {
        return (JsonObject) json(name);
    }

    /** The objects of the JSON array in a file of the vectors. */
    public static List<JsonObject> objects(String name) {
        try {
            return ((JsonArray) json(name)).objects();
        } catch (MalformedInputException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The files of a folder of the vectors, by name. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file. */
    public static Bytes read(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
