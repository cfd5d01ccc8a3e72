package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.PartyId;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.issue.StatusPositions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever composes again gives each credential the position that it had. */
class KeptPositionsTest {
    private static final PartyId ISSUER = new PartyId("did:web:issuer.example");

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsReadAgain() throws Exception {
        assertThat(KeptPositions.read(folder).toMap()).isEmpty();
        StatusPositions positions = StatusPositions.of(Map.of(ISSUER, Map.of("urn:b", 0, "urn:a", 1)));

        KeptPositions.write(folder, positions);

        assertThat(KeptPositions.read(folder).toMap()).isEqualTo(positions.toMap());
    }

    @Test
    void aFileThatWasChangedStopsTheComposing() throws Exception {
        for (String content : new String[] {"{", "[]", "{\"did:web:a\":{\"urn:a\":0,\"urn:b\":0}}"}) {
            Files.writeString(folder.resolve(KeptPositions.FILE), content);
            assertThatThrownBy(() -> KeptPositions.read(folder))
                    .isInstanceOf(CommandFault.class)
                    .hasMessageContaining(KeptPositions.FILE)
                    .hasMessageContaining("Restore it");
        }
    }
}
