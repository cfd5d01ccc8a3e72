package io.didymium.examples.cli.circularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recycling rates of collected motors, with and without a data set for collection. */
class RecyclingCommandTest {
    private static final String DATA = """
            {"format": "didymium-recycling", "source": "invented, 2026, Europe", "elements": {
              "Nd": {"collection": {"value": 0.05, "standardUncertainty": 0.01}, "demandKg": 1000, "endOfLifeKg": 400},
              "Co": {"recovery": {"value": 0.99, "standardUncertainty": 0.005}}}}
            """;

    @TempDir
    static Path folder;

    private static String motors;

    @BeforeAll
    static void compose() {
        motors = Run.demonstrated(folder, "c");
    }

    private static Path data(String text) throws Exception {
        return Files.writeString(folder.resolve("data.json"), text);
    }

    @Test
    void collectionIsUnknownWhereNobodyStatesItAndSoIsTheWhole() {
        Run run = Run.of("recycling", motors);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.words())
                .containsPattern(
                        "Nd unknown (?:100|9\\d)\\.\\d\\d ± \\d\\.\\d\\d 9\\d\\.\\d\\d ± \\d\\.\\d\\d unknown unknown");
    }

    @Test
    void aRecordInTheFileStatesWhatNoChainShows() {
        String played = Run.played(folder, "c");
        Run run = Run.of("recycling", played, "C-M1");

        assertThat(run.words())
                .containsPattern(
                        "Nd 5\\.00 ± 1\\.00 \\* 100\\.00 ± \\d\\.\\d\\d 9\\d\\.\\d\\d ± \\d\\.\\d\\d 4\\.\\d\\d")
                .contains("stated by: invented for this demonstration (an invented region, 2025; Record keeper)")
                .contains("average recycled content of an inflow: mass of the element from pre-consumer")
                .contains("ISO 59020:2024, Annex A")
                .containsPattern("Dy 0\\.00 70\\.05 4\\.\\d\\d");
        assertThat(Run.of("recycling", played, "C-M1", "--json").out()).contains("RECYCLED_OUTFLOW");
    }

    @Test
    void whatFollowsFromTheChainCountsBeforeTheDataSet() throws Exception {
        JsonNode elements = new ObjectMapper()
                .readTree(Run.of("recycling", motors, "--data", data(DATA).toString(), "--json")
                        .out())
                .path("elements");
        JsonNode neodymium = element(elements, "Nd");

        assertThat(neodymium.path("COLLECTION").path("from").asText()).isEqualTo("data");
        assertThat(neodymium.path("RECOVERY").path("from").asText()).isEqualTo("chain");
        double overall = neodymium.path("COLLECTION").path("value").doubleValue()
                * neodymium.path("PRE_TREATMENT").path("value").doubleValue()
                * neodymium.path("RECOVERY").path("value").doubleValue();
        assertThat(neodymium.path("overall").path("value").doubleValue()).isCloseTo(overall, within(1e-12));
        assertThat(neodymium.path("secondaryKg").doubleValue()).isCloseTo(400 * overall, within(1e-9));
        assertThat(neodymium.path("leastPrimaryKg").asInt()).isEqualTo(600);
        JsonNode cobalt = element(elements, "Co");
        assertThat(cobalt.path("RECOVERY").path("from").asText()).isEqualTo("chain");
        assertThat(cobalt.has("overall")).isFalse();
        assertThat(cobalt.path("unknown").get(0).asText()).isEqualTo("COLLECTION");
    }

    private static JsonNode element(JsonNode elements, String symbol) {
        for (JsonNode one : elements) {
            if (one.path("element").asText().equals(symbol)) {
                return one;
            }
        }
        throw new AssertionError("no " + symbol + " in " + elements);
    }

    @Test
    void aDataSetIsReadStrictly() throws Exception {
        for (String[] fault : new String[][] {
            {"\"Nd\"", "\"Xx\"", "/elements/Xx"},
            {"0.05", "1.05", "/elements/Nd/collection"},
            {"invented, 2026, Europe", "", "source"},
            {"demandKg", "demand", "unknown fields"}
        }) {
            Run run = Run.of(
                    "recycling",
                    motors,
                    "--data",
                    data(DATA.replace(fault[0], fault[1])).toString());
            assertThat(run.exitCode()).as(fault[2]).isEqualTo(3);
            assertThat(run.err()).contains(fault[2]);
        }
    }
}
