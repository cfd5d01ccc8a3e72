package io.didymium.examples.cli.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit from its plan to its statement. */
class AuditCommandTest {
    private static final String AT = "2026-04-08T00:00:00Z";
    private static final String FROM = "2026-04-07T00:00:00Z";
    private static final String NONCE = "0123456789abcdef".repeat(4);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private String trust = "";

    @BeforeEach
    void nameTrust() {
        trust = folder.resolve("records-trust.json").toString();
    }

    private ObjectNode plan() throws Exception {
        String file = DescribedRecords.compose(folder, DescribedRecords.describe(folder, "b", "\"surveys\": []"), FROM);
        Run run = Run.of("audit", "plan", file, "--trust", trust, "--at", AT, "--nonce", NONCE, "--json");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return (ObjectNode) MAPPER.readTree(run.out());
    }

    private String audited(ObjectNode plan, String conclusion, String findings) throws Exception {
        plan.put("id", "audit-1")
                .put("name", "Audit of March")
                .put("auditor", "did:web:certifier.example")
                .put("auditee", "did:web:s-beta.example")
                .put("date", "2026-04-06")
                .put("from", "2026-03-01")
                .put("until", "2026-03-31")
                .put("covers", "Weights and contents")
                .put("level", "limited")
                .put("conclusion", conclusion);
        plan.putArray("criteria")
                .addObject()
                .put("iri", "https://schemes.example/weights")
                .put("name", "Weighing rules");
        plan.set("findings", MAPPER.readTree(findings));
        return DescribedRecords.compose(
                folder, DescribedRecords.describe(folder, "b", "\"audits\": [" + plan + "]"), FROM);
    }

    @Test
    void aPlanIsTheSameForTheSameNonce() throws Exception {
        ObjectNode plan = plan();

        assertThat(plan).isEqualTo(plan());
        assertThat(plan.path("sample").path("draws").asInt()).isEqualTo(59);
        Run text = Run.of(
                "audit",
                "plan",
                folder.resolve("records.dpp.zip").toString(),
                "--trust",
                trust,
                "--at",
                AT,
                "--nonce",
                NONCE);
        assertThat(text.words())
                .contains("59 draws by mass of rare earths")
                .contains(plan.path("closure").asText());
    }

    @Test
    void anHonestStatementHolds() throws Exception {
        String file = audited(plan(), "unqualified", "[]");

        Run show = Run.of("audit", "show", file, "--trust", trust, "--at", AT);

        assertThat(show.exitCode()).as(show.toString()).isZero();
        assertThat(show.words())
                .contains("Audit of March: unqualified")
                .contains("sample: 59 draws by mass, 0 deviations")
                .contains("checked: passed");
        JsonNode json = MAPPER.readTree(Run.of("audit", "show", file, "--trust", trust, "--at", AT, "--json")
                .out());
        assertThat(json.path("audits").path(0).path("outcome").asText()).isEqualTo("PASSED");
        assertThat(Run.of("verify", file, "--trust", trust, "--at", AT, "--verbose")
                        .out())
                .doesNotContain("audit-of-other-content");
    }

    @Test
    void anOverdueMajorFindingIsShownAndLeavesItOpen() throws Exception {
        String file = audited(
                plan(),
                "qualified",
                "[{\"reference\": \"F-1\", \"grade\": \"major\", \"text\": \"scales not calibrated\","
                        + " \"raisedOn\": \"2026-03-20\", \"dueOn\": \"2026-04-01\"}]");

        Run show = Run.of("audit", "show", file, "--trust", trust, "--at", AT);

        assertThat(show.exitCode()).isEqualTo(2);
        assertThat(show.words()).contains("F-1: major, scales not calibrated, open, due on 2026-04-01");
        assertThat(show.out()).contains("audit-finding-overdue");
    }

    @Test
    void whatCannotBeDrawnIsSaid() throws Exception {
        plan();
        String file = folder.resolve("records.dpp.zip").toString();

        assertThat(Run.of("audit", "plan", file, "--trust", trust, "--tolerable", "1")
                        .err())
                .contains("must be above 0 and below 1");
        assertThat(Run.of("audit", "plan", file, "--trust", trust, "--element", "Xx")
                        .err())
                .contains("no element has the symbol Xx");
        assertThat(Run.of("audit").exitCode()).isEqualTo(64);
    }
}
