package io.didymium.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.testing.TestCertificates;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates are read as the platform reads them. */
class SignerCertificateTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private static SignerCertificate certificate(KeyType type) {
        return TestCertificates.of(SigningKey.generate(type, new SecureRandom()), FROM, UNTIL, Optional.empty());
    }

    private static String pem(SignerCertificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.encode(certificate.toBytes()).replaceAll("(.{64})", "$1\n") + "\n-----END CERTIFICATE-----\n";
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void thePlatformReadsTheSame(KeyType type) throws Exception {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        SignerCertificate certificate = TestCertificates.of(key, FROM, UNTIL, Optional.empty());

        X509Certificate platform = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(certificate.toBytes().toByteArray()));

        platform.verify(platform.getPublicKey());
        assertThat(certificate.key()).contains(key.publicKey());
        assertThat(certificate.isValidAt(platform.getNotBefore().toInstant())).isTrue();
        assertThat(certificate.isValidAt(platform.getNotBefore().toInstant().minusSeconds(1)))
                .isFalse();
        assertThat(certificate.isValidAt(platform.getNotAfter().toInstant())).isTrue();
        assertThat(certificate.isValidAt(platform.getNotAfter().toInstant().plusSeconds(1)))
                .isFalse();
    }

    @Test
    void aChainIsReadInItsOrder() throws MalformedInputException {
        SignerCertificate first = certificate(KeyType.P256);
        SignerCertificate second = certificate(KeyType.ED25519);

        assertThat(SignerCertificate.readChain(Bytes.ofUtf8("made by a tool\n" + pem(first) + pem(second))))
                .isEqualTo(List.of(first, second));
    }

    @Test
    void bytesAfterACertificateAreRefused() {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> SignerCertificate.read(
                        Bytes.concat(certificate(KeyType.P256).toBytes(), Bytes.of(new byte[] {0}))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void whatIsNoChainIsRefused(String pem) {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> SignerCertificate.readChain(Bytes.ofUtf8(pem)));
    }

    @Test
    void moreThanTenCertificatesAreRefused() {
        String eleven = pem(certificate(KeyType.P256)).repeat(11);

        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> SignerCertificate.readChain(Bytes.ofUtf8(eleven)))
                .withMessageContaining("found 11");
    }
}
