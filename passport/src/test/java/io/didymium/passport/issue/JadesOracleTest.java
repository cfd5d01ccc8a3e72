package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jades.validation.JWSCompactDocumentAnalyzer;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.certificate.SignerCertificate;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.Test;

/** Credentials whose signers have certificates are signatures of JAdES B-B to the library of the European Commission (EU DSS). */
class JadesOracleTest {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

    private static final Instant SIGNED = Instant.parse("2026-04-01T08:30:00Z");

    /** Signs certificates with a key of ours. */
    private record Certifier(Signer signer, AlgorithmIdentifier algorithm, ByteArrayOutputStream content)
            implements ContentSigner {
        static Certifier of(Signer signer) {
            return new Certifier(
                    signer,
                    new AlgorithmIdentifier(
                            signer.publicKey().type() == KeyType.ED25519
                                    ? EdECObjectIdentifiers.id_Ed25519
                                    : X9ObjectIdentifiers.ecdsa_with_SHA256),
                    new ByteArrayOutputStream());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            Bytes signature = signer.sign(Bytes.of(content.toByteArray()));
            if (signer.publicKey().type() == KeyType.ED25519) {
                return signature.toByteArray();
            }
            try {
                return new DERSequence(new ASN1Integer[] {
                            new ASN1Integer(
                                    new BigInteger(1, signature.slice(0, 32).toByteArray())),
                            new ASN1Integer(
                                    new BigInteger(1, signature.slice(32, 64).toByteArray()))
                        })
                        .getEncoded();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Signer certified(Signer signer) {
        PublicKey key = signer.publicKey();
        AlgorithmIdentifier algorithm = key.type() == KeyType.ED25519
                ? new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519)
                : new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
        X500Name name = new X500Name("CN=Maker, C=NO");
        try {
            Bytes der = Bytes.of(new X509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(FROM),
                            Date.from(UNTIL),
                            name,
                            new SubjectPublicKeyInfo(algorithm, key.raw().toByteArray()))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
                    .build(Certifier.of(signer))
                    .getEncoded());
            return signer.certifiedBy(new CertifiedTime(SIGNED, List.of(SignerCertificate.read(der))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static PassportBundle bundle(Dossier dossier) {
        Map<PartyId, IssuerIdentity> identities = Issuers.identities(dossier);
        identities.replaceAll((party, known) ->
                new IssuerIdentity(known.did(), known.keyId(), certified(known.signer()), known.didDocument()));
        return new PassportComposer(identities, Phosphate.STATUS).compose(dossier);
    }

    private static AdvancedSignature read(String token) {
        JWSCompactDocumentAnalyzer analyzer = new JWSCompactDocumentAnalyzer(
                new InMemoryDocument(Bytes.ofUtf8(token).toByteArray()));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        AdvancedSignature signature = analyzer.getSignatures().get(0);
        signature.checkSignatureIntegrity();
        return signature;
    }

    @Test
    void aWholeChainIsVerifiedAsBeforeAndEachCredentialIsOfLevelB() throws MalformedInputException {
        PassportBundle bundle = bundle(Phosphate.dossier());

        assertThat(Phosphate.verify(bundle).verdict()).isEqualTo(Verdict.ACCEPTED);
        for (SignedCredential credential : bundle.credentials()) {
            AdvancedSignature signature = read(credential.token());
            CertifiedTime header =
                    CompactJws.parse(credential.token()).certified().orElseThrow();

            assertThat(signature.getSignatureCryptographicVerification().isSignatureValid())
                    .as(signature.getSignatureCryptographicVerification().getErrorMessage())
                    .isTrue();
            assertThat(signature.getDataFoundUpToLevel()).isEqualTo(SignatureLevel.JAdES_BASELINE_B);
            assertThat(signature.getSigningTime().toInstant()).isEqualTo(SIGNED);
            assertThat(Bytes.of(signature.getSigningCertificateToken().getEncoded()))
                    .isEqualTo(header.certificates().get(0).toBytes());
        }
    }

    @Test
    void keysOfNistCurvesToo() throws MalformedInputException {
        SigningKey key = SigningKey.read(
                KeyType.P256,
                HashAlgorithm.SHA_256.digest(Bytes.ofUtf8("a key")).value().toByteArray());
        IssuerIdentity maker = IssuerIdentity.of(new PartyId("did:web:maker.example"), certified(Signer.of(key)));

        AdvancedSignature signature = read(maker.sign(
                Bytes.ofUtf8("{\"issuer\":\"did:web:maker.example\",\"validFrom\":\"2026-03-01T00:00:00Z\"}")));

        assertThat(signature.getSignatureCryptographicVerification().isSignatureValid())
                .isTrue();
        assertThat(signature.getDataFoundUpToLevel()).isEqualTo(SignatureLevel.JAdES_BASELINE_B);
    }

    /** What is not of level B to that library is not found to be by it, so that the tests above can fail. */
    @Test
    void aCredentialWithoutCertificatesIsNotOfLevelB() {
        SignedCredential plain = Phosphate.bundle().credentials().iterator().next();

        assertThat(read(plain.token()).getDataFoundUpToLevel()).isEqualTo(SignatureLevel.JSON_NOT_ETSI);
    }
}
