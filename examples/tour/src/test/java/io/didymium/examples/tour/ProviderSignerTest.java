package io.didymium.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.issue.store.MemoryStore;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key that a provider keeps signs as one in memory does. */
class ProviderSignerTest {
    @ParameterizedTest
    @CsvSource({"p256.p12, EC", "p384.p12, EC", "ed25519.p12, Ed25519"})
    void anOfficeSignsWithAKeyOfAKeystore(String file, String algorithm) throws Exception {
        KeyStore keys = keystore(file);
        PrivateKey secret = (PrivateKey) keys.getKey("office", "changeit".toCharArray());
        Certificate certificate = keys.getCertificate("office");
        Signer signer = ProviderSigner.of(
                secret,
                certificate.getPublicKey(),
                KeyFactory.getInstance(algorithm).getProvider());

        if (algorithm.equals("EC")) {
            BigInteger half = ((ECPublicKey) certificate.getPublicKey())
                    .getParams()
                    .getOrder()
                    .shiftRight(1);
            for (int i = 0; i < 20; i++) {
                byte[] signature = signer.sign(Bytes.ofUtf8("message " + i)).toByteArray();
                BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, signature.length / 2, signature.length));
                assertThat(s).isLessThanOrEqualTo(half);
            }
        }
        IssuerIdentity identity = IssuerIdentity.of(OxideTrade.REFINER, signer);
        TrustList trust = new TrustList(List.of(TrustAnchor.builder(identity.did(), "Refiner", Instant.EPOCH)
                .roles(TrustRole.OPERATOR)
                .keys(new PinnedKey(identity.keyId(), signer.publicKey()))
                .build()));
        var chain = OxideTrade.sound().dossier().chain();
        StatusTerms month =
                StatusTerms.between(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        try (Office office =
                Office.open(chain.party(OxideTrade.REFINER), identity, new MemoryStore(), new SecureRandom())) {
            office.issue(
                            office.draft()
                                    .add(chain.facility(OxideTrade.PLANT), Instant.parse("2026-02-01T00:00:00Z"))
                                    .add(chain.batch(OxideTrade.OXIDE))
                                    .add(chain.step(
                                            chain.producerOf(OxideTrade.OXIDE).id())),
                            trust,
                            month)
                    .orThrow();
            PassportBundle delivered = office.deliver(OxideTrade.OXIDE);
            assertThat(new ChainVerifier(trust)
                            .verify(delivered, month.issuedAt())
                            .verdict())
                    .isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws Exception {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> ProviderSigner.of(
                        rsa.getPrivate(),
                        rsa.getPublic(),
                        KeyPairGenerator.getInstance("RSA").getProvider()))
                .withMessageContaining("no key of Ed25519, P-256 or P-384: RSA");
    }

    /** A software keystore in the place of an HSM, made by: keytool -genkeypair -alias office -storetype PKCS12. */
    private static KeyStore keystore(String file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = ProviderSignerTest.class.getResourceAsStream(file)) {
            keys.load(stream, "changeit".toCharArray());
        }
        return keys;
    }
}
