package io.didymium.examples.cli.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.passport.catalogue.CriteriaFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues, what assessments give under them, and the certificates of a verified file. */
class CriteriaCommandsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PLANT = "https://w3id.org/didymium/criteria/";

    @TempDir
    static Path folder;

    @BeforeAll
    static void compose() throws Exception {
        Run composed = composed("a", certificate -> {});
        assertThat(composed.exitCode()).as(composed.err()).isZero();
    }

    /** Scenario a with the assessment of a plant, changed by somebody. */
    private static Run composed(String name, Consumer<ObjectNode> change) throws Exception {
        ObjectNode description;
        try (InputStream packaged = Run.class.getResourceAsStream("scenario-a.json")) {
            description = (ObjectNode) MAPPER.readTree(packaged);
        }
        ArrayNode certificates = (ArrayNode) description.get("certificates");
        ObjectNode first = (ObjectNode) certificates.get(2);
        ObjectNode plant = certificates.addObject();
        plant.put("id", "plant")
                .put("name", "Assessment of the separation plant")
                .set("certifier", first.get("certifier"));
        plant.set("issuedTo", first.get("issuedTo"));
        plant.putObject("scheme").put("iri", PLANT + "rare-earths").put("name", "Rare-earth demonstration criteria");
        plant.put("validFrom", "2025-06-01T00:00:00Z").put("validUntil", "2028-06-01T00:00:00Z");
        plant.putObject("attestation")
                .put("assessor", "third-party")
                .put("assurance", "scheme-cab")
                .put("type", "certification");
        plant.putObject("profile").put("iri", PLANT + "plant/1.0.0").put("name", "Plants of the rare-earth chain");
        plant.putObject("level").put("code", "basic").put("rank", 2);
        ObjectNode accreditation = plant.putArray("accreditations").addObject();
        accreditation.put("name", "Accreditation for audits of plants").put("number", "AB-1-0042");
        accreditation
                .putObject("authority")
                .put("iri", "https://accreditation.example")
                .put("name", "Accreditation Example");
        ObjectNode scope = plant.putObject("scope");
        scope.putArray("facilities")
                .add(first.get("assessments").get(0).get("facility").asText());
        scope.putArray("stages").add("separation");
        plant.putArray("events")
                .addObject()
                .put("kind", "suspension")
                .put("date", "2026-03-20")
                .put("reason", "an open question");
        plant.put("surveillanceMonths", 12);
        ArrayNode assessments = plant.putArray("assessments");
        for (String criterion :
                List.of("mass-balance", "radioactive-residues", "hazardous-reagents", "site-grievances")) {
            ObjectNode one = assessments.addObject();
            one.set("facility", first.get("assessments").get(0).get("facility"));
            one.putObject("criterion").put("iri", PLANT + criterion + "/1.0.0").put("name", criterion);
            one.putObject("topic").put("iri", "https://terms.example/topic").put("name", "Topic");
            one.put("date", "2025-05-20").put("outcome", "met");
            one.putObject("score").put("code", "met").put("rank", 1);
        }
        ((ObjectNode) assessments.get(0))
                .putArray("evidence")
                .addObject()
                .put("url", "https://nordoksid.example/records")
                .put("name", "Records of 2025")
                .put("kind", "https://w3id.org/didymium/ree#evidence/mass-balance-records");
        change.accept(plant);
        Path file = folder.resolve(name + ".json");
        MAPPER.writeValue(file.toFile(), description);
        return Run.of(
                "compose",
                file.toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--new-keys",
                "--out",
                folder.resolve(name + ".dpp.zip").toString(),
                "--trust-out",
                folder.resolve("trust.json").toString(),
                "--status-from",
                "2026-04-01T00:00:00Z",
                "--force");
    }

    private static Run verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                folder.resolve("a.dpp.zip").toString(),
                "--trust",
                folder.resolve("trust.json").toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void aCatalogueIsShownWithWhatTheChainDecides() {
        Run run = Run.of("criteria");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("owner Didymium project; endorsed self", "Plants of the rare-earth chain 1.0.0, facility")
                .contains("Mass-balance variance at most 2 %, decided from the chain")
                .contains("Suppliers under due diligence at least 80 %\n");
    }

    @Test
    void aCatalogueThatIsWrittenIsReadAgain() throws Exception {
        Path file = folder.resolve("catalogue.json");

        assertThat(Run.of("criteria", "--out", file.toString()).exitCode()).isZero();
        assertThat(CriteriaFile.read(Bytes.of(Files.readAllBytes(file)))).isEqualTo(CriteriaFile.demonstration());
        assertThat(Run.of("criteria", file.toString(), "--json").out())
                .isEqualTo(Run.of("criteria", "demonstration", "--json").out());
    }

    @Test
    void whatIsNoCatalogueIsUnreadable() throws Exception {
        Path file = folder.resolve("no.json");
        Files.writeString(file, "{}");

        assertThat(Run.of("criteria", file.toString()).exitCode()).isEqualTo(3);
        assertThat(verify("--criteria", file.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void aCatalogueThatIsNamedTwiceIsAWrongUsage() {
        assertThat(verify("--criteria", "demonstration", "--criteria", "demonstration")
                        .exitCode())
                .isEqualTo(64);
        assertThat(verify("--member-of", "nobody").exitCode()).isEqualTo(64);
    }

    @Test
    void assessmentsGiveALevelAndListMissingEvidence() {
        Run run = Run.of("assess", folder.resolve("a.dpp.zip").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Water: not assessed", "missing evidence: Radioactivity records, Licence")
                .contains("level: basic, up to full by what was not assessed");
    }

    @Test
    void assessmentsAreShownAsJson() throws Exception {
        JsonNode json =
                MAPPER.readTree(Run.of("assess", folder.resolve("a.dpp.zip").toString(), "--json")
                        .out());

        assertThat(json.get("profiles")).hasSize(1);
        assertThat(json.at("/profiles/0/level").asText()).isEqualTo("basic");
        assertThat(json.at("/profiles/0/criteria")).hasSize(5);
    }

    @Test
    void verifyComparesAssessmentsWithTheCatalogue() {
        Run run = verify("--criteria", "demonstration");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("criterion-evidence-missing");
    }

    @Test
    void verifyDemandsMemberships() {
        Run run = verify("--member-of", "did:web:association.example");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("membership-absent");
    }

    @Test
    void verifyShowsTheCertificates() throws Exception {
        Run run = verify("--verbose");

        assertThat(run.out())
                .contains("Certificates", "Assessment of the separation plant")
                .contains("accreditation: Accreditation Example, number AB-1-0042")
                .contains("valid: 2025-06-01T00:00:00Z to 2028-06-01T00:00:00Z, suspended")
                .contains("covers: 0 of 0 claims that name it, 0 values")
                .contains("not checked: the accreditation with its body; what the documents named as evidence contain; "
                        + "evidence named without a digest")
                .contains("certificate-evidence-unpinned")
                .contains("covers: 1 of 1 claims that name it, 1 values: Results within their limits, at least 99.5 %");
        assertThat(verify().out())
                .contains("valid: 2025-06-01T00:00:00Z to 2028-06-01T00:00:00Z, suspended")
                .containsPattern("[0-9]+ certificates? (is|are) neither suspended nor withdrawn, and")
                .doesNotContain("1 of 1 claims that name it");
        JsonNode certificates = MAPPER.readTree(verify("--json").out()).get("certificates");
        assertThat(certificates).isNotEmpty();
        assertThat(certificates.findValuesAsText("number")).contains("AB-1-0042");
    }

    @Test
    void aFaultInACertificateIsNamed() throws Exception {
        Run twice =
                composed("b", plant -> ((ObjectNode) plant.get("assessments").get(0)).put("conformant", true));
        Run unknown = composed("c", plant -> ((ObjectNode) plant.get("events").get(0)).put("kind", "sleep"));
        Run withoutHolder =
                composed("d", plant -> ((ObjectNode) plant.get("events").get(0)).put("kind", "transfer"));

        assertThat(twice.exitCode()).isEqualTo(3);
        assertThat(twice.err()).contains("either an outcome or whether it is conformant");
        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err()).contains("unknown word 'sleep'");
        assertThat(withoutHolder.exitCode()).isEqualTo(3);
        assertThat(withoutHolder.err()).contains("has a new holder");
    }
}
