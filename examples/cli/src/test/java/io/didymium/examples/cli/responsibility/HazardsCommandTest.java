package io.didymium.examples.cli.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hazards of scenario C: blended powder, of which the magnet maker states dangers, and hydride of which it states nothing more. */
class HazardsCommandTest {
    private static final String SAFETY = """
            "safety": [{"id": "own-safety", "name": "Hazards", "operator": "did:web:mot-1.example", "date": "2026-04-06",
              "batches": [{"batch": "C-X1", "codes": [], "transport": {"dangerous": true, "unNumber": "UN 2807", "class": "9"}}],
              "steps": [{"step": "motors", "substances": []}]}]
            """;

    @TempDir
    private Path folder;

    private String compose(String sections) throws Exception {
        return DescribedRecords.compose(
                folder, DescribedRecords.describe(folder, "c", sections), "2026-04-08T00:00:00Z");
    }

    @Test
    void whatIsStatedAndWhatIsMissingIsShownForABatchAndAsJson() throws Exception {
        String file = compose(SAFETY);

        assertThat(Run.of("hazards", file, "C-X1").words())
                .contains("no class of danger; UN2807, class 9")
                .contains("no dangerous substance");
        JsonNode lines = new ObjectMapper()
                .readTree(Run.of("hazards", file, "--json").out())
                .path("hazards");
        JsonNode rotor = line(lines, "C-X1");
        assertThat(rotor.path("codes").isArray()).isTrue();
        assertThat(rotor.path("transport").path("class").asText()).isEqualTo("9");
        assertThat(rotor.path("norm").isMissingNode()).isTrue();
        assertThat(Run.of("hazards", file, "--csv").out()).contains("subject,operator,stated,missing,asked by");
    }

    private static JsonNode line(JsonNode lines, String batch) {
        for (JsonNode one : lines) {
            if (one.path("subject").asText().endsWith(batch)) {
                return one;
            }
        }
        throw new AssertionError("no line of " + batch);
    }

    @Test
    void anUnknownWordIsNamedWithItsPlace() throws Exception {
        Run run = Run.of(
                "compose",
                DescribedRecords.describe(folder, "c", SAFETY.replace("\"codes\": []", "\"codes\": [\"X250\"]"))
                        .toString(),
                "--keys",
                folder.resolve("k").toString(),
                "--new-keys",
                "--out",
                folder.resolve("x.zip").toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("/safety/0/batches/0").contains("X250");
    }
}
