package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.integrity.IntegritySigner;
import io.didymium.crypto.integrity.ProofOptions;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.EnvelopedCredential;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustWriter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials that come as files of their own, in a folder, or from the standard input. */
class CredentialFilesTest {
    @TempDir
    static Path folder;

    private static PassportBundle bundle;
    private static Path trust;

    @BeforeAll
    static void demonstrate() throws Exception {
        bundle = BundleReader.read(Path.of(Run.demonstrated(folder, "a")));
        trust = folder.resolve("trust.json");
    }

    @Test
    void aFolderOfCredentialsIsVerifiedAsTheirPassportFile() throws Exception {
        Path files = Files.createDirectory(folder.resolve("loose"));
        for (SignedCredential credential : bundle.credentials()) {
            write(files, credential);
        }
        for (SignedCredential list : bundle.statusLists()) {
            write(files, list);
        }
        int number = 0;
        for (Map.Entry<String, Bytes> document : bundle.didDocuments().entrySet()) {
            Files.write(
                    files.resolve("did" + number++ + ".json"),
                    document.getValue().toByteArray());
        }
        Files.writeString(files.resolve("other.json"), "{\"nothing\":1}");
        Files.writeString(files.resolve("README.txt"), "not read");

        Run run = verify(files.toString());

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(Run.of("inspect", files.toString()).out()).contains("dpp*", "dcc");
    }

    @Test
    void theStandardInputIsReadForADash() throws Exception {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("a.dpp.zip"))));
            assertThat(verify("-").exitCode()).isZero();
            System.setIn(new ByteArrayInputStream(certificate().token().getBytes(StandardCharsets.US_ASCII)));
            assertThat(Run.of("inspect", "-").out()).contains("dcc*");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aLoneCredentialIsJudgedByItsOwnChecks() throws Exception {
        Path files = Files.createDirectory(folder.resolve("certificate"));
        Path token = write(files, certificate());

        // Neither its status list nor the identity of its issuer is here.
        assertThat(verify(token.toString()).exitCode()).isEqualTo(2);
        for (SignedCredential credential : bundle.credentials()) {
            if (CredentialView.of(credential).kind().equals("dia")) {
                write(files, credential);
            }
        }
        for (SignedCredential list : bundle.statusLists()) {
            write(files, list);
        }
        Run run = verify(files.toString());
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.words()).contains("no-chain", "chain-complete everything named in the chain is described");
    }

    @Test
    void anEnvelopedCredentialIsTheTokenInIt() throws Exception {
        Path enveloped = folder.resolve("enveloped.json");
        Files.write(
                enveloped,
                EnvelopedCredential.of(CompactJws.parse(certificate().token()))
                        .toJson()
                        .toByteArray());
        Path held = folder.resolve("held.json");
        Files.writeString(held, "{\"verifiableCredential\":[" + Files.readString(enveloped) + "]}");

        for (Path file : List.of(enveloped, held)) {
            assertThat(Run.of("inspect", file.toString()).out()).contains("dcc*");
            assertThat(verify(file.toString()).exitCode()).isEqualTo(2);
        }
    }

    @Test
    void aCredentialWithAnEmbeddedProofIsVerified() throws Exception {
        Signer signer = Signer.of(SigningKey.read(KeyType.ED25519, new byte[32]));
        DidUrl key = DidKey.ofKey(signer.publicKey());
        Did did = key.did();
        String permit = """
                {"@context":["https://www.w3.org/ns/credentials/v2","https://vocabulary.uncefact.org/untp/0.7.0/context/"],
                "type":["DigitalConformityCredential","VerifiableCredential"],"id":"https://office.example/permits/1",
                "issuer":{"type":["CredentialIssuer"],"id":"%s","name":"Mining ~ office"},
                "validFrom":"2026-01-01T00:00:00Z","name":"Permit","credentialSubject":{"type":["ConformityAttestation"],
                "id":"urn:office.example:permit:1","name":"Permit","assessorLevel":"unspecified",
                "assessmentLevel":"authority-mandate","attestationType":"certification",
                "issuedToParty":{"type":["Party"],"id":"urn:office.example:party:1","name":"Mine AS"},
                "referenceScheme":{"type":["ConformityScheme"],"id":"https://office.example/act","name":"Mining act"},
                "conformityAssessment":[]}}
                """.formatted(did.text());
        Path file = folder.resolve("permit.json");
        String secured = new IntegritySigner(key, signer)
                .sign(Bytes.ofUtf8(permit), ProofOptions.assertion(Instant.parse("2026-01-01T00:00:00Z")))
                .toUtf8();
        Files.writeString(file, secured);
        TrustAnchor office = TrustAnchor.builder(did, "Office", Instant.parse("2020-01-01T00:00:00Z"))
                .roles(TrustRole.CERTIFIER)
                .keys(new PinnedKey(key, signer.publicKey()))
                .build();
        Path trusted = folder.resolve("office.json");
        Files.write(trusted, TrustWriter.write(new TrustList(List.of(office))).toByteArray());

        Run run = Run.of("verify", file.toString(), "--trust", trusted.toString());
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(Run.of("inspect", file.toString()).out()).contains("Permit");

        Files.writeString(file, secured.replace("Mine AS", "Mine BS"));
        Run changed = Run.of("verify", file.toString(), "--trust", trusted.toString());
        assertThat(changed.exitCode()).as(changed.toString()).isEqualTo(1);
        assertThat(changed.out()).contains("signature-mismatch");

        Files.writeString(file, permit);
        assertThat(Run.of("verify", file.toString(), "--trust", trusted.toString())
                        .exitCode())
                .isEqualTo(3);
    }

    private static Run verify(String path) {
        return Run.of("verify", path, "--verbose", "--trust", trust.toString());
    }

    private static Path write(Path files, SignedCredential credential) throws Exception {
        return Files.writeString(files.resolve(credential.digest() + ".jwt"), credential.token() + "\n");
    }

    private static SignedCredential certificate() {
        return bundle.credentials().stream()
                .filter(credential -> CredentialView.of(credential).kind().equals("dcc"))
                .findFirst()
                .orElseThrow();
    }
}
