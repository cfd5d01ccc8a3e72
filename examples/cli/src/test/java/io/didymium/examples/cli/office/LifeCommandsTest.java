package io.didymium.examples.cli.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.Drafts;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of passports after they were issued: corrected, suspended, withdrawn; and who may see what of them. */
class LifeCommandsTest {
    private static final String METAL = "urn:didymium:dpp:urn:example:2026:batch:ND-1";

    @TempDir
    private Path folder;

    private Drafts drafts;

    @BeforeEach
    void prepare() throws IOException {
        drafts = Drafts.prepared(folder);
    }

    @Test
    void aCorrectionReachesTheCustomerOfTheCustomer() throws IOException {
        drafts.alloyed();
        describeAnew(99.5);
        Run corrected = drafts.done(
                "correct",
                "better.json",
                "--reason",
                "assay repeated",
                "--office",
                "smelter",
                "--out",
                "better.dpp.zip");
        assertThat(corrected.out()).contains("Passport of Neodymium metal", "Electrolysis", "Delivery of metal");

        Run received = drafts.run("receive", "better.dpp.zip", "--office", "foundry");
        assertThat(received.out()).contains("state it anew, with: didymium correct");
        Files.writeString(
                folder.resolve("nothing.json"),
                "{\"format\": \"didymium-chain\", \"version\": 1, \"name\": \"nothing new\"}");
        Run restated = drafts.done("correct", "nothing.json", "--reason", "metal corrected", "--office", "foundry");
        assertThat(restated.out()).contains("Passport of Alloy flakes");
        Run delivered = drafts.done("deliver", "AL-1", "--office", "foundry", "--out", "alloy-2.dpp.zip");
        assertThat(delivered.out()).contains("ACCEPTED");
        assertThat(drafts.run("inspect", "alloy-2.dpp.zip").out()).contains("Passport of Alloy");
    }

    @Test
    void aCorrectedFileSaysWhatIsCurrentAndWhatItReplaced() throws IOException {
        drafts.delivered();
        describeAnew(99.5);
        drafts.done(
                "correct",
                "better.json",
                "--reason",
                "assay repeated",
                "--office",
                "smelter",
                "--out",
                "better.dpp.zip");

        Run verified = drafts.done("verify", "better.dpp.zip", "--trust", "smelter/trust.json", "--verbose");
        assertThat(words(verified.out()))
                .contains("version 1 is replaced by version 2, urn:didymium:dpp:urn:example:2026:batch:ND-1#v2, valid"
                        + " from 2026-05-14T08:")
                .contains(": assay repeated [replaced]")
                .contains("at urn:didymium:dpp:urn:example:2026:batch:ND-1", "do Nothing needs to be done");
        JsonNode report = json("verify", "better.dpp.zip", "--trust", "smelter/trust.json", "--json");
        List<JsonNode> replaced = new ArrayList<>();
        report.path("checks")
                .forEach(check -> check.path("findings").forEach(finding -> {
                    if (finding.path("code").asText().equals("replaced")) {
                        replaced.add(finding);
                    }
                }));
        assertThat(replaced)
                .extracting(
                        finding -> finding.path("location").asText(),
                        finding -> finding.path("arguments").path("replacement").asText(),
                        finding -> finding.path("arguments").path("current").asText(),
                        finding -> finding.path("arguments").path("reason").asText())
                .hasSize(4)
                .contains(tuple(METAL, METAL + "#v2", "2", "assay repeated"));

        Run inspected = drafts.done("inspect", "better.dpp.zip");
        assertThat(words(inspected.out()))
                .contains("ND-1#v2 replaces ND-1, version 2: assay repeated")
                .contains("T-1#v2 replaces T-1, version 2: assay repeated");
        Run one = drafts.done("inspect", "better.dpp.zip", "ND-1#v2");
        assertThat(words(one.out())).contains("version 2: assay repeated", "replaces dpp Passport of Neodymium metal");
        List<JsonNode> versions = new ArrayList<>();
        json("inspect", "better.dpp.zip", "--json").path("credentials").forEach(credential -> {
            if (credential.has("replaces")) {
                versions.add(credential);
            }
        });
        assertThat(versions)
                .extracting(
                        credential -> credential.path("id").asText(),
                        credential -> credential.path("version").asInt(),
                        credential -> credential.path("replaces").asText(),
                        credential -> credential.path("reason").asText())
                .hasSize(4)
                .contains(tuple(METAL + "#v2", 2, METAL, "assay repeated"));
    }

    private JsonNode json(String... command) throws IOException {
        return new ObjectMapper().readTree(drafts.done(command).out());
    }

    /** What was printed, without its line breaks and columns. */
    private static String words(String printed) {
        return printed.replaceAll("\\s+", " ");
    }

    @Test
    void aCorrectionMustBeTrueAndOfOnesOwn() throws IOException {
        drafts.alloyed();
        describeAnew(3);
        Run untrue = drafts.run("correct", "better.json", "--reason", "x", "--office", "smelter");
        assertThat(untrue.exitCode()).isEqualTo(1);
        assertThat(untrue.out()).startsWith("Nothing was signed: ");
        describeAnew(99.5);
        Run others = drafts.run("correct", "better.json", "--reason", "x", "--office", "foundry");
        assertThat(others.exitCode()).as(others.out()).isEqualTo(3);
        assertThat(drafts.run("correct", "better.json", "--office", "smelter").exitCode())
                .isEqualTo(64);
    }

    @Test
    void aSuspensionIsLifted() {
        drafts.alloyed();
        drafts.done("suspend", "AL-1", "--reason", "inquiry", "--office", "foundry", "--out", "suspended.dpp.zip");
        Run meanwhile = drafts.done("deliver", "AL-1", "--office", "foundry", "--out", "meanwhile.dpp.zip");
        assertThat(meanwhile.out()).contains("INDETERMINATE");
        assertThat(meanwhile.err()).contains("suspended");
        drafts.done("resume", "AL-1", "--reason", "settled", "--office", "foundry", "--out", "resumed.dpp.zip");
        Run after = drafts.done("deliver", "AL-1", "--office", "foundry", "--out", "after.dpp.zip");
        assertThat(after.out()).contains("ACCEPTED");
        Run twice = drafts.run("resume", "AL-1", "--reason", "x", "--office", "foundry", "--out", "twice.dpp.zip");
        assertThat(twice.exitCode()).isEqualTo(64);
        assertThat(twice.err()).contains("is not suspended");
    }

    @Test
    void aRegisterRevokesAnIdentity() {
        drafts.alloyed();
        Run others = drafts.run(
                "revoke", "did:web:smelter.example", "--reason", "x", "--office", "foundry", "--out", "no.dpp.zip");
        assertThat(others.exitCode()).as(others.out()).isEqualTo(64);
        assertThat(others.err()).contains("issued nothing about did:web:smelter.example");

        Run revoked = drafts.done(
                "revoke",
                "did:web:smelter.example",
                "--reason",
                "struck off",
                "--office",
                "register",
                "--out",
                "revoked.dpp.zip");

        assertThat(revoked.out()).contains("Revoked what Register issued about did:web:smelter.example.");
        drafts.done("receive", "revoked.dpp.zip", "--office", "foundry");
        Run delivered = drafts.run("deliver", "AL-1", "--office", "foundry", "--out", "after.dpp.zip");
        assertThat(delivered.exitCode()).isEqualTo(1);
        assertThat(delivered.out()).contains("Not written: REJECTED", "revoked");
    }

    @Test
    void whatIsWithdrawnIsNotTakenBack() {
        drafts.alloyed();
        drafts.done("withdraw", "AL-1", "--reason", "never made", "--office", "foundry", "--out", "withdrawn.dpp.zip");
        Run again = drafts.run("resume", "AL-1", "--reason", "x", "--office", "foundry", "--out", "again.dpp.zip");
        assertThat(again.exitCode()).isEqualTo(64);
    }

    @Test
    void aViewWithholdsWhatTheRoleMayNotSee() throws IOException {
        drafts.done("issue", "metal.json", "--office", "smelter", "--for-views");
        drafts.done("deliver", "T-1", "--office", "smelter", "--out", "metal.dpp.zip");
        Run run = drafts.done("view", "metal.dpp.zip", "--role", "public", "--out", "public.dpp.zip");
        assertThat(run.out()).doesNotContain(": 0 parts are withheld");
        assertThat(drafts.done("inspect", "metal.dpp.zip", "ND-1", "--json").out())
                .doesNotContain("\"Nd\"");
        Run verified = drafts.run("verify", "public.dpp.zip", "--trust", "smelter/trust.json");
        assertThat(verified.exitCode()).as(verified.out()).isNotEqualTo(1);
        Run typo = drafts.run("view", "metal.dpp.zip", "--role", "pblic", "--out", "x.dpp.zip");
        assertThat(typo.exitCode()).isEqualTo(64);
        assertThat(typo.err()).contains("did you mean public?");
        Run over = drafts.run("view", "metal.dpp.zip", "--role", "public", "--out", "metal.dpp.zip", "--force");
        assertThat(over.exitCode()).isEqualTo(64);
    }

    @Test
    void whatIsExtractedVerifiesByItself() {
        drafts.alloyed();
        drafts.done("extract", "alloy.dpp.zip", "ND-1", "--out", "metal-alone.dpp.zip");
        Run verified = drafts.run("verify", "metal-alone.dpp.zip", "--trust", "foundry/trust.json");
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        Run unknown = drafts.run("extract", "alloy.dpp.zip", "ND-2", "--out", "x.dpp.zip");
        assertThat(unknown.exitCode()).isEqualTo(64);
        assertThat(unknown.err()).contains("did you mean ND-1?");
    }

    /** The draft that states the neodymium content of the metal anew. */
    private void describeAnew(double percent) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode draft =
                (ObjectNode) mapper.readTree(folder.resolve("metal.json").toFile());
        draft.retain("format", "version", "name", "idPrefix", "batches");
        JsonNode metal = draft.path("batches").path(1);
        ((ObjectNode) metal.path("assay").path("contents").path("Nd")).put("percent", percent);
        draft.putArray("batches").add(metal);
        mapper.writeValue(folder.resolve("better.json").toFile(), draft);
    }
}
