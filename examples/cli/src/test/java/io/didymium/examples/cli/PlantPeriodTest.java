package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.core.id.FacilityId;
import io.didymium.core.stock.MaterialBook;
import io.didymium.core.stock.MaterialLine;
import io.didymium.core.stock.MaterialPeriod;
import io.didymium.core.stock.StockRule;
import io.didymium.core.testing.SharedData;
import io.didymium.examples.cli.policy.SettledChain;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statement of the separation plant of scenario D for its quarter, beside the independent calculation. */
class PlantPeriodTest {
    /** The sheet takes moistures as the plant found them at receipt, the passports of the lots those of their sellers. */
    @Test
    void theStatementOfTheQuarterIsThatOfTheIndependentCalculation() throws Exception {
        FacilityId plant = plant();
        JsonNode expected =
                SharedData.json("domain/scenario_d.json").path("results").path("site_statement");
        MaterialPeriod quarter = MaterialBook.of(
                        SettledChain.of(
                                PlantQuarter.packaged().dossier(),
                                PlantQuarter.policy().settlements()),
                        StockRule.STANDARD)
                .stream()
                .filter(period -> period.site().equals(plant) && period.from().getYear() == 2026)
                .findFirst()
                .orElseThrow();

        for (String symbol : new String[] {"La", "Ce", "Pr", "Nd", "Sm", "Gd", "Dy"}) {
            MaterialLine line = quarter.lines().stream()
                    .filter(one -> one.element()
                            .filter(element -> element.symbol().equals(symbol))
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            JsonNode sheet = expected.path(symbol);
            double difference = sheet.path("difference").path(0).doubleValue();
            double u = sheet.path("difference").path(1).doubleValue();
            assertThat(line.difference().doubleValue()).as(symbol).isCloseTo(difference, within(0.4 * u));
            assertThat(line.standardUncertainty().doubleValue()).as(symbol).isCloseTo(u, within(0.1 * u));
            assertThat(line.limit()).isGreaterThan(BigDecimal.ZERO);
        }
    }

    private static FacilityId plant() throws Exception {
        return PlantQuarter.packaged().chain().producerOf(PlantQuarter.id("N1")).facility();
    }

    @Test
    void statementsArePrintedForEachSiteAndQuarter(@TempDir Path folder) {
        String file = Run.demonstrated(folder, "a");
        Run all = Run.of("balance", file, "--periods");
        assertThat(all.exitCode()).as(all.toString()).isZero();
        assertThat(all.words())
                .contains("opening receipts products losses closing difference u % limit")
                .contains("in kg");

        Run tonnes = Run.of("balance", file, "--periods", "--unit", "short-ton", "--months", "12");
        assertThat(tonnes.words()).contains("2026-01-01 to 2026-12-31, in short ton");
        assertThat(Run.of("balance", file, "--periods", "--json").out())
                .contains("\"periods\"")
                .contains("\"differenceKg\"")
                .contains("\"withinLimit\"");
    }

    @Test
    void aStatementIsPrintedAsAPartOfADescription(@TempDir Path folder) throws Exception {
        String file = Run.demonstrated(folder, "a");
        Run periods = Run.of("balance", file, "--periods", "--json");
        JsonNode first =
                new ObjectMapper().readTree(periods.out()).path("periods").get(0);
        Run stated = Run.of(
                "balance",
                file,
                "--periods",
                "--site",
                first.path("site").asText(),
                "--from",
                first.path("from").asText(),
                "--state",
                "urn:example:period");
        assertThat(stated.exitCode()).as(stated.err()).isZero();
        JsonNode one = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(stated.out())
                .path("periodStatements")
                .get(0);
        assertThat(one.path("events")).isNotEmpty();
        assertThat(one.path("lines").get(0).path("closingKg").decimalValue())
                .isCloseTo(
                        first.path("lines").get(0).path("closingKg").decimalValue(), within(new BigDecimal("0.001")));
        assertThat(Run.of("balance", file, "--periods", "--state", "urn:example:period")
                        .err())
                .contains("--site and --from are needed");
    }

    @Test
    void wrongPeriodsAndSitesAreSaidInASentence(@TempDir Path folder) {
        String file = Run.demonstrated(folder, "a");
        assertThat(Run.of("balance", file, "--periods", "--months", "5").exitCode())
                .isEqualTo(64);
        assertThat(Run.of("balance", file, "--periods", "--unaccounted", "120").exitCode())
                .isEqualTo(64);
        Run unknown = Run.of("balance", file, "--periods", "--site", "nowhere");
        assertThat(unknown.exitCode()).isEqualTo(64);
        assertThat(unknown.err()).contains("site with a process");
    }
}
