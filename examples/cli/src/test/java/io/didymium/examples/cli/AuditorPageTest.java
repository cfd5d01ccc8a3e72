package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented walk of an auditor is what the commands do; {@code -Dsession.write=true} writes it anew. */
class AuditorPageTest {
    private static final Path PAGE = Path.of("AUDITOR.md");

    @Test
    void thePageShowsWhatHappens(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("auditor"));
        String page = Files.readString(PAGE);
        String played = new TwoTerminals(folder, Instant.parse("2026-07-02T08:00:00Z"), 100).play(page);
        if (Boolean.getBoolean("session.write")) {
            Files.writeString(PAGE, played);
        }
        assertThat(played).isEqualTo(page);
        assertThat(page)
                .contains("ACCEPTED", "37.45", "inferred of urn:didymium:motors:batch:C-E1")
                .contains("the digest that was kept is that of line 7", "no line has the digest that was kept")
                .contains("requested and not given in time");
    }
}
