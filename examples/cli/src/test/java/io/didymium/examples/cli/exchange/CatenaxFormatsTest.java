package io.didymium.examples.cli.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.description.Documented;
import io.didymium.passport.exchange.catenax.AnalysisDraft;
import io.didymium.passport.exchange.catenax.AnalysisReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payloads of Catena-X leave the command line; what nobody said is asked for. */
class CatenaxFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASSET = "8e71d08e-f3ae-4ad0-8fcd-158ddde799bf";

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void compose() throws Exception {
        Files.writeString(folder.resolve("chain.json"), Documented.example());
        Run.of("compose", path("chain.json"), "--keys", path("keys"), "--new-keys", "--out", path("chain.dpp.zip"));
    }

    private Run export(String format, String... options) {
        List<String> words = new ArrayList<>(
                List.of("export", path("chain.dpp.zip"), "ND-1", "--format", format, "--out", path("payload.json")));
        words.addAll(List.of(options));
        return Run.of(words.toArray(String[]::new));
    }

    @Test
    void aBatchIsWrittenAsItsSenderCompletesIt() throws Exception {
        Run run = export("catenax-batch", "--asset-id", ASSET, "--part-number", "ND-99");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Not carried by this format:", ": mass.");
        JsonNode payload = JSON.readTree(folder.resolve("payload.json").toFile());
        assertThat(payload.at("/globalAssetId").asText()).isEqualTo("urn:uuid:" + ASSET);
        assertThat(payload.at("/partTypeInformation/manufacturerPartId").asText())
                .isEqualTo("ND-99");
    }

    @Test
    void whatIsNotSaidIsAskedFor() {
        Run run = export("catenax-batch");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err().replaceAll("\\s+", " ")).contains("the part number of the material", "a UUID");
        assertThat(folder.resolve("payload.json")).doesNotExist();
    }

    @Test
    void optionsOfAnotherFormAreWrongUsage() {
        for (List<String> wrong : List.of(
                List.of("--bpn", "did:web:a=BPNX1"),
                List.of("--customer", "BPNS00000003AYRE"),
                List.of("--asset-id", "1"),
                List.of("--issued", "today"))) {
            Run run = export("catenax-batch", wrong.get(0), wrong.get(1));

            assertThat(run.exitCode()).as(wrong.toString()).isEqualTo(64);
        }
    }

    @Test
    void anAnalysisIsWrittenForACustomer() throws Exception {
        Run run = export(
                "catenax-analysis",
                "--part-number",
                "ND-99",
                "--customer",
                "BPNL00000003CRHK",
                "--issued",
                "2026-06-01T08:00:00+02:00",
                "--bpn",
                "did:web:smelter.example=BPNL00000003AYRE");

        assertThat(run.exitCode()).as(run.err()).isZero();
        AnalysisDraft draft =
                AnalysisReader.standard().read(Bytes.of(Files.readAllBytes(folder.resolve("payload.json"))));
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.assay()).isPresent();
        assertThat(draft.issuedAt()).isEqualTo(Instant.parse("2026-06-01T06:00:00Z"));
    }

    @Test
    void aCertificateIsWrittenWithItsDocument() throws Exception {
        Files.writeString(folder.resolve("coa.txt"), "as analysed");

        Run run = export(
                "catenax-bpc",
                "--certificate",
                "urn:example:2026:certificate:COA-1",
                "--document",
                path("coa.txt"),
                "--document-type",
                "text/plain",
                "--document-made",
                "2026-05-13T08:00:00Z",
                "--issued",
                "2026-06-01T08:00:00Z",
                "--bpn",
                "did:web:smelter.example=BPNL00000003AYRE");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode payload = JSON.readTree(folder.resolve("payload.json").toFile());
        assertThat(payload.at("/businessPartnerNumber").asText()).isEqualTo("BPNL00000003AYRE");
        assertThat(payload.at("/areaOfApplication").asText()).isEqualTo("goods: urn:example:2026:batch:ND-1");
        assertThat(payload.at("/validUntil").asText()).isEqualTo("2035-12-31");
        assertThat(new String(payload.at("/document/contentBase64").binaryValue(), UTF_8))
                .isEqualTo("as analysed");
    }

    @Test
    void aCertificateIsAskedForAndItsDocumentIsWhole() {
        Run unnamed = export("catenax-bpc");
        Run half = export("catenax-bpc", "--certificate", "urn:a:1", "--document", path("chain.json"));
        Run absent = export("catenax-bpc", "--certificate", "urn:a:1");

        assertThat(List.of(unnamed.exitCode(), half.exitCode(), absent.exitCode()))
                .containsOnly(64);
        assertThat(unnamed.err()).contains("--certificate");
        assertThat(half.err()).contains("--document-type");
        assertThat(absent.err()).contains("there is no certificate urn:a:1");
    }

    private static final String FRAME = """
            {"orderNumber": "856496", "secondaryMaterialContent": [{"materialClass": "4.2",
             "materialNameStandardized": {"referencedStandard": "DIN EN", "referencedStandardID": "1", "materialNameStandardizedValue": "Nd"},
             "unitOfMeasure": {"grossMaterialInputMass": 1200},
             "bioBased": {"bioBasedClass": "gen1", "secondaryBioBased": {"isMassBalanced": false, "percentageOfMaterialWeight": 0},
              "primaryBioBased": {"percentageOfMaterialWeight": 0}},
             "inorganic": {"secondaryInorganic": {
               "preConsumer": {"mechanicalRecycling": {"percentageOfMaterialWeight": 0, "isMassBalanced": false}},
               "postConsumer": {"mechanicalRecycling": {"percentageOfMaterialWeight": 0, "isMassBalanced": false},
                "chemicalRecycling": {"percentageOfMaterialWeight": 0, "isMassBalanced": false}},
               "postConsumerAutomotive": {"mechanicalRecycling": {"percentageOfMaterialWeight": 0, "isMassBalanced": false},
                "chemicalRecycling": {"percentageOfMaterialWeight": 0, "isMassBalanced": false}}},
              "primaryInorganic": {"percentageOfMaterialWeight": 100}}}]}""";

    @Test
    void aPassportIsPutInTheFrameOfItsSender() throws Exception {
        Files.writeString(folder.resolve("frame.json"), FRAME);

        Run run = export("catenax-content", "--frame", path("frame.json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode payload = JSON.readTree(folder.resolve("payload.json").toFile());
        assertThat(payload.at("/secondaryMaterialContent/0/unitOfMeasure/materialNetMass")
                        .decimalValue())
                .isEqualByComparingTo("990.2");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Said by the frame alone: /secondaryMaterialContent/0/inorganic.");
    }

    @Test
    void aFrameThatIsMissingOrContradictsIsWrongUsage() throws Exception {
        Files.writeString(folder.resolve("frame.json"), FRAME.replace("\"gross", "\"materialNetMass\": 5, \"gross"));

        Run missing = export("catenax-content");
        Run other = export("catenax-content", "--frame", path("frame.json"));
        Run motor = export("catenax-drive");
        Run footprint = export("catenax-pcf");
        Run passport = export("catenax-passport");
        Run vehicle = export("catenax-vehicle");

        assertThat(List.of(missing, other, motor, footprint, passport, vehicle))
                .extracting(Run::exitCode)
                .containsOnly(64);
        assertThat(missing.err().replaceAll("\\s+", " ")).contains("/orderNumber: is not known");
        assertThat(other.err().replaceAll("\\s+", " ")).contains("the frame says 5, the passport 990.2");
        assertThat(motor.err()).contains("of an electric motor");
        assertThat(footprint.err()).contains("carbon footprint");
        assertThat(folder.resolve("payload.json")).doesNotExist();
    }

    /** The assay of a batch that another file describes comes from its certificate; the chain is the same. */
    @Test
    void anAnalysisIsImportedIntoTheBatchThatItIsOf() throws Exception {
        anAnalysisIsWrittenForACustomer();
        ObjectNode description = (ObjectNode) JSON.readTree(Documented.example());
        for (JsonNode batch : description.path("batches")) {
            if (batch.path("id").asText().equals("ND-1")) {
                ((ObjectNode) batch).remove("assay");
            }
        }
        Files.writeString(folder.resolve("rest.json"), description.toString());

        Run run = Run.of(
                "import",
                path("rest.json"),
                path("payload.json"),
                "--format",
                "catenax-analysis",
                "--batch",
                "ND-1",
                "--out",
                path("whole.json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        Batch read = metal(Files.readString(folder.resolve("whole.json")));
        Batch original = metal(Documented.example());
        assertThat(read.composition()).isEqualTo(original.composition());
        assertThat(read.mass()).isEqualTo(original.mass());
    }

    private static Batch metal(String description) throws Exception {
        return DescriptionReader.read(Bytes.ofUtf8(description)).dossier().chain().batches().stream()
                .filter(batch -> batch.id().value().endsWith("ND-1"))
                .findFirst()
                .orElseThrow();
    }

    /** A batch that has an assay already does not silently keep one of the two. */
    @Test
    void anotherAssayOfABatchIsAFault() throws Exception {
        anAnalysisIsWrittenForACustomer();
        String analysis = Files.readString(folder.resolve("payload.json"));
        Files.writeString(folder.resolve("other.json"), analysis.replaceFirst("\"value\":\"9", "\"value\":\"8"));

        Run run = Run.of(
                "import",
                path("chain.json"),
                path("other.json"),
                "--format",
                "catenax-analysis",
                "--batch",
                "ND-1",
                "--check");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " ")).contains("/assay than the files before it; keep one of them");
    }

    @Test
    void whatAnAnalysisOfOthersLacksIsNamedAtItsPlace() throws Exception {
        Files.writeString(folder.resolve("coa.json"), """
                {"customer":"BPNL00000003CRHK","supplier":"BPNL00000003AYRE","certificateMetaData":{"issueDate":"2026-06-29T13:40:16Z"},
                 "materialProperties":[{"name":"Nd","description":"content","value":"99","dataType":"xsd:decimal","unit":"unit:percent"}],
                 "productTypeInformation":{"nameAtManufacturer":"Nd","manufacturerPartId":"1"},
                 "productInstanceInformation":{"localIdentifiers":[],"manufacturingInformation":{"productionDate":"2025-09-26"}}}""");

        Run unnamed = Run.of("import", path("coa.json"), "--format", "catenax-analysis", "--check");
        Run run = Run.of("import", path("coa.json"), "--format", "catenax-analysis", "--batch", "A", "--check");
        Run known = Run.of(
                "import",
                path("coa.json"),
                "--format",
                "catenax-analysis",
                "--batch",
                "A",
                "--sample-state",
                "as-received",
                "--analysis-uncertainty",
                "0.5",
                "--check");

        assertThat(unnamed.exitCode()).isEqualTo(64);
        assertThat(unnamed.err()).contains("--batch");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " ")).contains("/materialProperties/0/description");
        assertThat(known.err().replaceAll("\\s+", " "))
                .contains("states no method of analysis")
                .doesNotContain("state of the");
    }

    @Test
    void aCertificateIsImportedForItsCertifier() throws Exception {
        aCertificateIsWrittenWithItsDocument();
        ObjectNode description = (ObjectNode) JSON.readTree(Documented.example());
        description.remove(List.of("certificates", "claims"));
        Files.writeString(folder.resolve("rest.json"), description.toString());

        Run run = Run.of(
                "import",
                path("rest.json"),
                path("payload.json"),
                "--format",
                "catenax-bpc",
                "--certifier",
                "did:web:register.example",
                "--scheme",
                "Analysis of the lot=https://register.example/criteria/lot-analysis",
                "--criterion",
                "Analysis of ND-1=https://register.example/criteria/nd-1",
                "--topic",
                "Quality=https://register.example/topics/quality",
                "--bpn",
                "did:web:smelter.example=BPNL00000003AYRE",
                "--out",
                path("whole.json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("the document of text/plain with the digest");
        assertThat(DescriptionReader.read(Bytes.of(Files.readAllBytes(folder.resolve("whole.json"))))
                        .dossier()
                        .certificates())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id().value()).isEqualTo("urn:example:2026:certificate:COA-1");
                    assertThat(one.issuedTo().value()).isEqualTo("did:web:smelter.example");
                    assertThat(one.name()).contains("goods: urn:example:2026:batch:ND-1");
                });
    }

    @Test
    void aCertificateWithoutItsTermsIsWrongUsage() {
        Run none = Run.of("import", path("keys"), "--format", "catenax-bpc", "--check");

        assertThat(none.exitCode()).isEqualTo(64);
        assertThat(none.err().replaceAll("\\s+", " ")).contains("needs --certifier, --scheme and --topic");
    }
}
