package io.didymium.examples.cli.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Footprints of batches of the packaged scenarios. */
class FootprintCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void demonstrate() {
        Run.demonstrated(folder, "a");
        Run.demonstrated(folder, "b");
        Run.demonstrated(folder, "c");
    }

    @ParameterizedTest
    @CsvSource({
        "a, A-O1, 31.95",
        "a, A-M1, 41.51",
        "a, A-A1, 15.91",
        "a, A-A7, 24.50",
        "b, B-M1, 55.39",
        "b, B-P1, 39.89",
        "c, C-B1, 10.39",
        "c, C-M1, 15.92"
    })
    void calculatesTheScenarios(String scenario, String batch, String expected) {
        Run run = Run.of("footprint", file(scenario), batch, "--category", "kg CO2 eq");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(": " + expected + " kg CO2 eq\n", "claimed " + expected);
    }

    @Test
    void tellsOwnDataFromWhatSuppliersAttest() {
        Run run = Run.of("footprint", file("c"), "C-M1", "--category", "kg CO2 eq");
        assertThat(run.words())
                .contains("own data 51.1 %, attested by suppliers 82.4 %, claimed 15.92")
                .contains("metal to magnet 2.800 17.6 % 100.0 %")
                .contains("sintering: sintering 1.330 8.4 % 100.0 %")
                .contains("attested by suppliers 13.125 82.4 % not known")
                .contains("Attested by suppliers and not recomputed: C-H1, C-P1, C-R1, C-R2");
    }

    @Test
    void sumsByActivityAndNamesTheDivisions() {
        Run run = Run.of("footprint", file("a"), "A-P1", "--category", "kg CO2 eq", "--by", "activity");
        assertThat(run.words())
                .contains("electricity at MAG-DE 4.224 17.2 % 100.0 %", "nickel 0.064 0.3 % 0.0 %")
                .contains("Step separation is divided economic, prices in CNY of 2026-02-02")
                .doesNotContain("metal to magnet");
    }

    @Test
    void contributionsSumToTheWholeAsJson() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("footprint", file("a"), "A-A7", "--json").out());
        assertThat(json.path("categories").findValuesAsText("category")).containsExactly("EUR", "kg CO2 eq");
        JsonNode carbon = json.path("categories").get(1);
        for (String by : new String[] {"byStage", "byStep", "byActivity", "byOperator"}) {
            BigDecimal sum = carbon.path(by).findValues("perKg").stream()
                    .map(JsonNode::decimalValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.subtract(carbon.path("perKg").decimalValue()).abs())
                    .as(by)
                    .isLessThan(new BigDecimal("1e-9"));
        }
    }

    @Test
    void printsCsv() {
        assertThat(Run.of("footprint", file("c"), "C-M1", "--csv").out())
                .startsWith("batch,category,by,name,per kg,share,primary per kg\r\n")
                .contains("urn:didymium:motors:batch:C-M1,kg CO2 eq,attested,,13.12");
    }

    @Test
    void saysThatAFootprintIsNotKnown() {
        Run run = Run.of("footprint", file("a"), "A-N9");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("there is no batch 'A-N9'", "did you mean A-N");
        Run category = Run.of("footprint", file("a"), "A-P1", "--category", "kg CO2");
        assertThat(category.exitCode()).isEqualTo(64);
        assertThat(category.err()).contains("there is no category 'kg CO2'", "did you mean kg CO2 eq?");
    }

    private static String file(String scenario) {
        return folder.resolve(scenario + ".dpp.zip").toString();
    }
}
