package io.didymium.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packaged scenarios show at a glance. */
class DashboardCommandTest {
    private static final Path SCHEMA = Path.of("..", "..", "spec", "dashboard-v1.schema.json");

    @TempDir
    static Path folder;

    private static Run dashboard(String file, String at, String... more) {
        String[] start = {
            "dashboard",
            file,
            "--trust",
            Path.of(file).resolveSibling("trust.json").toString(),
            "--at",
            at
        };
        return Run.of(Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | 2026-04-01T00:00:00Z | did:web:mine-k.example | Nd | FI",
                "b | 2026-04-07T00:00:00Z | did:web:s-beta.example | Dy | AU",
                "c | 2026-07-02T00:00:00Z | did:web:col-de.example | Pr | EE"
            })
    void eachScenarioShowsItsCountriesItsSupplierWithoutStatementAndItsCredentials(
            String scenario, String at, String silent, String element, String country) throws IOException {
        Run run = dashboard(Run.played(folder, scenario), at, "--criteria", "demonstration", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        JsonNode json = new ObjectMapper().readTree(run.out());
        JsonNode sections = json.path("sections");
        assertThat(sections.path("provenance")).anySatisfy(figure -> {
            assertThat(figure.path("figure").asText()).isEqualTo("origin");
            assertThat(figure.at("/of/element").asText()).isEqualTo(element);
            assertThat(figure.at("/of/country").asText()).isEqualTo(country);
            assertThat(figure.path("value").decimalValue()).isPositive();
        });
        assertThat(sections.path("risk")).anySatisfy(figure -> {
            assertThat(figure.at("/of/kind").asText()).isEqualTo("supplier-without-statement");
            assertThat(figure.at("/of/operator").asText()).isEqualTo(silent);
            assertThat(figure.path("value").decimalValue()).isPositive();
        });
        assertThat(sections.path("standards")).anySatisfy(figure -> {
            assertThat(figure.path("figure").asText()).isEqualTo("criteria-met");
            assertThat(figure.path("value").intValue()).isPositive();
        });
        Set<String> known = new HashSet<>();
        json.path("credentials")
                .forEach(credential -> known.add(credential.path("digest").asText()));
        assertThat(json.path("grounds").properties())
                .isNotEmpty()
                .allSatisfy(group ->
                        group.getValue().forEach(digest -> assertThat(known).contains(digest.asText())));
        sections.forEach(section -> section.forEach(figure -> assertThat(figure.has("value"))
                .as(figure.toString())
                .isEqualTo(json.path("grounds").has(figure.path("restsOn").asText()))));
    }

    @Test
    void aPlantsQuarterIsShownForOneOfItsBatches() {
        String file = Run.played(folder, "d");
        Run several = dashboard(file, "2026-04-10T00:00:00Z");
        assertThat(several.exitCode()).isEqualTo(64);
        assertThat(several.err()).contains("name one of");

        Run run = dashboard(
                file, "2026-04-10T00:00:00Z", "N3", "@" + Path.of(file).resolveSibling("rules.txt"));

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.words()).contains("Neodymium-praseodymium oxide N3").contains("lost in transit");
    }

    @Test
    void energyIsComparedWhereDeliveriesIncludeWhatStepsUsed() {
        Path with = folder.resolve("with");
        assertThat(Run.of(
                                "demo",
                                "--scenario",
                                "b",
                                "--with-activities",
                                "--at",
                                "2026-04-07T00:00:00Z",
                                "--out",
                                with.toString())
                        .exitCode())
                .isZero();
        String open = with.resolve("b/customer/received.dpp.zip").toString();
        String[] benchmark = {"--benchmark", "magnets;invented;14;magnet"};

        assertThat(dashboard(open, "2026-04-07T00:00:00Z", benchmark).words())
                .contains("metal to magnet 12.754 kWh/kg")
                .contains("magnets 8.898 %");
        assertThat(dashboard(Run.played(folder, "b"), "2026-04-07T00:00:00Z", benchmark)
                        .words())
                .contains("magnets not known")
                .doesNotContain("kWh/kg");
    }

    @Test
    void thePageIsWrittenInALanguage() throws IOException {
        Path page = folder.resolve("dashboard.html");

        Run run = dashboard(
                Run.played(folder, "b"), "2026-04-07T00:00:00Z", "--out", page.toString(), "--lang", "de", "--verbose");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("urn:didymium:dte:\\S+ zQm");
        assertThat(Files.readString(page)).contains("Schwerpunkte der Risiken", "Lieferant ohne gültige Aussage");
    }

    @Test
    void benchmarksAreChecked() {
        String file = Run.played(folder, "b");

        assertThat(dashboard(file, "2026-04-07T00:00:00Z", "--benchmark", "magnets")
                        .err())
                .contains("is no benchmark such as");
        assertThat(dashboard(file, "2026-04-07T00:00:00Z", "--benchmark", "magnets;invented;x")
                        .err())
                .contains("'x' is no number");
        assertThat(dashboard(file, "2026-04-07T00:00:00Z", "--benchmark", "magnets;invented;14;moon")
                        .err())
                .contains("'moon' is no stage");
        assertThat(dashboard(file, "2026-04-07T00:00:00Z", "--benchmark", "magnets;invented;0")
                        .err())
                .contains("must be above zero");
    }
}
