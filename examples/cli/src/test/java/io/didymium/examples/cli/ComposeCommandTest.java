package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composing of a description and keys of one's own. */
class ComposeCommandTest {
    @TempDir
    private Path folder;

    private Path description;

    @BeforeEach
    void describe() throws IOException {
        description = folder.resolve("chain.json");
        try (InputStream packaged = ComposeCommandTest.class.getResourceAsStream("scenario-a.json")) {
            Files.write(description, packaged.readAllBytes());
        }
    }

    @Test
    void composesWhatVerifyAccepts() {
        Run run = compose("a.dpp.zip", "--new-keys", "--trust-out", at("trust.json"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        Run verified = Run.of("verify", at("a.dpp.zip"), "--trust", at("trust.json"));
        assertThat(verified.exitCode()).as(verified.out()).isZero();
    }

    @Test
    void givesTheSameBytesTwice() {
        compose("first.dpp.zip", "--new-keys");
        compose("second.dpp.zip");
        assertThat(folder.resolve("second.dpp.zip")).hasSameBinaryContentAs(folder.resolve("first.dpp.zip"));
    }

    @Test
    void makesKeysThatOnlyTheirOwnerCanRead() throws IOException {
        compose("a.dpp.zip", "--new-keys");
        Path key = folder.resolve("keys").resolve("did+web+nordoksid.example.jwk");
        assertThat(key).exists();
        assumeThat(key.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAKeyThatOthersCanWriteAndWarnsOfOneThatTheyCanRead() throws IOException {
        compose("a.dpp.zip", "--new-keys");
        Path key = folder.resolve("keys").resolve("did+web+nordoksid.example.jwk");
        assumeThat(key.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(compose("b.dpp.zip").err()).contains(key + " can be read by others than its owner");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-rw-"));
        Run refused = compose("c.dpp.zip");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains(key + " can be written by others than its owner");
        assertThat(folder.resolve("c.dpp.zip")).doesNotExist();
    }

    @Test
    void keepsKeysThatAreThere() throws IOException {
        compose("a.dpp.zip", "--new-keys");
        Path key = folder.resolve("keys").resolve("did+web+nordoksid.example.jwk");
        byte[] before = Files.readAllBytes(key);
        compose("b.dpp.zip", "--new-keys");
        assertThat(key).hasBinaryContent(before);
    }

    @Test
    void namesThePartyWhoseKeyIsMissing() throws IOException {
        compose("a.dpp.zip", "--new-keys");
        Path key = folder.resolve("keys").resolve("did+web+nordoksid.example.jwk");
        Files.delete(key);
        Run run = compose("b.dpp.zip");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        "didymium: no key of Nordoksid (did:web:nordoksid.example): put its private key as a JWK into "
                                + key + ", or let --new-keys make one\n");
        assertThat(folder.resolve("b.dpp.zip")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithAKey() throws IOException {
        compose("a.dpp.zip", "--new-keys");
        Path key = folder.resolve("keys").resolve("did+web+nordoksid.example.jwk");
        Files.writeString(key, "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}");
        Run run = compose("b.dpp.zip");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("didymium: " + key + " is not a private key in JWK or PKCS#8 PEM form: /");
    }

    @Test
    void honoursThePeriodOfStatusLists() {
        compose(
                "a.dpp.zip",
                "--new-keys",
                "--trust-out",
                at("trust.json"),
                "--status-from",
                "2026-06-01T02:00:00+02:00",
                "--status-until",
                "2026-06-05T00:00:00Z");
        assertThat(verify("2026-06-04T23:59:59Z").exitCode()).isZero();
        Run late = verify("2026-06-05T00:00:01Z");
        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.out()).contains("status-unknown", "INDETERMINATE");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        Run run = compose("a.dpp.zip", "--new-keys", "--status-until", "2026-01-01T00:00:00Z");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err())
                .isEqualTo("didymium: --status-until 2026-01-01T00:00:00Z must be after --status-from"
                        + " 2026-04-01T00:00:00Z\n");
    }

    @Test
    void leavesNoHalfWrittenFile() throws IOException {
        Files.createDirectory(folder.resolve("a.dpp.zip"));
        Files.writeString(folder.resolve("a.dpp.zip").resolve("something"), "that is in the way");
        Run run = compose("a.dpp.zip", "--new-keys");
        assertThat(run.exitCode()).isEqualTo(73);
        assertThat(run.err()).startsWith("didymium: " + folder.resolve("a.dpp.zip") + " cannot be written: ");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.dpp.zip", "chain.json");
        }
    }

    private Run compose(String out, String... more) {
        return Run.of(Stream.concat(
                        Stream.of("compose", description.toString(), "--keys", at("keys"), "--out", at(out)),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Run verify(String time) {
        return Run.of("verify", at("a.dpp.zip"), "--trust", at("trust.json"), "--at", time);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
