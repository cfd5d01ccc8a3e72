package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
    private static Run verbose;

    @BeforeAll
    static void runOnce() {
        demo = Run.seen(folder, 80, Run.NOW, new SecureRandom(), "demo", "--out", ".");
        verbose = Run.of("demo", "--verbose", "--out", folder.resolve("verbose").toString());
    }

    @Test
    void endsAccepted() {
        assertThat(demo.exitCode()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out()).contains("Verdict as of 2026-04-01T00:00:00Z: ACCEPTED");
    }

    @Test
    void fitsOnTwoScreens() {
        assertThat(demo.out().lines().count()).isLessThanOrEqualTo(48);
    }

    @Test
    void saysWhichFileWentFromWhomToWhom() {
        assertThat(words(demo.out())).contains("Certifier of the Fjordgro, MINE-K 02-certificates.dpp.zip 2");
        assertThat(words(verbose.out()))
                .contains(
                        "Register of the scenario Nordoksid 01-identities.dpp.zip 7",
                        "Fjordgro Nordoksid 04-delivery-of-carbonate.dpp.zip",
                        "Nordoksid Fjordgro 04-delivery-of-liquor.dpp.zip",
                        "Thornmere Metals Lindental Magnete 03-delivery-of-metals.dpp.zip",
                        "Lindental Magnete the customer received.dpp.zip");
    }

    @Test
    void theCustomerHasAFileAndATrustFileAndNothingElse() throws IOException {
        assertThat(names(folder.resolve("a")))
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "passport.html",
                        "customer",
                        "certifier-of-the-scenario",
                        "fjordgro",
                        "lindental-magnete",
                        "mine-k",
                        "nordoksid",
                        "record-keeper",
                        "register-of-the-scenario",
                        "thornmere-metals");
        assertThat(names(folder.resolve("a").resolve("customer")))
                .containsExactlyInAnyOrder("received.dpp.zip", "trust.json");
        Run verified = Run.of(
                "verify",
                received(folder),
                "--trust",
                folder.resolve("a").resolve("customer").resolve("trust.json").toString());
        assertThat(verified.exitCode()).as(verified.out()).isZero();
    }

    @Test
    void eachOfficeGoesOnWithTheCommands() {
        Path office = folder.resolve("a").resolve("nordoksid");
        Run again = Run.of(
                "deliver",
                "A-O1",
                "--office",
                office.toString(),
                "--out",
                folder.resolve("o1.dpp.zip").toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("Who trusts as this office does finds, as of", "ACCEPTED");
    }

    @Test
    void whatIsThereIsClearedOnlyByForceAndOnlyIfADemonstrationWroteIt(@TempDir Path other) throws IOException {
        String[] demonstrate = {"demo", "--scenario", "c", "--out", other.toString()};
        String[] forced = {"demo", "--scenario", "c", "--force", "--out", other.toString()};
        Files.createDirectories(other.resolve("c"));
        Path mine = Files.writeString(other.resolve("c").resolve("mine.txt"), "mine");
        Run refused = Run.of(demonstrate);
        assertThat(refused.exitCode()).isEqualTo(73);
        assertThat(refused.err()).contains("is there already; name another place with --out");
        assertThat(Run.of(forced).exitCode()).isEqualTo(73);
        assertThat(mine).hasContent("mine");
        Files.delete(mine);
        Files.delete(other.resolve("c"));

        assertThat(Run.of(demonstrate).exitCode()).isZero();
        assertThat(Run.of(demonstrate).err()).contains("or begin anew with --force");
        assertThat(Run.of(forced).exitCode()).isZero();
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
        assertThat(words(verbose.out())).contains(words(row));
    }

    @Test
    void keepsLinesShortEnoughForATerminal() {
        assertThat(demo.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void isTheSameToTheByteOnEveryRun(@TempDir Path other) throws IOException {
        Run again = Run.seen(other, 80, Run.NOW, new SecureRandom(), "demo", "--out", ".");
        assertThat(again.out()).isEqualTo(demo.out());
        for (String file : List.of("received.dpp.zip", "trust.json")) {
            assertThat(other.resolve("a").resolve("customer").resolve(file))
                    .hasSameBinaryContentAs(
                            folder.resolve("a").resolve("customer").resolve(file));
        }
    }

    @Test
    void givesTheSameBytesForTheSameTimeOnAnyDay(@TempDir Path first, @TempDir Path second) {
        String time = "2026-05-05T00:00:00Z";
        Run.at(Run.NOW, "demo", "--out", first.toString(), "--at", time);
        Run.at(Run.NOW.plusSeconds(40L * 86_400), "demo", "--out", second.toString(), "--at", time);
        assertThat(Path.of(received(first))).hasSameBinaryContentAs(Path.of(received(second)));
    }

    @Test
    void printsOneJsonObject(@TempDir Path other) throws IOException {
        Run run = Run.of("demo", "--json", "--out", other.toString());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(json.path("checks")).isNotEmpty();
        assertThat(json.path("chain").path("steps"))
                .as("of twelve steps, the one that makes fertiliser of returned liquor is not upstream of the magnets")
                .hasSize(11);
        assertThat(json.path("balance").path("steps")).hasSize(9);
        assertThat(json.path("passports").asText()).isEqualTo(received(other));
        assertThat(json.path("handedOn")).hasSize(19);
    }

    @Test
    void refusesAScenarioThatDoesNotExist() {
        Run run = Run.of("demo", "--scenario", "z", "--out", folder.toString());
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).isEqualTo("didymium: there is no scenario 'z'; there are: a, b, c, d\n");
    }

    private static String received(Path folder) {
        return folder.resolve("a")
                .resolve("customer")
                .resolve("received.dpp.zip")
                .toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String words(String text) {
        return text.replaceAll(" +", " ");
    }
}
