package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result without inputs that are cut off says so wherever it is printed, in every category. */
class CutOffCommandsTest {
    @TempDir
    private static Path folder;

    private static String inventory;
    private static String whole;
    private static String factors;

    @BeforeAll
    static void writePackages() throws IOException {
        inventory = folder.resolve("quarry.zip").toString();
        Files.write(Path.of(inventory), SamplePackages.burning());
        whole = folder.resolve("whole.zip").toString();
        Files.write(Path.of(whole), SamplePackages.kiln("kiln", "0.5"));
        factors = SamplePackages.factors(folder.resolve("factors.csv")).toString();
    }

    @Test
    void everyCategoryOfEveryProductIsMarked() throws Exception {
        JsonNode product = json("lca", "calculate", inventory, "--method", factors, "--allocation", "none")
                .path("products")
                .get(0);
        assertThat(product.path("results"))
                .hasSize(2)
                .allSatisfy(
                        result -> assertThat(result.path("cutOffs").asBoolean()).isTrue());
        assertThat(product.path("results").get(0).path("value").asDouble()).isEqualTo(0.5);
    }

    @Test
    void everyCategoryOfOneProductIsMarked() throws Exception {
        String[] words = {
            "lca", "calculate", inventory, "--method", factors, "--allocation", "none", "--product", "kiln"
        };
        JsonNode result = json(words);
        assertThat(result.path("results"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.path("cutOffs").asBoolean()).isTrue());
        assertThat(csv(words))
                .filteredOn(line -> line.contains(",total,"))
                .hasSize(2)
                .allMatch(line -> line.endsWith(",some"));
    }

    @Test
    void eachSideOfAComparisonIsMarked() throws Exception {
        String[] words = {
            "lca", "compare", inventory, whole, "--method", factors, "--allocation", "none", "--product", "kiln"
        };
        assertThat(json(words).path("rows")).hasSize(2).allSatisfy(row -> {
            assertThat(row.path("cutOffsA").asBoolean()).isTrue();
            assertThat(row.path("cutOffsB").asBoolean()).isFalse();
        });
        List<String> lines = csv(words);
        assertThat(lines.get(0)).contains(",state,cut off a,cut off b,");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(2)
                .allMatch(line -> line.contains("known,some,none,") || line.contains("not characterised,some,none,"));
    }

    @Test
    void eachScenarioIsMarked() throws Exception {
        String[] words = {
            "lca",
            "compare",
            inventory,
            "--method",
            factors,
            "--allocation",
            "none",
            "--product",
            "kiln",
            "--set",
            "kiln/co2=1"
        };
        assertThat(json(words).path("results"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.path("variants"))
                        .hasSize(2)
                        .allSatisfy(cell ->
                                assertThat(cell.path("cutOffs").asBoolean()).isTrue()));
        List<String> lines = csv(words);
        assertThat(lines.subList(1, lines.size())).hasSize(4).allMatch(line -> line.contains(",some,"));
    }

    private static JsonNode json(String... words) throws IOException {
        return new ObjectMapper().readTree(run(words, "--json").out());
    }

    private static List<String> csv(String... words) {
        return run(words, "--csv").out().lines().toList();
    }

    /** Radiation is not characterised: the exit code says so. */
    private static Run run(String[] words, String form) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add(form);
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        return run;
    }
}
