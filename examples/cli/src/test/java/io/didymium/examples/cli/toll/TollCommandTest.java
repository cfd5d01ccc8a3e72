package io.didymium.examples.cli.toll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Didymium;
import io.didymium.examples.cli.Run;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A toll agreement of both sides in a description, and the statement of account that the command gives. */
class TollCommandTest {
    private static final String AGREEMENT = """
            {"id": "urn:didymium:toll:NAME", "name": "Toll terms", "keeper": "KEEPER",
             "processor": "did:web:s-beta.example", "customer": "did:web:s-alpha.example", "site": "S-BETA",
             "from": "2026-01-01", "terms": [{"element": "Nd", "returned": "RETURNED", "openingKg": 118.4, "advanceKg": 25}]}
            """;

    @TempDir
    private Path folder;

    private String compose(String ofProcessor, String ofCustomer, String more) throws Exception {
        try (InputStream packaged = Didymium.class.getResourceAsStream("scenario-b.json")) {
            String text = new String(packaged.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            Path description = folder.resolve("toll.json");
            Files.writeString(
                    description,
                    text.substring(0, text.length() - 1) + ", \"tollAgreements\": ["
                            + agreement("processor", "did:web:s-beta.example", ofProcessor) + ", "
                            + agreement("customer", "did:web:s-alpha.example", ofCustomer) + "]" + more + "}");
            String file = folder.resolve("toll.dpp.zip").toString();
            Run run = Run.of(
                    "compose",
                    description.toString(),
                    "--keys",
                    folder.resolve("keys").toString(),
                    "--new-keys",
                    "--out",
                    file,
                    "--status-from",
                    "2026-04-07T00:00:00Z",
                    "--force");
            assertThat(run.exitCode()).as(run.toString()).isZero();
            return file;
        }
    }

    private static String agreement(String name, String keeper, String returned) {
        return AGREEMENT.replace("NAME", name).replace("KEEPER", keeper).replace("RETURNED", returned);
    }

    @Test
    void theStatementThatTheCommandGivesIsReadBackAndHolds() throws Exception {
        String file = compose("97 %", "97 %", "");
        Run written = Run.of(
                "toll",
                file,
                "--state",
                "urn:didymium:toll:processor",
                "--as",
                "urn:didymium:toll:account",
                "--until",
                "2026-06-30");
        assertThat(written.exitCode()).as(written.toString()).isZero();
        JsonNode statements = new ObjectMapper().readTree(written.out()).path("tollStatements");
        assertThat(statements.path(0).path("dues").path(0).path("kg").decimalValue())
                .isEqualByComparingTo("118.4");

        String again = compose("97 %", "97 %", ", \"tollStatements\": " + statements);
        Run shown = Run.of("toll", again, "--json");
        assertThat(shown.exitCode()).as(shown.toString()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(shown.out())
                        .path("statements")
                        .path(0)
                        .path("findings"))
                .isEmpty();
        assertThat(Run.of("toll", again).words()).contains("Toll terms").contains("stated to be due");
    }

    @Test
    void termsThatDifferAreShown() throws Exception {
        Run shown = Run.of("toll", compose("90 %", "97 %", ""));

        assertThat(shown.exitCode()).isEqualTo(1);
        assertThat(shown.words()).contains("toll-terms-differ");
    }
}
