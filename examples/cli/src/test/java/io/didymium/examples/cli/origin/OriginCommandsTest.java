package io.didymium.examples.cli.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on origins, on scenarios B and C and the numbers of their tables. */
class OriginCommandsTest {
    @TempDir
    static Path folder;

    private static String rotors;
    private static String motors;

    @BeforeAll
    static void demonstrate() {
        rotors = Run.demonstrated(folder, "b");
        motors = Run.demonstrated(folder, "c");
    }

    @Test
    void originSharesEachElementByClassWithItsUncertainty() {
        Run run = Run.of("origin", rotors, "B-M1", "--element", "nd", "--element", "Pr");
        assertThat(run.exitCode()).isZero();
        assertThat(run.words())
                .contains("Whether they can be believed, says: didymium verify")
                .contains("Nd primary 78.95 0.12\n pre-consumer 21.05 0.12\n")
                .contains("Pr primary 83.33 0.10\n pre-consumer 16.67 0.10\n");
    }

    @Test
    void ofEachClassItIsShownWhetherItWasDeclaredAndByWhomInWhichCredential() throws Exception {
        String text =
                Run.of("origin", rotors, "B-M1", "--element", "Nd").words().replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Nd: primary is declared of urn:didymium:rotors:batch:B-O1 by s-alpha")
                .contains("in urn:didymium:dpp:urn:didymium:rotors:batch:B-O1")
                .contains("Nd: pre-consumer is declared of urn:didymium:rotors:batch:B-S1 by s-beta");
        String collected =
                Run.of("origin", motors, "C-X1", "--element", "Tb").words().replaceAll("\\s+", " ");
        assertThat(collected)
                .contains(
                        "Tb: post-consumer is inferred of urn:didymium:motors:batch:C-E1: nobody declares its source");
        assertThat(json("origin", rotors, "B-M1", "--element", "Nd", "--json")
                        .path("classes")
                        .findValuesAsText("class"))
                .containsExactly("primary", "pre-consumer");
    }

    @ParameterizedTest
    @CsvSource({
        "country, DE 21.05",
        "source, 'urn:didymium:rotors:batch:B-S1, pre-consumer, DE 21.05'",
        "stage, 'chemical recycling in DE, Bavaria 21.05'"
    })
    void originGroupsAsItIsAsked(String by, String row) {
        assertThat(Run.of("origin", rotors, "B-R1", "--element", "Nd", "--by", by)
                        .words())
                .contains(row);
    }

    @Test
    void originSharesSumToOneAsJson() throws Exception {
        JsonNode json = json("origin", motors, "C-X1", "--element", "Nd", "--json");
        assertThat(json.path("verified").asBoolean(true)).isFalse();
        assertThat(json.path("shares").findValues("share").stream()
                        .map(JsonNode::decimalValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
        assertThat(json.path("shares").findValuesAsText("class"))
                .containsExactly("primary", "pre-consumer", "post-consumer");
    }

    @Test
    void originPrintsCsv() {
        Run run = Run.of("origin", rotors, "B-R1", "--element", "Nd", "--csv");
        assertThat(run.out())
                .startsWith("batch,element,class,share,standard uncertainty\r\n")
                .contains("urn:didymium:rotors:batch:B-R1,Nd,pre-consumer,0.2105263");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            origin FILE B-R9               | there is no batch 'B-R9' in FILE; did you mean B-
            origin FILE B-R1 --element Tb  | there is no 'Tb' in B-R1; there are: B, Al, Fe
            origin FILE B-R1 --by klass    | there is no 'klass'; there are: class, country, source, stage
            origin FILE                    | Missing required parameter: 'BATCH'
            recycled FILE B-R9             | there is no batch 'B-R9' in FILE; did you mean B-
            recycled FILE --rule iso-1402  | there is no rule pack 'iso-1402'; did you mean iso-14021?
            recycled FILE --contamination-below Xx=1 | --contamination-below Xx: unknown element: 'Xx'
            recycled FILE --json --csv     | are mutually exclusive
            art28 FILE --on tomorrow       | Invalid value for option '--on'
            """)
    void refusesWhatMakesNoSense(String command, String complaint) {
        Run run = Run.of(command.strip().replace("FILE", rotors).split(" ", -1));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(64);
        assertThat(run.err()).contains(complaint.replace("FILE", rotors));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aBatchWithoutMagnetsHasNothingToShowUnderArticle28() {
        Run run = Run.of("art28", rotors, "B-M1");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("batch 'B-M1' is not described as a product with magnets; described are: B-R1");
    }

    @Test
    void recycledShowsTheTableOfEightElements() {
        Run run = Run.of("recycled", motors, "C-X1", "--rule", "eu-crma-art-29", "--contamination-below", "Ni=0.1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.words())
                .contains("C-X1 under eu-crma-art-29 2024-05-03")
                .contains("scope in scope: electric motor with 900 g of magnets that count, required above 200 g")
                .contains("timing not yet on 2026-04-01, not before 2027-05-24")
                .contains("Nd 23.306 present 37.45 0.16 0.00 37.45")
                .contains("Pr 6.921 present 31.53 0.14 0.00 31.53")
                .contains("Dy 1.481 present 66.03 0.15 0.00 66.03")
                .contains("Tb 0.038 present 100.00 0.00 0.00 100.00")
                .contains("B 0.990 present 37.99 0.16 0.00 37.99")
                .contains("Co 0.986 present 49.59 0.17 0.00 49.59")
                .contains("Sm 0.000 not present none none none none")
                .contains("Ni 0.019 contamination 100.00", "that of an");
    }

    @Test
    void recycledCountsMoreUnderTheDraft() throws Exception {
        JsonNode json = json("recycled", motors, "C-X1", "--rule", "eu-crma-art-29-draft", "--json");
        JsonNode result = json.path("results").get(0);
        assertThat(result.path("version").asText()).isEqualTo("2025-12-03");
        for (JsonNode element : result.path("elements")) {
            if (element.path("element").asText().equals("Nd")) {
                assertThat(element.path("recycledShare").decimalValue().movePointRight(2))
                        .isBetween(new BigDecimal("43.66"), new BigDecimal("43.68"));
            }
            if (element.path("element").asText().equals("Sm")) {
                assertThat(element.path("recycledShare").isNull()).isTrue();
            }
        }
    }

    @Test
    void recycledSaysThatARotorIsBelowTheThreshold() {
        Run run = Run.of("recycled", rotors, "--rule", "eu-crma-art-29", "--rule", "iso-14021", "--on", "2027-06-01");
        assertThat(run.words())
                .contains("B-R1 under eu-crma-art-29")
                .contains(
                        "scope below threshold: electric motor with 116 g of magnets that count, required above 200 g")
                .contains("timing open on 2027-06-01", "timing voluntary on 2027-06-01")
                .contains("Ni not stated not stated not known not known not known none")
                .contains("Nd 22.224 present 21.05 0.12 0.00 21.05")
                .contains("B-M1 under iso-14021 2016\n", "scope not known: no product with magnets is described");
    }

    /** The battery rule demands 16 % of the cobalt of a battery, nothing of that of a rotor. */
    @Test
    void recycledDemandsNothingOfARotorUnderTheBatteryRule() {
        Run run = Run.of("recycled", rotors, "B-R1", "--rule", "eu-battery-art-8", "--on", "2031-08-18");
        assertThat(run.exitCode()).isZero();
        assertThat(run.words()).contains("scope other product").doesNotContain("requires");
    }

    @Test
    void recycledPrintsCsv() {
        Run run = Run.of("recycled", motors, "C-X1", "--rule", "eu-crma-art-29", "--csv");
        assertThat(run.out().lines()).hasSize(9);
        assertThat(run.out())
                .contains(
                        "urn:didymium:motors:batch:C-X1,eu-crma-art-29,2024-05-03,IN_SCOPE,NOT_YET,Sm,0,NOT_PRESENT,,,,\r\n");
    }

    @Test
    void art28ShowsEveryLegalDataPointOfTheRotor() {
        Run run = Run.of("art28", rotors, "B-R1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.words())
                .contains("21,149 pieces of B-R1, each electric motor")
                .contains("28(1)(b) the type of the magnets to be seen 8 x neodymium-iron-boron")
                .contains("28(4)(b) the weight of each magnet fulfilled 8 x 14.5 g")
                .contains("fulfilled 8 x epoxy, 12 um", "fulfilled T20, puller, grinder, oven, press")
                .contains("[ ] the label names the type: 8 x neodymium-iron-boron", "[ ] they weigh 8 x 14.5 g")
                .doesNotContain("not yet required");
        assertThat(run.out().lines().filter(line -> line.contains("28("))).hasSize(14);
    }

    @Test
    void art28TellsWhatIsNotSaidOfTheMotor() throws Exception {
        JsonNode product = json("art28", motors, "--json").path("products").get(0);
        assertThat(product.path("pieces").asInt()).isEqualTo(2220);
        assertThat(product.path("points").findValuesAsText("state"))
                .hasSize(14)
                .contains("TO_BE_SEEN", "FULFILLED", "NOT_YET_REQUIRED");
        assertThat(Run.of("art28", motors).words())
                .contains("28(4)(b) the weight of each magnet not yet required 900 g for an unstated number of");
        assertThat(Run.of("art28", motors, "--csv").out())
                .contains("28(4)(c),the sequence of all removal steps,NOT_YET_REQUIRED,\r\n");
    }

    @Test
    void keepsLinesShortEnoughForATerminal() {
        for (List<String> command : List.of(
                List.of("origin", rotors, "B-R1"), List.of("recycled", motors, "C-X1"), List.of("art28", rotors))) {
            assertThat(Run.seen(Path.of(""), 80, Run.NOW, new SecureRandom(), command.toArray(String[]::new))
                            .out()
                            .lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }
    }

    private static JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(Run.of(arguments).out());
    }
}
