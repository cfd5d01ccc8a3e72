package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on inventories, on three processes whose results were worked out by hand. */
class LcaCommandsTest {
    @TempDir
    static Path folder;

    private static String inventory;
    private static String cleaner;
    private static String factors;

    @BeforeAll
    static void writePackages() throws IOException {
        inventory =
                SamplePackages.inventory(folder.resolve("sample.zip"), "0.5").toString();
        cleaner =
                SamplePackages.inventory(folder.resolve("cleaner.zip"), "0.25").toString();
        factors = SamplePackages.factors(folder.resolve("factors.csv")).toString();
        Files.writeString(folder.resolve("prices.csv"), """
                product,price,currency,from,until,source
                Neodymium oxide,90,USD,2026-01-01,2026-03-31,a price list
                ce-oxide,4,USD,2026-01-01,2026-03-31,a price list
                """);
        Files.writeString(folder.resolve("letter.txt"), "Dear customer, please find attached the inventory.");
        Files.writeString(folder.resolve("pact.json"), "{\"data\": {\"id\": \"f-1\", \"pcf\": {}}}");
    }

    @Test
    void importCountsWhatIsInPackages() {
        Run run = Run.of("lca", "import", inventory, factors);
        assertThat(run.exitCode()).isZero();
        assertThat(words(run.out()))
                .contains("sample.zip: olca-schema package", "process 3", "flow 5", "left out 0")
                .contains("factors.csv: table of factors", "method factors.csv: 2 categories, 2 factors");
    }

    @Test
    void importTellsItsSummaryAsJson() throws Exception {
        JsonNode json = json("lca", "import", inventory, factors, "--json");
        assertThat(json.path("packages").get(0).path("dataSets").path("process").asInt())
                .isEqualTo(3);
        assertThat(json.path("packages").get(1).path("methods").get(0).path("categories"))
                .hasSize(2);
    }

    @Test
    void importSaysWhatIsWrongWithAFootprint() {
        Run run = Run.of("lca", "import", folder.resolve("pact.json").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("footprint that cannot be used", "f-1 /companyName: companyName is required");
    }

    @Test
    void importReadsTheOthersWhenOneFileCannotBeRead() {
        Run run = Run.of("lca", "import", folder.resolve("letter.txt").toString(), inventory);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("letter.txt is none of what is read here")
                .hasLineCount(1);
        assertThat(words(run.out())).contains("process 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", "absent.zip", "."})
    void everyCommandSaysThatAFileCannotBeRead(String name) {
        String file = folder.resolve(name).toString();
        for (List<String> command : List.of(
                List.of("lca", "import", file),
                List.of("lca", "lint", file),
                List.of("lca", "export", file, "--out", folder.resolve("x.zip").toString()),
                List.of("lca", "calculate", file, "--method", factors, "--allocation", "none"),
                List.of("lca", "calculate", inventory, "--method", file, "--allocation", "none"),
                List.of("lca", "compare", file, inventory, "--method", factors, "--allocation", "none"))) {
            Run run = Run.of(command.toArray(String[]::new));
            assertThat(run.exitCode()).as(command + run.err()).isEqualTo(3);
            assertThat(run.err()).startsWith("didymium: ").contains(name).hasLineCount(1);
        }
    }

    @Test
    void lintFindsTheDivisionThatIsMissing() {
        Run run = Run.of("lca", "lint", inventory);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "WARN  allocation-factors-missing (1)", "Separation: there are 2 products", "do: Give factors")
                .contains("Loops and divisions hang on --allocation");
    }

    @Test
    void lintIsUndecidedIfTheChosenDivisionCannotBeApplied() {
        Run run = Run.of("lca", "lint", inventory, "--allocation", "stored-economic", "--csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .startsWith("severity,code,subject,name,place,message,remedy\r\n")
                .contains("UNDECIDED,allocation-missing,separation,Separation,");
    }

    @Test
    void lintFailsOnWhatCannotBeUsed() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken")).resolve("broken.zip");
        Files.write(
                broken,
                Archive.of(
                        "processes/p.json",
                        "{\"@type\": \"Process\", \"@id\": \"p\", \"name\": \"Magic\", \"exchanges\": []}"));
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("lca", "lint", broken.toString(), "--json").out());
        assertThat(json.path("findings").findValuesAsText("code")).contains("reference-missing", "product-missing");
        assertThat(Run.of("lca", "lint", broken.toString()).exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"none, 8.5", "mass, 6.7", "property:mass, 6.7", "economic, 8.3125"})
    void calculatesUnderTheDivisionThatIsNamed(String allocation, double expected) throws Exception {
        JsonNode json = json(
                "lca",
                "calculate",
                inventory,
                "--method",
                factors,
                "--product",
                "electrolysis",
                "--allocation",
                allocation,
                "--prices",
                folder.resolve("prices.csv").toString(),
                "--json");
        assertThat(json.path("results").get(0).path("value").asDouble()).isCloseTo(expected, within(1e-12));
        assertThat(json.path("results").get(1).path("value").asDouble()).isZero();
        assertThat(json.path("unit").asText()).isEqualTo("kg");
    }

    @Test
    void saysWhichPricesDivided() throws Exception {
        String prices = folder.resolve("prices.csv").toString();
        Run run = calculate("--allocation", "economic", "--prices", prices, "--product", "nd-oxide");
        assertThat(run.out())
                .startsWith("1 kg Neodymium oxide\n")
                .contains("economic, prices in USD of 2026-01-01 to 2026-03-31 from a price list");
        assertThat(words(run.out())).contains("Climate change 2.3438 kg CO2 eq");
    }

    @Test
    void showsWhatContributes() {
        Run run = calculate("--allocation", "mass", "--product", "Neodymium metal", "--contributions", "2");
        // No flow of the inventory has a factor in the other category.
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(words(run.out()))
                .contains("Radiation not characterised kBq 0 of 1", "UNDECIDED category-not-characterised (1)")
                .contains(
                        "process Power plant 6.7000 100.0 %",
                        "flow Carbon dioxide, fossil air/unspecified 6.7000 100.0 %");
    }

    @Test
    void drawsTheSameForTheSameSeed() throws Exception {
        String[] runs = {"--allocation", "mass", "--product", "nd", "--monte-carlo", "200", "--seed"};
        Run first = calculate(
                Stream.concat(Stream.of(runs), Stream.of("7", "--json")).toArray(String[]::new));
        Run again = calculate(
                Stream.concat(Stream.of(runs), Stream.of("7", "--json")).toArray(String[]::new));
        Run other = calculate(
                Stream.concat(Stream.of(runs), Stream.of("8", "--json")).toArray(String[]::new));
        assertThat(again.out()).isEqualTo(first.out()).isNotEqualTo(other.out());
        JsonNode spread =
                new ObjectMapper().readTree(first.out()).path("results").get(0).path("monteCarlo");
        // 11 kWh lies anywhere from 10 to 12, at 0.5 kg each.
        assertThat(spread.path("percentile2.5").asDouble()).isBetween(6.2, 6.3);
        assertThat(spread.path("percentile97.5").asDouble()).isBetween(7.1, 7.2);
        assertThat(spread.path("standardDeviation").asDouble()).isCloseTo(1 / Math.sqrt(12), within(0.05));
    }

    @Test
    void calculatesEveryProductAtOnce() {
        Run run = calculate("--allocation", "mass", "--csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .startsWith("process,process name,product,unit,category,category unit,value,state,cut off\r\n")
                .contains("cell,Electrolysis,Neodymium metal,kg,Climate change,kg CO2 eq,6.7")
                .contains("plant,Power plant,Electricity,kWh,Climate change,kg CO2 eq,0.5,known,none\r\n")
                .contains("plant,Power plant,Electricity,kWh,Radiation,kBq,,not characterised,none\r\n");
        assertThat(calculate("--allocation", "mass", "--category", "Climate change")
                        .exitCode())
                .isZero();
        assertThat(run.out().lines()).hasSize(1 + 3 * 2);
    }

    @Test
    void saysThatAResultIsNotKnown() throws Exception {
        Run run = calculate("--allocation", "stored", "--product", "cell");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(words(run.out())).contains("Climate change not known", "UNDECIDED allocation-missing (1)");
        JsonNode json = json("lca", "calculate", inventory, "--method", factors, "--allocation", "stored", "--json");
        assertThat(json.path("products").findValues("value"))
                .anySatisfy(value -> assertThat(value.isNull()).isTrue());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            --method FACTORS | say with --allocation how processes with several products are divided: none, mass
            --method FACTORS --allocation masss | there is no allocation 'masss'; did you mean mass?
            --method FACTORS --allocation property:mas | there is no flow property 'mas'; did you mean Mass?
            --method FACTORS --allocation economic | economic allocation needs prices
            --method FACTORS --allocation mass --product electrolisis | there is no process or product 'electrolisis'; did you mean Electrolysis?
            --method FACTORS --allocation mass --category climate | there is no category 'climate' in factors.csv; did you mean Climate change?
            --method FACTORS --allocation mass --monte-carlo 10 --product nd | --monte-carlo and --seed belong together
            --method FACTORS --allocation mass --contributions 3 | name it with --product
            --allocation mass | Missing required option: '--method=METHOD'
            """)
    void refusesWhatMakesNoSense(String options, String complaint) {
        List<String> words = Stream.concat(
                        Stream.of("lca", "calculate", inventory),
                        Stream.of(options.split(" ", -1)).map(word -> word.equals("FACTORS") ? factors : word))
                .toList();
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(64);
        assertThat(run.err()).contains(complaint);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void suggestsABuiltInMethod() {
        Run run = Run.of("lca", "calculate", inventory, "--method", "gwp100-ar5", "--allocation", "none");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("there is no method gwp100-ar5", "did you mean gwp100-ar6?");
        Run known = Run.of(
                "lca", "calculate", inventory, "--method", "gwp100-ar6", "--allocation", "none", "--product", "cell");
        assertThat(words(known.out())).contains("Global warming, 100 years (IPCC AR6) 8.5 kg CO2 eq");
    }

    @Test
    void comparesTwoProducts() throws Exception {
        JsonNode json = json(
                "lca",
                "compare",
                inventory,
                "--method",
                factors,
                "--allocation",
                "mass",
                "--product",
                "nd-oxide",
                "--product",
                "nd",
                "--json");
        JsonNode row = json.path("rows").get(0);
        assertThat(row.path("a").asDouble()).isCloseTo(1.0, within(1e-12));
        assertThat(row.path("b").asDouble()).isCloseTo(6.7, within(1e-12));
        assertThat(row.path("difference").asDouble()).isCloseTo(5.7, within(1e-12));
        assertThat(row.path("ratio").asDouble()).isCloseTo(6.7, within(1e-12));
        assertThat(json.path("rows").get(1).path("ratio").isNull()).isTrue();
    }

    @Test
    void comparesTwoPackages() {
        Run run = Run.of("lca", "compare", inventory, cleaner, "--method", factors, "--allocation", "mass");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(words(run.out()))
                .contains("Electrolysis Radiation kBq not characterised not characterised")
                .contains("3 products are in both packages, 0 only in")
                .contains("Electrolysis Climate change kg CO2 eq 6.7000 3.3500 -3.3500 0.5")
                .contains("0 of 6 results are equal");
    }

    @Test
    void refusesToCompareKilogramsWithKilowattHours() {
        Run run = Run.of(
                "lca",
                "compare",
                inventory,
                "--method",
                factors,
                "--allocation",
                "mass",
                "--product",
                "nd",
                "--product",
                "power");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("1 kg of Neodymium metal and 1 kWh of Electricity cannot be compared");
        assertThat(Run.of("lca", "compare", inventory, "--method", factors, "--allocation", "mass")
                        .exitCode())
                .isEqualTo(64);
    }

    @Test
    void exportsWhatGivesTheSameResults() throws Exception {
        String out = folder.resolve("exported.zip").toString();
        Run run = Run.of("lca", "export", inventory, factors, "--out", out);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("3 processes, 5 flows, 1 methods");
        Run again = Run.of("lca", "compare", inventory, out, "--method", out, "--allocation", "mass");
        assertThat(again.out()).contains("3 of 6 results are equal");
    }

    @Test
    void asksForACommand() {
        Run run = Run.of("lca");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("a command is missing", "calculate");
        assertThat(Run.of("lca", "calcolate", inventory).err()).contains("Did you mean: lca calculate");
    }

    private static Run calculate(String... options) {
        return Run.of(Stream.concat(Stream.of("lca", "calculate", inventory, "--method", factors), Stream.of(options))
                .toArray(String[]::new));
    }

    private static JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(Run.of(arguments).out());
    }

    private static String words(String text) {
        return text.replaceAll(" +", " ");
    }
}
