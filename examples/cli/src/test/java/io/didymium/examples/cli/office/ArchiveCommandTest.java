package io.didymium.examples.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Drafts;
import io.didymium.examples.cli.Run;
import io.didymium.passport.exchange.en18223.DppVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which version of a passport was current at a time, from the files before and after its correction. */
class ArchiveCommandTest {
    @TempDir
    private Path folder;

    private Drafts drafts;

    @BeforeEach
    void prepare() throws IOException {
        drafts = Drafts.prepared(folder).delivered();
        JsonNode metal =
                new ObjectMapper().readTree(folder.resolve("metal.json").toFile());
        String batch = metal.path("batches").path(1).toString().replace("99.6", "99.5");
        Files.writeString(
                folder.resolve("better.json"),
                "{\"format\":\"didymium-chain\",\"version\":1,\"idPrefix\":\"urn:example:2026:\",\"batches\":[" + batch
                        + "],\"steps\":[" + metal.path("steps").path(1) + "]}");
        drafts.done(
                "correct",
                "better.json",
                "--reason",
                "assay repeated",
                "--office",
                "smelter",
                "--out",
                "better.dpp.zip");
    }

    private Run versions(String time, String... more) {
        String[] words = {
            "versions", "metal.dpp.zip", "better.dpp.zip", "--of", "ND-1", "--on", time, "--trust", "smelter/trust.json"
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return drafts.run(all);
    }

    /** Nobody but the issuer dates these versions, and the command says so. */
    @Test
    void theVersionOfTheTimeIsShownWithItsHash() throws Exception {
        Run before = versions(
                "2026-05-13T12:00:00Z", "--out", folder.resolve("then.json").toString());
        Run after = versions("2026-05-14T08:12:00Z", "--json");

        assertThat(before.exitCode()).as(before.toString()).isEqualTo(2);
        assertThat(before.out().replaceAll("\\s+", " "))
                .contains(
                        "version 1 valid from",
                        "version 2 valid from",
                        "version 1 was current, by the dates of its issuer",
                        "[archive-version-unproven]");
        DppVersion then = DppVersion.read(Bytes.of(Files.readAllBytes(folder.resolve("then.json"))));
        assertThat(before.out()).contains(then.versionHash().value());
        JsonNode json = new ObjectMapper().readTree(after.out());
        assertThat(json.path("current").asInt()).isEqualTo(2);
        assertThat(json.path("established").asBoolean()).isFalse();
        assertThat(json.path("versions").path(0).path("hash").asText())
                .isEqualTo(then.versionHash().value());
        assertThat(json.path("findings").toString()).contains("archive-version-unproven");
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        assertThat(versions("2040-01-01T00:00:00Z").exitCode()).isEqualTo(64);
        Run early = versions("2020-01-01T00:00:00Z");
        assertThat(early.exitCode()).as(early.toString()).isZero();
        assertThat(early.out()).contains("no version here was current", "archive-none-yet");
        assertThat(versions(
                                "2020-01-01T00:00:00Z",
                                "--out",
                                folder.resolve("none.json").toString())
                        .exitCode())
                .isNotZero();
        assertThat(folder.resolve("none.json")).doesNotExist();
        Run unknown =
                drafts.run("versions", "metal.dpp.zip", "--of", "urn:example:none", "--trust", "smelter/trust.json");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).contains("archive-no-passport");
        assertThat(drafts.run("versions", "metal.dpp.zip", "--of", "no id", "--trust", "smelter/trust.json")
                        .exitCode())
                .isEqualTo(64);
    }
}
