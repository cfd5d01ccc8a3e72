package io.didymium.examples.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.Documented;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Descriptions in several files are one description; what is wrong is said at its file. */
class DraftImportCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path write(String name, ObjectNode description) throws Exception {
        return Files.writeString(folder.resolve(name), description.toString());
    }

    private static ObjectNode example() throws Exception {
        return (ObjectNode) JSON.readTree(Documented.example());
    }

    /** The example without some members, and those members alone. */
    private List<Path> divided(String... members) throws Exception {
        ObjectNode most = example();
        ObjectNode rest =
                JSON.createObjectNode().put("format", "didymium-chain").put("version", 1);
        for (String member : members) {
            rest.set(member, most.remove(member));
        }
        return List.of(write("most.json", most), write("rest.json", rest));
    }

    @Test
    void aDescriptionInTwoFilesIsTheSameDescription() throws Exception {
        Path whole = write("whole.json", example());
        List<Path> parts = divided("batches", "steps");
        Path draft = folder.resolve("draft.json");

        Run run = Run.of("import", parts.get(0).toString(), parts.get(1).toString(), "--out", draft.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("batches 3", "steps 2");
        assertThat(compose("divided", draft)).hasSameBinaryContentAs(compose("whole", whole));
    }

    private Path compose(String name, Path draft) {
        Path out = folder.resolve(name + ".dpp.zip");
        Run run = Run.of(
                "compose",
                draft.toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--new-keys",
                "--out",
                out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    @Test
    void aFaultIsSaidAtTheFileThatHasIt() throws Exception {
        ObjectNode rest =
                JSON.createObjectNode().put("format", "didymium-chain").put("version", 1);
        rest.putArray("batches")
                .addObject()
                .put("id", "OX-2")
                .put("name", "More oxide")
                .put("form", "oxid")
                .put("massKg", 5)
                .put("standardUncertaintyKg", 0)
                .put("facility", "WORKS")
                .put("producedAt", "2026-05-04T10:00:00Z");
        Path more = write("more.json", rest);

        Run run = Run.of("import", write("whole.json", example()).toString(), more.toString(), "--check");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(more + " /batches/0/form: unknown word 'oxid'; did you mean oxide?");
    }

    /** A claim of 24.50 is to a hundredth. */
    @Test
    void digitsOfNumbersAreKept() throws Exception {
        String claimed = Documented.example().replace("\"value\": 99.5,", "\"value\": 99.50,");
        Path file = Files.writeString(folder.resolve("claimed.json"), claimed);
        ObjectNode rest =
                JSON.createObjectNode().put("format", "didymium-chain").put("version", 1);
        Path draft = folder.resolve("draft.json");

        Run run = Run.of("import", file.toString(), write("rest.json", rest).toString(), "--out", draft.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(draft)).contains("99.50");
    }

    @Test
    void filesThatContradictEachOtherAreRefused() throws Exception {
        ObjectNode other = JSON.createObjectNode()
                .put("format", "didymium-chain")
                .put("version", 1)
                .put("idPrefix", "urn:other:");

        Run run = Run.of(
                "import",
                write("whole.json", example()).toString(),
                write("o.json", other).toString(),
                "--check");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("o.json has another idPrefix (\"urn:other:\") than the files before it");
    }

    @Test
    void eitherCheckOrOutIsAskedFor() throws Exception {
        String file = write("whole.json", example()).toString();

        assertThat(Run.of("import", file).exitCode()).isEqualTo(64);
        assertThat(Run.of(
                                "import",
                                file,
                                "--check",
                                "--out",
                                folder.resolve("x.json").toString())
                        .exitCode())
                .isEqualTo(64);
        assertThat(Run.of("import", file, "--check").out()).startsWith("Nothing is wrong in " + file + ": parties 3");
        assertThat(Run.of("import", file, "--check", "--format", "en18223").err())
                .isEmpty();
        assertThat(Run.of("import", folder.resolve("no.xlsx").toString(), "--check")
                        .exitCode())
                .isEqualTo(3);
    }
}
