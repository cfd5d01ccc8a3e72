package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.SecreetsChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Didymium;
import io.didymium.passport.Dossier;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The packaged file and the chain that the project's tests build in Java are one. */
class ScenarioFileTest {
    @Test
    void scenarioAIsTheSecreetsChain() throws Exception {
        Description description;
        try (InputStream file = Didymium.class.getResourceAsStream("scenario-a.json")) {
            description = DescriptionReader.read(Bytes.of(file.readAllBytes()));
        }
        assertThat(description.dossier())
                .isEqualTo(Dossier.of(SecreetsChain.chain())
                        .withRegistrations(SecreetsChain.registrations())
                        .withCertificates(SecreetsChain.certificates())
                        .withClaims(SecreetsChain.claims()));
        assertThat(description.name()).isEqualTo("SecREEts, campaign of the first quarter of 2026");
    }
}
