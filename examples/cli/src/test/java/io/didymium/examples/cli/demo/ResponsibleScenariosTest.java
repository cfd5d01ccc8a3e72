package io.didymium.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packaged scenarios show of responsibility, and that verification with the demonstration criteria agrees. */
class ResponsibleScenariosTest {
    @TempDir
    static Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | 2026-04-01T00:00:00Z | Citizen Lab in Porsgrunn | Plants of the rare-earth chain | pyrophoric; UN1383, class 4.2",
                "b | 2026-04-07T00:00:00Z | Meeting with residents | No forced labour: met | hydrochloric acid 30 %, oxalic acid",
                "c | 2026-07-02T00:00:00Z | Open day at the hydrogen plant | level: basic | pyrophoric; UN3200, class 4.2"
            })
    void eachBundleIsAcceptedWithTheCriteriaAndShowsPeopleAssessmentsAndHazards(
            String scenario, String at, String people, String assessed, String hazard) {
        String file = Run.played(folder, scenario);

        Run verified = Run.of(
                "verify",
                file,
                "--trust",
                Path.of(file).resolveSibling("trust.json").toString(),
                "--criteria",
                "demonstration",
                "--at",
                at);
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(Run.of("engagement", file).words()).contains(people);
        assertThat(Run.of("assess", file).words()).contains(assessed);
        assertThat(Run.of("hazards", file).words()).contains(hazard);
    }

    @Test
    void thePumpMakersRotorsHaveThreeSectionsOfThreeIssuersAllCoveredAndOnOnePage() throws Exception {
        String file = Run.played(folder, "b");

        JsonNode report = new ObjectMapper()
                .readTree(Run.of(
                                "verify",
                                file,
                                "--trust",
                                Path.of(file).resolveSibling("trust.json").toString(),
                                "--at",
                                "2026-04-07T00:00:00Z",
                                "--json")
                        .out());
        for (String section : new String[] {"CRITERIA", "LCA", "TRACEABILITY"}) {
            assertThat(report.path("checks")).as(section).anySatisfy(check -> {
                assertThat(check.path("check").asText()).isEqualTo("certificate-covers-claim");
                assertThat(check.path("subject").asText()).isEqualTo("urn:didymium:rotors:claim:" + section);
                assertThat(check.path("outcome").asText()).isEqualTo("PASSED");
            });
        }
        String page = Files.readString(
                Path.of(file).resolveSibling("../passport.html").normalize());
        assertThat(page).contains("criteria-body", "lca-office", "trace-audit").contains("@media print");
    }
}
