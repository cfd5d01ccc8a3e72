package io.didymium.examples.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is behind a number: formula, amounts, credentials and signers. */
class ExplainCommandTest {
    @TempDir
    static Path folder;

    private static String phosphate;
    private static String rotors;

    @BeforeAll
    static void compose() {
        phosphate = Run.demonstrated(folder, "a");
        rotors = Run.demonstrated(folder, "b");
    }

    @Test
    void theTermsOfAFootprintSumToTheClaim() throws Exception {
        Run run = Run.of("explain", phosphate, "urn:didymium:phosphate:footprint:A-P1");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.words())
                .containsPattern("kg CO2 eq: claimed [0-9.]+ kg CO2 eq\n found [0-9.]+, as claimed")
                .contains("formula the sum of amount x factor")
                .contains("electricity at MAG-DE sintering 46,383.3 kWh 0.35 per kWh 100 % 1.5")
                .contains("dte Pressing, sintering, annealing Lindental Magnete zQm");

        JsonNode number = json(phosphate, "urn:didymium:phosphate:footprint:A-P1")
                .path("numbers")
                .get(1);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode term : number.path("terms")) {
            sum = sum.add(new BigDecimal(term.path("gives").asText()));
        }
        BigDecimal claimed = new BigDecimal(number.path("claimed").asText().split(" ", 2)[0]);
        assertThat(sum.subtract(claimed).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        assertThat(number.path("terms").size()).isGreaterThan(10);
    }

    @Test
    void aRecycledShareIsTracedToItsSources() {
        Run run = Run.of("explain", rotors, "urn:didymium:rotors:claim:B-M1:iso-14021");
        assertThat(run.words())
                .contains("Nd: claimed 21.05 %")
                .contains("found 21.0526 %, as claimed")
                .contains("pre-consumer, DE B-S1")
                .contains("primary, AU B-O1")
                .contains("does not count 78.95 %", "counts 21.05 %")
                .contains("dpp Passport of B-S1 s-beta zQm");
    }

    @Test
    void aCertifiedValueNamesTheCertificateAndItsSigner() {
        Run run = Run.of("explain", phosphate, "CoA-A-O1");
        assertThat(run.words())
                .contains("claimed 99.5 %")
                .contains("certified by Certifier of the scenario, valid from 2026-02-15T12:00:00Z until 2036-01-01")
                .contains("conformant")
                .contains("dcc Certificate of analysis of A-O1 Certifier of the scenario zQm");
    }

    @Test
    void aBatchStandsForAllClaimsAboutIt() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(Run.of("explain", rotors, "B-R1", "--json").out())
                        .path("claims"))
                .hasSize(3);
    }

    @Test
    void aClaimThatIsNotThereIsAskedBack() {
        Run run = Run.of("explain", phosphate, "CoA-A-O9");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("there is no claim 'CoA-A-O9'", "did you mean CoA-A-O1?");
    }

    private static JsonNode json(String file, String claim) throws Exception {
        return new ObjectMapper()
                .readTree(Run.of("explain", file, claim, "--json").out())
                .path("claims")
                .get(0);
    }
}
