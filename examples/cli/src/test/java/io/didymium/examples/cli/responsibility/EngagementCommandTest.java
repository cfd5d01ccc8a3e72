package io.didymium.examples.cli.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.examples.cli.Didymium;
import io.didymium.examples.cli.Run;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three meetings from public sources, and records with grievances, permits, a survey and a report. */
class EngagementCommandTest {
    private static final String RECORDS = """
            "meetings": [{"id": "m", "name": "Meeting", "keeper": "did:web:certifier.example",
              "relation": "independent", "sites": ["S-ALPHA"], "date": "2026-02-03", "place": "Town hall",
              "organisers": ["Residents"], "participants": [{"group": "residents", "count": 41}],
              "topics": [{"kind": "concern", "text": "Thorium in dust"}],
              "commitments": [{"text": "dust measured", "owner": "plant manager", "due": "2026-03-01",
                               "state": "open"}],
              "documents": [{"name": "Minutes", "mediaType": "text/plain", "digest": "DIGEST"}],
              "source": "the keeper's own minutes"}],
            "grievances": [{"id": "g", "name": "Grievances", "keeper": "did:web:s-alpha.example",
              "relation": "operator", "sites": ["S-ALPHA"], "date": "2026-03-31", "criteria": ["accessible"],
              "grievances": [{"reference": "G-1", "topic": "dust", "raisedOn": "2025-12-01", "state": "open"}]}],
            "siteLicences": [{"id": "l", "name": "Licence", "keeper": "did:web:s-alpha.example",
              "relation": "operator", "sites": ["S-ALPHA"], "date": "2026-03-31", "consent": "given",
              "permits": [{"kind": "emissions", "number": "E-7", "authority": "Agency", "until": "2030-12-31"}],
              "rehabilitation": "planned"}],
            "surveys": [{"id": "s", "name": "Survey", "keeper": "did:web:certifier.example",
              "relation": "commissioned", "sites": ["S-ALPHA"], "date": "2026-03-01",
              "instrument": "fifteen statements", "sampling": "every tenth household", "respondents": 212,
              "scaleFrom": 1, "scaleTo": 5, "results": [{"construct": "trust", "mean": 3.4, "deviation": 1.1}]}]
            """;

    @TempDir
    private Path folder;

    @Test
    void theThreeMeetingsAreRecordedFromPublicSourcesAndVerifyOffline() throws Exception {
        Path description = folder.resolve("meetings.json");
        try (InputStream packaged = Didymium.class.getResourceAsStream("meetings.json")) {
            Files.write(description, packaged.readAllBytes());
        }
        String file = DescribedRecords.compose(folder, description, "2026-04-01T00:00:00Z");

        Run verified = Run.of(
                "verify", file, "--trust", folder.resolve("records-trust.json").toString());
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("ACCEPTED");

        String shown = Run.of("engagement", file).words();
        assertThat(shown)
                .contains("Citizen Lab in Ellesmere Port, 2019-01-14")
                .contains("Policy Council in Brussels, 2019-06-14")
                .contains("Citizen Lab in Porsgrunn, 2019-08-21")
                .contains("Vekst i Grenland")
                .contains("Invented record keeper, independent by its word")
                .contains("Public pages of the SecREEts project")
                .contains("number not recorded");

        JsonNode json =
                new ObjectMapper().readTree(Run.of("engagement", file, "--json").out());
        assertThat(json.path("records").findValuesAsText("date"))
                .containsExactlyInAnyOrder("2019-01-14", "2019-06-14", "2019-08-21");
    }

    private String records(byte[] minutes) throws Exception {
        String sections = RECORDS.replace("DIGEST", DigestMultibase.ofSha256(Bytes.of(minutes)));
        return DescribedRecords.compose(
                folder, DescribedRecords.describe(folder, "b", sections), "2026-04-07T00:00:00Z");
    }

    @Test
    void whatIsOverdueIsShownForADay() throws Exception {
        String file = records("as issued".getBytes(StandardCharsets.UTF_8));

        assertThat(Run.of("engagement", file, "--on", "2026-04-07").words())
                .contains("concern Thorium in dust")
                .contains("dust measured (plant manager, until 2026-03-01): open, overdue")
                .contains("G-1, dust: open, open 127 days")
                .contains("E-7 of Agency until 2030-12-31")
                .contains("approval by the rule didymium-quarters-1")
                .contains("published by nobody");
        assertThat(Run.of("engagement", file, "--on", "2026-02-28").words()).doesNotContain("overdue");
    }

    @Test
    void aChangedReportIsNotTheOneThatTheRecordNames() throws Exception {
        byte[] minutes = "as issued".getBytes(StandardCharsets.UTF_8);
        String file = records(minutes);
        Path report = Files.write(folder.resolve("minutes.txt"), minutes);

        Run same = Run.of("engagement", file, "--report", report.toString());
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).contains("as recorded: Minutes, of Meeting");

        Files.writeString(report, "as changed");
        Run changed = Run.of("engagement", file, "--report", report.toString());
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).contains("no record names a report with digest");
    }

    @Test
    void anOldGrievanceWarnsWhenItIsVerified() throws Exception {
        String file = records(new byte[0]);
        String trust = folder.resolve("records-trust.json").toString();

        Run run = Run.of("verify", file, "--trust", trust, "--at", "2026-04-08T00:00:00Z", "--grievance-days", "100");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("grievance-old");
        assertThat(Run.of("verify", file, "--trust", trust, "--at", "2026-04-08T00:00:00Z", "--grievance-days", "200")
                        .out())
                .doesNotContain("grievance-old");
        assertThat(Run.of("verify", file, "--trust", trust, "--grievance-days", "0")
                        .exitCode())
                .isEqualTo(64);
    }
}
