package io.didymium.examples.cli.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.Run;
import io.didymium.passport.audit.AuditPlan;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit from its plan to its statement. */
class AuditCommandTest {
    private static final String AT = "2026-04-08T00:00:00Z";
    private static final String FROM = "2026-04-07T00:00:00Z";
    private static final String AUDITEE = "did:web:s-beta.example";
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
        Run run = Run.of(
                "audit", "plan", file, "--auditee", AUDITEE, "--trust", trust, "--at", AT, "--nonce", NONCE, "--json");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return (ObjectNode) MAPPER.readTree(run.out());
    }

    private String audited(ObjectNode plan, String conclusion, String findings) throws Exception {
        plan.put("id", "audit-1")
                .put("name", "Audit of March")
                .put("auditor", "did:web:certifier.example")
                .put("auditee", AUDITEE)
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
        ((ObjectNode) plan.path("sample")).put("commitment", "commitment-1");
        Run commit = Run.of("audit", "commit", "--nonce", NONCE, "--json");
        ObjectNode commitment = (ObjectNode) MAPPER.readTree(commit.out()).path("commitment");
        commitment
                .put("id", "commitment-1")
                .put("name", "Sample of March")
                .put("auditor", "did:web:certifier.example")
                .put("auditee", AUDITEE)
                .put("date", "2026-01-01");
        return DescribedRecords.compose(
                folder,
                DescribedRecords.describe(
                        folder, "b", "\"auditCommitments\": [" + commitment + "], \"audits\": [" + plan + "]"),
                FROM);
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
                "--auditee",
                AUDITEE,
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
                .contains("sample: 59 draws by mass, 0 deviating passports")
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

        String[] plan = {"audit", "plan", file, "--auditee", AUDITEE, "--trust", trust, "--nonce", NONCE};
        assertThat(Run.of(with(plan, "--tolerable", "1")).err()).contains("must be above 0 and below 1");
        assertThat(Run.of(with(plan, "--element", "Xx")).err()).contains("no element has the symbol Xx");
        assertThat(Run.of(with(plan, "--auditee", "did:web:nobody.example")).exitCode())
                .isEqualTo(64);
        assertThat(Run.of("audit", "commit", "--confidence", "0").err()).contains("must be above 0 and below 1");
        assertThat(Run.of("audit").exitCode()).isEqualTo(64);
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aNonceIsDrawnAnewEachTimeAndItsDigestIsThatOfTheCommitment() {
        Run first = Run.of("audit", "commit");
        Run second = Run.of("audit", "commit");

        assertThat(first.out()).isNotEqualTo(second.out());
        assertThat(Run.of("audit", "commit", "--nonce", NONCE, "--element", "Nd")
                        .words())
                .contains(NONCE, AuditPlan.nonceDigest(NONCE), "59 draws by mass of Nd");
    }

    @Test
    void aDeviationIsShownWithItsPassportAndItsFinding() throws Exception {
        ObjectNode plan = plan();
        Run text = Run.of(
                "audit",
                "plan",
                folder.resolve("records.dpp.zip").toString(),
                "--auditee",
                AUDITEE,
                "--trust",
                trust,
                "--at",
                AT,
                "--nonce",
                NONCE);
        assertThat(text.exitCode()).isZero();
        ((ObjectNode) plan.path("sample"))
                .putArray("deviations")
                .addObject()
                .put("passport", "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk")
                .put("finding", "F-1")
                .put("text", "the slip shows 3 kg less");

        String file = audited(
                plan,
                "qualified",
                "[{\"reference\": \"F-1\", \"grade\": \"major\", \"text\": \"scales not calibrated\","
                        + " \"raisedOn\": \"2026-03-20\", \"dueOn\": \"2026-06-01\"}]");
        Run show = Run.of("audit", "show", file, "--trust", trust, "--at", AT);

        assertThat(show.words()).contains("the slip shows 3 kg less (finding F-1)");
        assertThat(show.out()).contains("audit-sample-mismatch");
    }
}
