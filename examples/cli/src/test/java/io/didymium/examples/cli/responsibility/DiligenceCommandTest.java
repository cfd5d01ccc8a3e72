package io.didymium.examples.cli.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The due diligence of each scenario, and of scenario B with statements. */
class DiligenceCommandTest {
    private static final String STATEMENTS = """
            "dueDiligence": [
              {"id": "alpha", "name": "Due diligence 2025", "operator": "did:web:s-alpha.example",
               "from": "2025-01-01", "until": "2025-12-31",
               "steps": [
                 {"step": "management-systems", "state": "done",
                  "documents": [{"name": "Policy", "mediaType": "application/pdf", "digest": "DIGEST"}]},
                 {"step": "identify-and-assess", "state": "partly"},
                 {"step": "respond", "state": "partly"},
                 {"step": "report", "state": "done"},
                 {"step": "independent-audit", "state": "done"}],
               "risks": [{"risk": "security-forces", "country": "AU", "tier": 1, "severity": "low",
                          "likelihood": "low", "response": "continue", "state": "closed"}]},
              {"id": "mag", "name": "Due diligence 2025", "operator": "did:web:mag-1.example",
               "from": "2025-01-01", "until": "2025-12-31",
               "requests": [{"supplier": "did:web:s-beta.example", "requestedOn": "2025-10-01",
                             "dueOn": "2025-12-31"}], "steps": [ALL]},
              {"id": "met", "name": "Due diligence 2025", "operator": "did:web:met-1.example",
               "from": "2025-01-01", "until": "2025-12-31", "steps": [ALL]},
              {"id": "pump", "name": "Due diligence 2025", "operator": "did:web:pump-dk.example",
               "from": "2025-01-01", "until": "2025-12-31", "steps": [ALL]}]
            """.replace("ALL", """
            {"step": "management-systems", "state": "done"}, {"step": "identify-and-assess", "state": "done"},
            {"step": "respond", "state": "done"}, {"step": "report", "state": "done"}""").replace("DIGEST", DescribedRecords.DIGEST);

    @TempDir
    static Path folder;

    private static String rotors;

    @BeforeAll
    static void compose() throws Exception {
        rotors = DescribedRecords.compose(
                folder, DescribedRecords.describe(folder, "b", STATEMENTS), "2026-04-07T00:00:00Z");
    }

    private static Run verify(String... options) {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(options, 0, arguments, 6, options.length);
        arguments[0] = "verify";
        arguments[1] = rotors;
        arguments[2] = "--trust";
        arguments[3] = folder.resolve("records-trust.json").toString();
        arguments[4] = "--at";
        arguments[5] = "2026-04-08T00:00:00Z";
        return Run.at(Instant.parse("2026-04-08T00:00:00Z"), arguments);
    }

    @Test
    void theTableOfScenarioBNamesTheSupplierWithoutStatementAndItsShare() {
        Run run = Run.of("diligence", rotors, "B-R1", "--on", "2026-04-07");

        assertThat(run.exitCode()).isZero();
        assertThat(run.words())
                .contains("element kg valid kg audited % not audited % without % unknown % from outside %")
                .contains("Nd 545.230 430.445 0.00 78.95 21.05 0.00 100.00")
                .contains("Dy 49.066 49.066 0.00 100.00 0.00 0.00 100.00")
                .contains("s-beta requested and not given in time 16.67 21.05")
                .contains("s-alpha statement valid, not audited 83.33 78.95 100.00")
                .contains("s-alpha 1 company management systems done 1")
                .contains("s-alpha 2 identification and assessment of risks partly 0")
                .contains("mag-1 4 independent third-party audit not stated -")
                .contains("s-alpha security forces AU 1 low low continue closed")
                .contains("s-alpha 48(1) due-diligence policy own word")
                .contains("s-alpha Annex I, step 4 independent audit unshown")
                .contains("not yet on 2026-04-07");
    }

    @Test
    void magnetsCastInChinaAreExcludedWhateverTheDay() {
        assertThat(Run.of("diligence", rotors, "B-R1", "--on", "2026-12-31").words())
                .contains("DFARS 252.225-7052 (final rule of 30 May 2024) on 2026-12-31: excluded")
                .contains("Nd melting in CN: 100.00 %");
    }

    @ParameterizedTest
    @CsvSource({
        "a, A-P1, Nd, 1, did:web:mine-k.example, MISSING",
        "b, B-R1, Nd, 0.210526315789, did:web:s-beta.example, MISSING",
        "c, C-X1, Tb, 1, did:web:col-de.example, MISSING"
    })
    void eachScenarioHasATableByElement(
            String scenario, String batch, String element, BigDecimal without, String silent, String state)
            throws Exception {
        String file = Run.played(folder, scenario);

        JsonNode json = new ObjectMapper()
                .readTree(Run.of("diligence", file, batch, "--json").out())
                .path("batches")
                .get(0);

        JsonNode line = row(json.path("elements"), "element", element);
        assertThat(line.path("withoutStatement").decimalValue()).isEqualByComparingTo(without);
        assertThat(row(json.path("suppliers"), "supplier", silent).path("state").asText())
                .isEqualTo(state);
        assertThat(json.path("suppliers").findValuesAsText("state")).contains("OWN_WORD");
    }

    private static JsonNode row(JsonNode rows, String member, String value) {
        for (JsonNode row : rows) {
            if (row.path(member).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no " + value + " in " + rows);
    }

    @Test
    void csvHasARowForEachElementAndSupplier() {
        assertThat(Run.of("diligence", rotors, "B-R1", "--csv").out())
                .startsWith(
                        "batch,element,kg,valid kg,audited,not audited,without statement,unknown,from outside,supplier")
                .contains("did:web:s-beta.example,MISSING,0.210526315789");
    }

    @Test
    void recordsAreVerifiedOffline() {
        Run run = verify();

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("supplier-without-statement").contains("audit-unshown");
    }

    @Test
    void aVerifierMayDemandStatements() {
        assertThat(verify("--statements", "70").exitCode()).isZero();
        Run run = verify("--statements", "90");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("diligence-demanded");
    }

    @Test
    void aVerifierMayNameCountriesOfRisk() {
        Run run = verify("--risk-country", "AU");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("risk-country-unassessed");
        assertThat(verify("--risk-country", "Australia").exitCode()).isEqualTo(64);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "state": "partly"          | "state": "half"             | /dueDiligence/0/steps/1/state: unknown word 'half'
            "from": "2025-01-01"       | "from": "2026-01-01"        | /dueDiligence/0
            did:web:s-beta.example"    | did:web:s-gamma.example"    | unknown party 'did:web:s-gamma.example'
            "severity": "low"          | "severity": "lo"            | did you mean low?
            "step": "identify-and-assess", "state": "partly" | "step": "management-systems", "state": "partly" | states twice MANAGEMENT_SYSTEMS
            """)
    void namesThePlaceOfAFault(String before, String after, String complaint) throws Exception {
        Path described = DescribedRecords.describe(folder, "b", STATEMENTS.replaceFirst(Pattern.quote(before), after));

        Run run = Run.of(
                "compose",
                described.toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--out",
                folder.resolve("x.dpp.zip").toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(complaint);
    }
}
