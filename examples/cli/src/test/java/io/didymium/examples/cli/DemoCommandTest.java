package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first command of the README. */
class DemoCommandTest {
    @TempDir
    static Path folder;

    private static Run demo;

    @BeforeAll
    static void runOnce() {
        demo = Run.of("demo", "--out", folder.toString());
    }

    @Test
    void endsAccepted() {
        assertThat(demo.exitCode()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out()).contains("Verdict as of 2026-04-01T00:00:00Z: ACCEPTED");
    }

    @Test
    void writesPassportAndTrustFileAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.dpp.zip", "trust.json");
        }
    }

    /** Masses, yields and losses of the scenario's table, to the last digit printed there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "made   A-O1  NdPr oxide 99.5 %                        8,754.0    kg  product",
                "moved  A-O1  NdPr oxide 99.5 %                        5,000.0    kg",
                "lost         rare-earth oxides in raffinate and dust  1,019.0    kg  loss",
                "made   A-M1  NdPr metal                               4,121.3    kg  product",
                "made   A-M2  DyFe80                                     269.0    kg  product",
                "made   A-A1  Alloy flakes                            13,830.8    kg  product",
                "made   A-A2  Slag                                       139.7    kg  residue",
                "made   A-A6  Returns to melting                         408.7    kg  internal return",
                "made   A-A8  Swarf                                    2,907.2    kg  residue",
                "made   A-P1  Magnets, coated                         10,410.5    kg  product",
                "A-O1  NdPr oxide 99.5 % 3,754.0 Nesøya separation plant",
                "A-O2  Dysprosium oxide 218.7 Nesøya separation plant",
                "A-M2  DyFe80 7.1 Lindental magnet works",
                "Nd 3,092.0 3,092.0",
                "Dy 226.5 226.5"
            })
    void showsTheMassesOfTheScenario(String row) {
        assertThat(words(demo.out())).contains(words(row));
    }

    @Test
    void keepsLinesShortEnoughForATerminal() {
        // Paths of temporary folders are as long as the machine likes.
        assertThat(demo.out().lines().filter(line -> !line.contains(folder.toString())))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void isTheSameToTheByteOnEveryRun(@TempDir Path other) throws IOException {
        Run again = Run.of("demo", "--out", other.toString());
        assertThat(again.out().replace(other.toString(), folder.toString())).isEqualTo(demo.out());
        for (String file : List.of("a.dpp.zip", "trust.json")) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void givesTheSameBytesForTheSameTimeOnAnyDay(@TempDir Path first, @TempDir Path second) {
        String time = "2026-05-05T00:00:00Z";
        Run.at(Run.NOW, "demo", "--out", first.toString(), "--at", time);
        Run.at(Run.NOW.plusSeconds(40L * 86_400), "demo", "--out", second.toString(), "--at", time);
        assertThat(first.resolve("a.dpp.zip")).hasSameBinaryContentAs(second.resolve("a.dpp.zip"));
    }

    @Test
    void printsOneJsonObject(@TempDir Path other) throws IOException {
        Run run = Run.of("demo", "--json", "--out", other.toString());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(json.path("checks")).isNotEmpty();
        assertThat(json.path("chain").path("steps")).hasSize(12);
        assertThat(json.path("balance").path("steps")).hasSize(10);
        assertThat(json.path("passports").asText())
                .isEqualTo(other.resolve("a.dpp.zip").toString());
    }

    @Test
    void refusesAScenarioThatDoesNotExist() {
        Run run = Run.of("demo", "--scenario", "z", "--out", folder.toString());
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).isEqualTo("didymium: there is no scenario 'z'; there are: a, b, c\n");
    }

    private static String words(String text) {
        return text.replaceAll(" +", " ");
    }
}
