package io.didymium.examples.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.Run;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.registry.RegistrationProof;
import io.didymium.passport.exchange.registry.RegistrationRecord;
import io.didymium.passport.exchange.registry.RegistrySeal;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof of registration goes into the passport file, and is verified there. */
class RegistrationCommandTest {
    private static final String AT = "2026-07-02T00:00:00Z";
    private static final Signer REGISTRY = Signer.of(SigningKey.generate(KeyType.P256, new SecureRandom()));
    private static final RegistrySeal SEAL = new RegistrySeal(
            "registry-2026",
            REGISTRY.publicKey(),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2040-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aProofIsKeptAndVerifiedByAPinnedSeal() throws Exception {
        Run.of("demo", "--scenario", "c", "--out", path("demo"), "--at", AT);
        String file = path("demo/c/customer/received.dpp.zip");
        String trust = path("demo/c/customer/trust.json");
        PassportBundle bundle = BundleReader.read(Path.of(file));
        BatchId motor = new BatchId("urn:didymium:motors:batch:C-X1");
        DppVersion version = DppVersion.of(BundleGraph.of(bundle).current(motor).get(0));
        RegistrationRecord record = RegistrationRecord.builder(version, "https://passports.example/1", "85013100")
                .build();
        RegistrationProof proof =
                RegistrationProof.builder("REG-1", record, version).build();
        Files.writeString(folder.resolve("proof.jwt"), RegistrySeal.seal(proof, SEAL.id(), REGISTRY) + "\n");
        TrustWriter.write(TrustReader.read(Path.of(trust)).withSeals(List.of(SEAL)), folder.resolve("pinned.json"));
        String registered = path("registered.dpp.zip");

        Run run = Run.of("registration", file, "C-X1", path("proof.jwt"), "--out", registered);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 registrations");
        assertThat(Run.of("verify", registered, "--trust", path("pinned.json"), "--at", AT)
                        .exitCode())
                .isZero();
        Run unpinned = Run.of("verify", registered, "--trust", trust, "--at", AT);
        assertThat(unpinned.exitCode()).isEqualTo(2);
        assertThat(unpinned.out()).contains("registry-seal-unknown");
        assertThat(Run.of("trust", "show", "--trust", path("pinned.json")).out())
                .contains("registry-2026");
        assertThat(Run.of("registration", registered, "C-X1", path("proof.jwt"), "--out", path("again.dpp.zip"))
                        .exitCode())
                .isEqualTo(3);
        assertThat(Run.of("registration", file, "C-X9", path("proof.jwt"), "--out", path("again.dpp.zip"))
                        .exitCode())
                .isNotZero();
        assertThat(folder.resolve("again.dpp.zip")).doesNotExist();
    }
}
