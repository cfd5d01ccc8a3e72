package io.didymium.examples.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.Documented;
import io.didymium.passport.exchange.epcis.EpcisReader;
import io.didymium.passport.exchange.linkset.Linkset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches with numbers of GS1 have Digital Links as ids, from the description to links and events. */
class DigitalLinkIdsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK = "https://id.gs1.org/01/09520123456788/10/ND%2F1";

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** The example, its metal numbered by GS1. */
    private static ObjectNode numbered() throws Exception {
        String text = Documented.example().replace("\"ND-1\"", "\"" + LINK + "\"");
        ObjectNode example = (ObjectNode) JSON.readTree(text);
        example.withArray("batches").forEach(batch -> {
            if (batch.path("id").asText().equals(LINK)) {
                ((ObjectNode) batch)
                        .put("gtin", "9520123456788")
                        .put("lot", "ND/1")
                        .remove("id");
            }
        });
        return example;
    }

    private Run compose(ObjectNode description) throws Exception {
        Files.writeString(folder.resolve("chain.json"), description.toString());
        return Run.of(
                "compose", path("chain.json"), "--keys", path("keys"), "--new-keys", "--out", path("chain.dpp.zip"));
    }

    @Test
    void aLotOfAGtinIsADigitalLinkThroughout() throws Exception {
        assertThat(compose(numbered()).err()).isEmpty();

        Run shown = Run.of("export", path("chain.dpp.zip"), "ND/1", "--format", "untp", "--out", path("plain.json"));
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(Files.readString(folder.resolve("plain.json")))
                .contains("\"batchNumber\":\"ND/1\"", "\"id\":\"" + LINK + "\"");
        Run links = Run.of(
                "export",
                path("chain.dpp.zip"),
                LINK,
                "--format",
                "linkset-gs1",
                "--served-at",
                "https://passports.example",
                "--out",
                path("links.json"));
        assertThat(links.exitCode()).as(links.err()).isZero();
        assertThat(Linkset.read(Bytes.of(Files.readAllBytes(folder.resolve("links.json"))))
                        .contexts()
                        .get(0)
                        .anchor())
                .isEqualTo(LINK);
        Run events = Run.of("export", path("chain.dpp.zip"), "ND/1", "--format", "epcis", "--out", path("events.json"));
        assertThat(events.exitCode()).as(events.err()).isZero();
        Bytes written = Bytes.of(Files.readAllBytes(folder.resolve("events.json")));
        assertThat(EpcisReader.standard().read(written).batches())
                .extracting(batch -> batch.id().value())
                .contains(LINK);
        assertThat(written.toUtf8()).contains("\"epcClass\":\"" + LINK + "\"");
        Run page = Run.of("show", path("chain.dpp.zip"), "ND/1", "--out", path("page.html"));
        assertThat(page.exitCode()).as(page.err()).isZero();
        assertThat(Files.readString(folder.resolve("page.html"))).contains("ND/1");
    }

    @ParameterizedTest
    @CsvSource({
        "9520123456789, ND/1, '', none of GS1",
        "9520123456788, 'ND 1', '', none of GS1",
        "9520123456788, this-lot-number-is-too-long, '', none of GS1",
        "9520123456788, '', '', needs either a lot",
        "9520123456788, '', S-1, state it in pieces too",
        "9520123456788, ND/1, urn:example:batch:1, keep one of them"
    })
    void whatIsNoNumberOfGs1IsRefusedAtItsMember(String gtin, String lot, String other, String reason)
            throws Exception {
        ObjectNode description = numbered();
        description.withArray("batches").forEach(batch -> {
            if (batch.has("gtin")) {
                ObjectNode changed = (ObjectNode) batch;
                changed.put("gtin", gtin).put("lot", lot);
                if (lot.isEmpty()) {
                    changed.remove("lot");
                }
                if (!other.isEmpty()) {
                    changed.put(other.startsWith("urn:") ? "id" : "serial", other);
                }
            }
        });

        Run run = compose(description);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " ")).contains("/batches/", reason);
    }
}
