package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that show what a file says. */
class LookingCommandsTest {
    @TempDir
    static Path folder;

    private static String file;

    @BeforeAll
    static void demonstrate() {
        file = Run.demonstrated(folder).resolve("a.dpp.zip").toString();
    }

    @Test
    void inspectListsEveryCredential() {
        Run run = Run.of("inspect", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.matches(" {2}(dpp|dte|dfr|dcc|dia)\\*? .*")))
                .hasSize(69)
                .anySatisfy(line -> assertThat(line).startsWith("  dpp*  Passport of Magnets, coated"));
    }

    @Test
    void inspectShowsOneCredentialAndWhatItBuildsOn() {
        Run run = Run.of("inspect", file, "A-M1");
        assertThat(run.out())
                .startsWith("Passport of NdPr metal\n  urn:didymium:dpp:urn:didymium:phosphate:batch:A-M1\n")
                .contains(
                        "  builds on dte Oxide-fluoride electrolysis of NdPr\n",
                        "content fraction",
                        "The raw credential: --json");
        assertThat(Run.of("inspect", file, "A-M1", "--json").out()).contains("\"contentFraction\"");
    }

    @Test
    void inspectListsAsJson() throws Exception {
        JsonNode json =
                new ObjectMapper().readTree(Run.of("inspect", file, "--json").out());
        assertThat(json.path("credentials")).hasSize(69);
        assertThat(json.path("statusLists")).hasSize(14);
        assertThat(json.path("didDocuments")).hasSize(7);
        assertThat(json.path("credentials").findValues("links"))
                .anySatisfy(links -> assertThat(links).isNotEmpty());
    }

    @Test
    void inspectAsksBackIfAnIdIsNotKnown() {
        Run run = Run.of("inspect", file, "A-M9");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("there is no credential 'A-M9'", "did you mean A-M1?");
    }

    @Test
    void traceLeadsBackToTheMine() {
        Run run = Run.of("trace", file, "A-P1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Where it came from: A-P1, Magnets, coated\n")
                .contains("extraction from the ground: Mining of phosphate rock")
                .contains("procurement from outside the chain: Purchase of iron")
                .doesNotContain("Calcium nitrate from the returned liquor");
    }

    @Test
    void traceForwardFindsEverythingMadeOfAConcentrate() {
        Run run = Run.of("trace", file, "urn:didymium:phosphate:batch:A-C1", "--forward");
        assertThat(run.out())
                .contains("A-P1  Magnets, coated", "A-N2  Calcium nitrate")
                .doesNotContain("A-N1");
    }

    @Test
    void traceShowsWhatShareOfEachElementCameThroughABatch() throws Exception {
        assertThat(Run.of("trace", file, "A-P1").words())
                .contains("What share of each of its elements came through a batch")
                .contains("A-O1 NdPr oxide 99.5 % 100.00 100.00 0.00")
                .contains("A-O2 Dysprosium oxide 0.00 0.00 100.00");
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("trace", file, "A-O1", "--forward", "--json").out());
        assertThat(json.path("shares").findValues("elements"))
                .anySatisfy(
                        shares -> assertThat(shares.path("Nd").decimalValue()).isEqualByComparingTo("1"));
    }

    @Test
    void traceTellsItsStepsAsJson() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("trace", file, "A-O2", "--json").out());
        assertThat(json.path("direction").asText()).isEqualTo("backward");
        assertThat(json.path("steps").findValuesAsText("kind"))
                .contains("separation", "acid digestion and precipitation", "extraction from the ground");
    }

    @Test
    void traceSuggestsABatch() {
        Run run = Run.of("trace", file, "A-P");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("there is no batch 'A-P'", "did you mean A-P1?");
    }

    @Test
    void balanceShowsOneStep() {
        Run run = Run.of("balance", file, "--step", "electrolysis");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("total  5,897.3  5,897.3", "closed").doesNotContain("coating");
    }

    @Test
    void balanceIsExactInJson() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("balance", file, "--step", "separation", "--json")
                        .out());
        assertThat(json.path("total").path("inKg").decimalValue()).isEqualByComparingTo("132600");
        assertThat(json.path("elements").path("Nd").path("state").asText()).isEqualTo("closed");
    }

    @Test
    void balanceExplainsThatASourceHasNone() {
        Run run = Run.of("balance", file, "--step", "extraction");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("brings material into the chain");
    }
}
