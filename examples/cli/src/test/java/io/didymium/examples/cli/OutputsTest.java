package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes over what it reads, nor over what is there unless it is asked to. */
class OutputsTest {
    @TempDir
    private Path folder;

    private Path description;
    private byte[] before;

    @BeforeEach
    void describe() throws IOException {
        description = folder.resolve("chain.json");
        try (InputStream packaged = OutputsTest.class.getResourceAsStream("scenario-c.json")) {
            before = packaged.readAllBytes();
        }
        Files.write(description, before);
    }

    @Test
    void theDescriptionIsNotOverwrittenByItsPassports() {
        refused(compose(description), description);
        refused(compose(description, "--force"), description);
    }

    @Test
    void neitherIsItThroughALinkNorByAnotherSpelling() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.dpp.zip"), description);
        Path twin = Files.createLink(folder.resolve("twin.dpp.zip"), description);
        Path other = folder.resolve("keys").resolve("..").resolve("chain.json");
        Files.createDirectory(folder.resolve("keys"));
        for (Path name : new Path[] {link, twin, other}) {
            refused(compose(name, "--force"), name);
        }
    }

    @Test
    void aKeyIsNotOverwritten() throws IOException {
        assertThat(compose(folder.resolve("c.dpp.zip")).exitCode()).isZero();
        Path key = folder.resolve("keys").resolve("did+web+mag-2.example.jwk");
        byte[] secret = Files.readAllBytes(key);
        refused(compose(key, "--force"), key);
        assertThat(key).hasBinaryContent(secret);
    }

    @Test
    void whatIsThereIsReplacedOnlyByForce() throws IOException {
        Path out = Files.writeString(folder.resolve("c.dpp.zip"), "something else");
        Run run = compose(out);
        assertThat(run.exitCode()).isEqualTo(73);
        assertThat(run.err())
                .isEqualTo("didymium: " + out + " cannot be written: it is there already; name another file, or let"
                        + " --force replace it\n");
        assertThat(out).hasContent("something else");
        assertThat(folder.resolve("keys")).doesNotExist();

        assertThat(compose(out, "--force").exitCode()).isZero();
        assertThat(Run.of("inspect", out.toString()).exitCode()).isZero();
    }

    @Test
    void aLinkThatLeadsNowhereIsThereToo() throws IOException {
        Path out = Files.createSymbolicLink(folder.resolve("c.dpp.zip"), folder.resolve("nowhere"));
        assertThat(compose(out).exitCode()).isEqualTo(73);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void twoOutputsAreTwoFiles() {
        Path out = folder.resolve("c.dpp.zip");
        Run run = compose(out, "--trust-out", out.toString());
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains(out + " is named for two outputs");
        assertThat(out).doesNotExist();
    }

    private void refused(Run run, Path out) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(64);
        assertThat(run.err())
                .isEqualTo("didymium: " + out + " is an input of this command and would be lost; name another file\n");
        assertThat(description).hasBinaryContent(before);
    }

    private Run compose(Path out, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "compose",
                                description.toString(),
                                "--keys",
                                folder.resolve("keys").toString(),
                                "--new-keys",
                                "--out",
                                out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
