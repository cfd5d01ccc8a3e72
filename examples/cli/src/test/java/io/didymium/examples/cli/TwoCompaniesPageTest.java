package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented session of two companies is what the commands do; {@code -Dsession.write=true} writes it anew. */
class TwoCompaniesPageTest {
    private static final Path PAGE = Path.of("TWO-COMPANIES.md");

    @Test
    void thePageShowsWhatHappens(@TempDir Path folder) throws Exception {
        String page = Files.readString(PAGE);
        Files.createDirectories(folder.resolve("customer"));
        Path foundry = Files.createDirectories(folder.resolve("foundry"));
        Path passphrase = Files.writeString(foundry.resolve("passphrase"), "correct horse battery\n");
        if (passphrase.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
        }
        String played = new TwoTerminals(folder, Instant.parse("2026-05-14T08:00:00Z"), 100).play(page);
        if (Boolean.getBoolean("session.write")) {
            Files.writeString(PAGE, played);
        }
        assertThat(played).isEqualTo(page);
        assertThat(page).contains("ACCEPTED", "REJECTED", "receive the file that it comes with first");
    }
}
