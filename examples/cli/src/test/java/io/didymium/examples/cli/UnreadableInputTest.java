package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be end with exit code 3 and one sentence. */
class UnreadableInputTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void writeFiles() throws IOException {
        Run.demonstrated(folder);
        byte[] whole = Files.readAllBytes(folder.resolve("a.dpp.zip"));
        Files.write(folder.resolve("truncated"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("empty"), new byte[0]);
        Files.writeString(folder.resolve("text"), "Dear customer, please find attached the passport.");
        Files.write(folder.resolve("bomb"), zip("bundle.json", new byte[50 << 20]));
        Files.write(folder.resolve("outside"), zip("../../etc/passwd", new byte[] {1}));
        byte[] deep = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        Files.write(folder.resolve("deep"), zip("bundle.json", deep));
        Files.write(folder.resolve("deep.json"), deep);
        Files.copy(folder.resolve("trust.json"), folder.resolve("swapped"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"truncated", "empty", "text", "bomb", "outside", "deep", "deep.json", "swapped", "absent", "."})
    void verifySaysWhatIsWrongInOneSentence(String name) {
        Path file = folder.resolve(name);
        expectOneSentence(
                Run.of(
                        "verify",
                        file.toString(),
                        "--trust",
                        folder.resolve("trust.json").toString()),
                file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "text", "deep.json", "absent", "."})
    void verifySaysWhatIsWrongWithATrustFile(String name) {
        Path file = folder.resolve(name);
        expectOneSentence(Run.of("verify", folder.resolve("a.dpp.zip").toString(), "--trust", file.toString()), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "empty", "text", "bomb", "deep.json", "swapped", "absent", "."})
    void composeSaysWhatIsWrongWithADescription(String name) {
        Path file = folder.resolve(name);
        String out = folder.resolve("out.dpp.zip").toString();
        expectOneSentence(Run.of("compose", file.toString(), "--keys", folder.toString(), "--out", out), file);
        assertThat(Path.of(out)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "trace", "balance", "origin", "recycled", "art28", "books", "footprint"})
    void everyCommandSaysThatAFileIsTruncated(String command) {
        Path file = folder.resolve("truncated");
        Run run = List.of("trace", "origin", "footprint").contains(command)
                ? Run.of(command, file.toString(), "A-P1")
                : Run.of(command, file.toString());
        expectOneSentence(run, file);
    }

    @Test
    void mutatedFilesNeverEndInAFaultOfTheProgram() throws Exception {
        byte[] whole = Files.readAllBytes(folder.resolve("a.dpp.zip"));
        String content = Run.of("inspect", folder.resolve("a.dpp.zip").toString(), "--json")
                .out();
        Random random = new Random(20261122);
        Path mutated = folder.resolve("mutated");
        for (int i = 0; i < 100; i++) {
            byte[] bytes = whole.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(mutated, bytes);
            Run run = Run.of(
                    "verify",
                    mutated.toString(),
                    "--trust",
                    folder.resolve("trust.json").toString());
            if (run.exitCode() == 0) {
                // Some bits of an archive say nothing of what is in it, such as attributes of a file system.
                assertThat(Run.of("inspect", mutated.toString(), "--json").out())
                        .as("bit of byte %d", place)
                        .isEqualTo(content);
            } else {
                assertThat(run.exitCode())
                        .as("bit of byte %d: %s", place, run.err())
                        .isIn(1, 2, 3);
            }
        }
    }

    private static void expectOneSentence(Run run, Path file) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("didymium: " + file).endsWith("\n").doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).hasSize(1);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
