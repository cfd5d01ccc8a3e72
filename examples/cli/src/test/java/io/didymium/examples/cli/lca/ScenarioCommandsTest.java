package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios, allocations beside one another, prices of several periods, paired runs and sensitivities from the command line. */
class ScenarioCommandsTest {
    @TempDir
    static Path folder;

    private static String inventory;
    private static String cleaner;
    private static String factors;
    private static String kiln;

    @BeforeAll
    static void writePackages() throws IOException {
        inventory =
                SamplePackages.inventory(folder.resolve("sample.zip"), "0.5").toString();
        cleaner =
                SamplePackages.inventory(folder.resolve("cleaner.zip"), "0.25").toString();
        factors = SamplePackages.factors(folder.resolve("factors.csv")).toString();
        kiln = folder.resolve("kiln.zip").toString();
        Files.write(Path.of(kiln), SamplePackages.parameterised());
        Files.writeString(folder.resolve("prices.csv"), """
                product,price,currency,from,until,source
                nd-oxide,80,USD,2023-01-01,2023-12-31,a price list
                nd-oxide,700,CNY,2024-01-01,2024-12-30,another price list
                ce-oxide,4,USD,2023-01-01,2024-12-30,a price list
                """);
        Files.writeString(folder.resolve("rates.csv"), """
                currency;to;rate;from;until;source
                CNY;USD;0,14;2024-01-01;2024-06-30;a bank
                CNY;USD;0,14;2024-07-01;2024-12-31;a bank
                """);
    }

    @Test
    void aParameterChangesWhatFollowsFromIt() throws Exception {
        assertThat(value(result(kiln, "--product", "kiln"))).isCloseTo(0.0719, within(1e-12));
        JsonNode changed = result(kiln, "--product", "kiln", "--param", "capture_frac=0.5", "--label", "half");
        assertThat(value(changed)).isCloseTo(0.17975, within(1e-12));
        assertThat(changed.path("scenario").asText()).isEqualTo("half");
        assertThat(changed.path("changes").get(0).asText()).isEqualTo("capture_frac=0.5");
        assertThat(value(result(kiln, "--product", "kiln", "--param", "Kiln/unabated=1")))
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aScenarioIsSavedAndComparedWithThePackageAsItIs() throws Exception {
        Path saved = folder.resolve("hydro.json");
        JsonNode changed = result(
                inventory,
                "--product",
                "cell",
                "--set",
                "plant/co2=0.1",
                "--label",
                "hydropower",
                "--save-scenario",
                saved.toString());
        assertThat(value(changed)).isCloseTo(1.34, within(1e-12));
        assertThat(saved).exists();
        List<String> words = new ArrayList<>(
                List.of("lca", "compare", inventory, "--method", factors, "--allocation", "mass", "--product", "cell"));
        words.addAll(List.of("--category", "Climate change", "--scenario", saved.toString()));
        Run text = Run.of(words.toArray(String[]::new));
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.words())
                .contains("A as it is", "B hydropower", "plant/co2=0.1", "Climate change kg CO2 eq 6.7000 1.3400 0.2");
        words.addAll(List.of("--monte-carlo", "100", "--seed", "3", "--json"));
        JsonNode cells = json(Run.of(words.toArray(String[]::new)), 0)
                .path("results")
                .get(0)
                .path("variants");
        assertThat(cells.get(1).path("difference").asDouble()).isCloseTo(-5.36, within(1e-12));
        assertThat(cells.get(1).path("paired").path("probabilityLower").asDouble())
                .isEqualTo(1);
        assertThat(cells.get(0).has("paired")).isFalse();
    }

    @Test
    void whatIsThereAlreadyIsNotReplaced() {
        Run run = Run.of(
                "lca",
                "calculate",
                inventory,
                "--method",
                factors,
                "--allocation",
                "mass",
                "--set",
                "plant/co2=1",
                "--save-scenario",
                inventory);
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("would be lost");
    }

    @Test
    void massAndEconomicAreInOneTable() throws Exception {
        List<String> words = economic("--allocation", "mass", "--product", "cell", "--category", "Climate change");
        Run text = Run.of(words.toArray(String[]::new));
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.words())
                .contains(
                        "economic, prices in USD of 2023-01-01 to 2024-12-30",
                        "B by mass\n",
                        "Climate change kg CO2 eq 8.3105 6.7000 0.80621");
        words.add("--csv");
        assertThat(Run.of(words.toArray(String[]::new)).out())
                .startsWith(
                        "variant,allocation,process,process name,product,unit,category,category unit,value,state,cut off,"
                                + "difference,ratio,")
                .contains(
                        "by mass,by mass,cell,Electrolysis,Neodymium metal,kg,Climate change,kg CO2 eq,6.7,known,none");
    }

    @Test
    void aMeanPriceCountsEachDayOnce() throws Exception {
        // 365 days at 80 and 365 days at 98 dollars: 89; beside 4, times 2 kg and 3 kg.
        double share = 2 * 89.0 / (2 * 89.0 + 3 * 4.0);
        List<String> words = economic("--product", "nd-oxide", "--category", "Climate change", "--json");
        assertThat(value(json(Run.of(words.toArray(String[]::new)), 0))).isCloseTo(10 * 0.5 * share / 2, within(1e-12));
    }

    @Test
    void aProcessMayHaveAKeyOfItsOwn() throws Exception {
        assertThat(value(result(inventory, "--product", "nd-oxide", "--allocation-of", "Separation=none")))
                .isCloseTo(2.5, within(1e-12));
        assertThat(value(result(
                        inventory,
                        "--product",
                        "nd-oxide",
                        "--allocation-of",
                        "separation=shares:Neodymium oxide=3;ce-oxide=1")))
                .isCloseTo(10 * 0.5 * 0.75 / 2, within(1e-12));
        assertThat(Run.of(
                                "lca",
                                "calculate",
                                inventory,
                                "--method",
                                factors,
                                "--allocation",
                                "mass",
                                "--allocation-of",
                                "separation=none")
                        .out())
                .contains("1 processes by keys of their own");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            --param capture_frac=0.5             | there is no parameter 'capture_frac'
            --param capture_frac                 | expected NAME=VALUE, not 'capture_frac'
            --set plan/co2=1                     | there is no process 'plan'
            --set plant/ch4=1                    | there is no exchange 'ch4'
            --set plant=1                        | expected PROCESS/EXCHANGE=AMOUNT
            --replace plant=separation           | 'separation' does not make what is needed
            --link power=cell                    | 'cell' does not make what is needed
            --label x                            | --label and --save-scenario are about changes
            --allocation-of plant                | --allocation-of is PROCESS=KEY
            --allocation-of plan=mass            | there is no process or product 'plan'
            --allocation-of separation=shares:x=1 | 'Separation' has no product 'x'
            --sensitivities 3                    | name it with --product
            """)
    void refusesChangesThatChangeNothing(String options, String complaint) {
        List<String> words =
                new ArrayList<>(List.of("lca", "calculate", inventory, "--method", factors, "--allocation", "mass"));
        words.addAll(List.of(options.split(" ", -1)));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(64);
        assertThat(run.err()).contains(complaint);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            --price-period 2023..2024 --currency USD         | no price of 2024-12-31
            --price-period 2022..2024 --currency USD         | no price of 2022-01-01
            --price-period 2023..2023 --currency CNY         | no exchange rate of USD to CNY
            --currency USD                                   | of several periods
            --price-period 2023-01-01..2024-12-30            | are in CNY, USD
            --price-period last --currency USD               | --price-period is FROM..UNTIL
            """)
    void refusesPricesThatLeaveAGap(String options, String complaint) {
        List<String> words = new ArrayList<>(List.of(
                "lca",
                "calculate",
                inventory,
                "--method",
                factors,
                "--allocation",
                "economic",
                "--prices",
                folder.resolve("prices.csv").toString(),
                "--rates",
                folder.resolve("rates.csv").toString()));
        words.addAll(List.of(options.split(" ", -1)));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isIn(3, 64);
        assertThat(run.err()).contains(complaint);
    }

    @Test
    void whatBothSidesDependOnCancelsOut() throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "lca",
                "compare",
                inventory,
                cleaner,
                "--method",
                factors,
                "--allocation",
                "mass",
                "--product",
                "cell"));
        words.addAll(List.of("--category", "Climate change", "--monte-carlo", "200", "--seed", "1", "--json"));
        JsonNode paired = json(Run.of(words.toArray(String[]::new)), 0)
                .path("rows")
                .get(0)
                .path("paired");
        assertThat(paired.path("probabilityLower").asDouble()).isEqualTo(1);
        assertThat(paired.path("probabilityHigher").asDouble()).isZero();
        // 10 to 12 kWh at 0.25 instead of 0.5 kg, and 2.4 kWh in the oxide.
        assertThat(paired.path("percentile2.5").asDouble()).isBetween(-3.6, -3.55);
        assertThat(paired.path("percentile97.5").asDouble()).isBetween(-3.15, -3.1);
        words.set(words.indexOf("--json"), "--all");
        assertThat(Run.of(words.toArray(String[]::new)).words()).contains("P(A < B) P(B < A)", "0.0 % 100.0 %");
    }

    @Test
    void runsWithoutAnUncertainAmountAreNotCertain() throws Exception {
        String[] asked = {"--category", "Climate change", "--monte-carlo", "20", "--seed", "1"};
        List<String> one = new ArrayList<>(List.of(
                "lca", "calculate", inventory, "--method", factors, "--allocation", "mass", "--product", "plant"));
        one.addAll(List.of(asked));
        assertThat(Run.of(one.toArray(String[]::new)).words())
                .contains("0.0 % none stated")
                .doesNotContain("2.5 % to 97.5 %");
        one.add("--json");
        JsonNode result =
                json(Run.of(one.toArray(String[]::new)), 0).path("results").get(0);
        assertThat(result.has("monteCarlo")).isFalse();
        assertThat(result.path("standardDeviation").isNull()).isTrue();
        assertThat(result.path("uncertainty").asText()).isEqualTo("none stated");

        List<String> two = new ArrayList<>(
                List.of("lca", "compare", inventory, cleaner, "--method", factors, "--allocation", "mass"));
        two.addAll(List.of("--product", "plant"));
        two.addAll(List.of(asked));
        assertThat(Run.of(two.toArray(String[]::new)).words())
                .contains("Uncertainty of Climate change: none stated.")
                .doesNotContain("P(A < B)");

        List<String> scenario =
                new ArrayList<>(List.of("lca", "compare", inventory, "--method", factors, "--allocation", "mass"));
        scenario.addAll(List.of("--product", "plant", "--set", "plant/co2=0.1"));
        scenario.addAll(List.of(asked));
        assertThat(Run.of(scenario.toArray(String[]::new)).words())
                .contains("Climate change B - A none stated none stated none stated");
        scenario.add("--json");
        JsonNode cell = json(Run.of(scenario.toArray(String[]::new)), 0)
                .path("results")
                .get(0)
                .path("variants")
                .get(1);
        assertThat(cell.path("uncertainty").asText()).isEqualTo("none stated");
        assertThat(cell.has("paired")).isFalse();
    }

    @Test
    void theUncertainAmountsThatMatterMostAreNamed() throws Exception {
        JsonNode result = result(inventory, "--product", "cell", "--sensitivities", "2");
        JsonNode influence = result.path("results").get(0).path("sensitivities").get(0);
        assertThat(influence.path("flowName").asText()).isEqualTo("Electricity");
        assertThat(influence.path("slope").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(influence.path("unit").asText()).isEqualTo("kWh");
        assertThat(influence.path("shareOfVariance").asDouble()).isCloseTo(1, within(1e-12));
        Run text = Run.of(
                "lca",
                "calculate",
                inventory,
                "--method",
                factors,
                "--allocation",
                "mass",
                "--product",
                "plant",
                "--sensitivities",
                "2");
        assertThat(text.out()).contains("No amount that the result depends on states an uncertainty.", "none stated");
    }

    private static List<String> economic(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "lca",
                "calculate",
                inventory,
                "--method",
                factors,
                "--allocation",
                "economic",
                "--prices",
                folder.resolve("prices.csv").toString(),
                "--rates",
                folder.resolve("rates.csv").toString(),
                "--price-period",
                "2023-01-01..2024-12-30",
                "--currency",
                "USD"));
        words.addAll(List.of(options));
        return words;
    }

    private static JsonNode result(String file, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "lca", "calculate", file, "--method", factors, "--allocation", "mass", "--category", "Climate change"));
        words.addAll(List.of(options));
        words.add("--json");
        return json(Run.of(words.toArray(String[]::new)), 0);
    }

    private static double value(JsonNode result) {
        return result.path("results").get(0).path("value").asDouble();
    }

    private static JsonNode json(Run run, int exitCode) throws Exception {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        return new ObjectMapper().readTree(run.out());
    }
}
