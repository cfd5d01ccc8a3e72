package io.didymium.examples.cli.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
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
}
