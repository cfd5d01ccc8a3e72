package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented session of two companies is what the commands do; {@code -Dsession.write=true} writes it anew. */
class TwoCompaniesPageTest {
    private static final Path PAGE = Path.of("TWO-COMPANIES.md");

    @Test
    void thePageShowsWhatHappens(@TempDir Path folder) throws Exception {
        String page = Files.readString(PAGE);
        String played = new TwoTerminals(folder, Instant.parse("2026-05-14T08:00:00Z")).play(page);
        if (Boolean.getBoolean("session.write")) {
            Files.writeString(PAGE, played);
        }
        assertThat(played).isEqualTo(page);
        assertThat(page).contains("ACCEPTED", "REJECTED", "receive the file that it comes with first");
    }
}
