package io.didymium.examples.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.Drafts;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office with a certificate of its key signs under it, and verifiers see no difference. */
class OfficeCertificateTest {
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Drafts drafts;

    @BeforeEach
    void prepare() throws IOException {
        drafts = Drafts.prepared(folder);
    }

    /** Puts a certificate that certifies its own key into the office of the smelter. */
    private void certify(SigningKey key, Instant until) throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(ED25519);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.TWO));
        generator.setSignature(algorithm);
        generator.setIssuer(new X500Name("CN=Smelter AS"));
        generator.setSubject(new X500Name("CN=Smelter AS"));
        generator.setStartDate(new Time(Date.from(FROM)));
        generator.setEndDate(new Time(Date.from(until)));
        generator.setSubjectPublicKeyInfo(
                new SubjectPublicKeyInfo(algorithm, key.publicKey().raw().toByteArray()));
        TBSCertificate tbs = generator.generateTBSCertificate();
        Bytes signature = Signer.of(key).sign(Bytes.of(tbs.getEncoded(ASN1Encoding.DER)));
        byte[] der = new DERSequence(new ASN1Encodable[] {tbs, algorithm, new DERBitString(signature.toByteArray())})
                .getEncoded(ASN1Encoding.DER);
        Files.writeString(
                folder.resolve("smelter/certificate.pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.encode(Bytes.of(der)) + "\n-----END CERTIFICATE-----\n");
    }

    private SigningKey key() throws Exception {
        return Jwk.readSigning(Bytes.of(Files.readAllBytes(folder.resolve("smelter/key.jwk"))));
    }

    @Test
    void whatIsSignedUnderACertificateIsReceivedAndSaysSo() throws Exception {
        certify(key(), FROM.plusSeconds(86_400 * 365));

        drafts.delivered();
        drafts.done("receive", "metal.dpp.zip", "--office", "foundry");
        Run shown = drafts.done("inspect", "metal.dpp.zip", "reduction");

        assertThat(shown.out().replaceAll("\\s+", " "))
                .contains("signed at 2026-05-14T", "under a certificate from 2026-01-01T00:00:00Z");
    }

    @Test
    void anExpiredCertificateSignsNothing() throws Exception {
        certify(key(), FROM.plusSeconds(86_400));

        Run run = drafts.run("issue", "metal.json", "--office", "smelter");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("is not valid at 2026-05-14T", "renew it");
    }

    @Test
    void aCertificateOfAnotherKeySignsNothing() throws Exception {
        certify(SigningKey.generate(KeyType.ED25519, new SecureRandom()), FROM.plusSeconds(86_400 * 365));

        Run run = drafts.run("issue", "metal.json", "--office", "smelter");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("is no certificate of the key of this office");
    }
}
