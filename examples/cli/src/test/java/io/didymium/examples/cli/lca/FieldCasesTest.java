package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.core.testing.SharedData;
import io.didymium.examples.cli.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small inputs written after public reports, read from beside the project; without them these tests are skipped. */
class FieldCasesTest {
    @TempDir
    static Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "03-volume-product-by-mass/mdf-without-density.zip, steam",
        "04-unit-of-another-group/mismatch.zip, rod",
    })
    void anInputInAUnitOfAnotherKindIsNotKnown(String file, String product) throws Exception {
        JsonNode result = result(file, product, 2);
        assertThat(result.path("value").isNull()).isTrue();
        assertThat(result.path("state").asText()).isEqualTo("not known");
        assertThat(calculate(file, 2, "--product", product).out()).contains("not known", "unit-unknown");
    }

    @Test
    void wasteAsANegativeInputIsTreatedAndCreatesNoCarbon() throws Exception {
        String file = "06-negative-waste/negative-waste.zip";
        assertThat(result(file, "steel", 0).path("value").asDouble()).isCloseTo(0.04, within(1e-12));
        Run lint = Run.of("lca", "lint", path(file));
        assertThat(lint.exitCode()).isZero();
        assertThat(lint.out()).doesNotContain("carbon-created");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            name-with-blank | content of exchange 1 ignored
            no-reference    | content of exchange 1 ignored: refers to no flow
            unknown-uuid    | amount of exchange 1 is not known
            """)
    void anExchangeWithoutAFlowCostsItself(String name, String named) {
        String file = path("07-flow-not-described/" + name + ".zip");
        Run read = Run.of("lca", "import", file);
        assertThat(read.exitCode()).isEqualTo(2);
        assertThat(read.words()).contains("process 1", "left out 0");
        assertThat(read.out().replaceAll("\\s+", " ")).contains(named);
        Run run = Run.of("lca", "calculate", file, "--method", "gwp100-ar6", "--allocation", "none", "--csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("Sintering").doesNotContain(",known");
    }

    @Test
    void aResultAsProviderIsNamedAndItsInputCutOff() throws Exception {
        String file = "08-result-as-provider/result.zip";
        assertThat(Run.of("lca", "import", path(file)).out()).contains("1 results not read");
        assertThat(result(file, "assembly", 0).path("value").asDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(calculate(file, 0, "--product", "assembly").words())
                .contains("coated part 0.80000 provider not found");
        assertThat(calculate(file, 0, "--csv").out()).contains(",0.2,known,some");
        assertThat(calculate(file, 0).out()).contains("provider-not-found", "coated part");
    }

    @Test
    void aFormulaWithoutAnAmountIsEvaluated() throws Exception {
        assertThat(result("09-amount-only-formula/formula.zip", "part", 0)
                        .path("value")
                        .asDouble())
                .isCloseTo(6, within(1e-12));
    }

    @Test
    void contradictoryFactorsCharacteriseNothing() throws Exception {
        String file = "10-duplicate-impact-factors/two-different.zip";
        assertThat(Run.of("lca", "import", path(file)).out()).contains("factor-ambiguous");
        assertThat(result(file, "part", 2).path("state").asText()).isEqualTo("not characterised");
    }

    @Test
    void anInternalIdOfTwoExchangesCostsOnlyReferencesToIt() throws Exception {
        String file = "11-duplicate-internal-ids/duplicate-ids.zip";
        Run read = Run.of("lca", "import", path(file));
        assertThat(read.exitCode()).isEqualTo(2);
        assertThat(read.words()).contains("process 1", "reference to internalId 3 ignored");
        assertThat(result(file, "oxide A", 0).path("value").asDouble()).isCloseTo(38, within(1e-12));
        List<String> stored = command(file, file, "stored-causal");
        assertThat(Run.of(stored.toArray(String[]::new)).exitCode()).isEqualTo(2);
    }

    @Test
    void anEntryGivenTwiceIsReadOnceOrRefused() throws Exception {
        assertThat(Run.of("lca", "import", path("12-duplicate-zip-entries/duplicate-same.zip"))
                        .out())
                .contains("entry-repeated");
        assertThat(result("12-duplicate-zip-entries/duplicate-same.zip", "part", 0)
                        .path("value")
                        .asDouble())
                .isEqualTo(5);
        Run different = Run.of("lca", "import", path("12-duplicate-zip-entries/duplicate-different.zip"));
        assertThat(different.exitCode()).isEqualTo(3);
        assertThat(different.err()).contains("given several times with different contents");
    }

    @Test
    void whatARoundTripLosesIsNamed() {
        String file = path("14-source-of-impact-category/category-source.zip");
        assertThat(Run.of("lca", "import", file).out())
                .contains(
                        "impact categories: source of 1",
                        "impact categories: code of 1",
                        "impact categories: description of 1",
                        "exchanges: description of 1");
        Run export = Run.of(
                "lca", "export", file, "--out", folder.resolve("category.zip").toString());
        assertThat(export.exitCode()).isZero();
        assertThat(export.out()).contains("impact categories: source of 1");
    }

    @Test
    void footprintsAreReadFromAnArray() {
        Run run = Run.of("lca", "import", path("15-pact-array/array.json"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.words()).contains("footprint 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"longer-than-three-years", "start-before-reference-end"})
    void aValidityOutsideTheMethodologyFails(String name) {
        Run run = Run.of("lca", "import", path("17-pact-validity/" + name + ".json"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("pact-validity");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "28-decimal-comma-csv/semicolon-comma.csv, 0.3, kg CO2e",
        "29-factor-units/unit-gram.csv, 0.3, kg CO2e",
        "29-factor-units/two-units.csv, 0.3, kg CO2e",
        "29-factor-units/two-units.csv, 300, g CO2e",
    })
    void factorsOfTablesKeepTheirUnits(String table, double expected, String unit) throws Exception {
        String inventory = "32-named-provider-absent/1-other-provider.zip";
        List<String> words = command(inventory, table, "none");
        words.addAll(List.of("--product", "tower", "--json"));
        JsonNode json = json(Run.of(words.toArray(String[]::new)), 0);
        assertThat(json.path("results")).anySatisfy(result -> {
            assertThat(result.path("unit").asText()).isEqualTo(unit);
            assertThat(result.path("value").asDouble()).isCloseTo(expected, within(1e-12 * expected));
        });
    }

    @Test
    void tonnesAreNotKilograms() throws Exception {
        assertThat(result("29-factor-units/tonnes.zip", "ore", 0).path("value").asDouble())
                .isCloseTo(0.02, within(1e-12));
        List<String> words = command("29-factor-units/tonnes.zip", "29-factor-units/unit-gram.csv", "none");
        words.addAll(List.of("--product", "ore", "--json"));
        assertThat(json(Run.of(words.toArray(String[]::new)), 0)
                        .path("results")
                        .get(0)
                        .path("value")
                        .asDouble())
                .isCloseTo(0.03, within(1e-12));
    }

    @Test
    void anEpdIsCalledAnEpd() {
        Run run = Run.of("lca", "import", path("30-epd-ilcd/epd-process.xml"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("an environmental product declaration (EPD) with 1 impact results");
    }

    @Test
    void noOtherProcessReplacesANamedProviderThatIsAbsent() throws Exception {
        String file = "32-named-provider-absent/1-other-provider.zip";
        assertThat(result(file, "tower", 0).path("value").asDouble()).isCloseTo(0.2, within(1e-12));
        assertThat(calculate(file, 0, "--product", "tower").words()).contains("steel 1.1000 provider not found");
    }

    private static JsonNode result(String file, String product, int exitCode) throws Exception {
        return json(calculate(file, exitCode, "--product", product, "--json"), exitCode)
                .path("results")
                .get(0);
    }

    private static JsonNode json(Run run, int exitCode) throws Exception {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        return new ObjectMapper().readTree(run.out());
    }

    /** The package is calculated with the method that it holds. */
    private static Run calculate(String file, int exitCode, String... options) {
        List<String> words = command(file, file, "none");
        words.addAll(List.of(options));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        return run;
    }

    private static List<String> command(String inventory, String method, String allocation) {
        return new ArrayList<>(
                List.of("lca", "calculate", path(inventory), "--method", path(method), "--allocation", allocation));
    }

    private static String path(String file) {
        return SharedData.file("cases/" + file).toString();
    }
}
