package io.didymium.crypto.internal.bc;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** What is read of a certificate (X.509, RFC 5280): the key and what it is good for. Its signature is not verified. */
public final class CertificateParts {
    /** RFC 8410 section 3. */
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private final Certificate certificate;

    private CertificateParts(Certificate certificate) {
        this.certificate = certificate;
    }

    /** The certificate that bytes are, if they are one in DER and nothing else. */
    public static Optional<CertificateParts> read(byte[] der) {
        try {
            Certificate read = Certificate.getInstance(der);
            CertificateParts parts = new CertificateParts(read);
            // The times are parsed only when they are asked for.
            boolean ordered = !parts.until().isBefore(parts.from());
            return ordered && Arrays.equals(read.getEncoded(ASN1Encoding.DER), der)
                    ? Optional.of(parts)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** From when it is valid. */
    public Instant from() {
        return certificate.getStartDate().getDate().toInstant();
    }

    /** To when it is valid, to the second and including it. */
    public Instant until() {
        return certificate.getEndDate().getDate().toInstant();
    }

    /** The name of the curve of its key as JOSE has it, if it is one that is used here. */
    public Optional<String> curve() {
        AlgorithmIdentifier algorithm = certificate.getSubjectPublicKeyInfo().getAlgorithm();
        if (algorithm.getAlgorithm().equals(ED25519)) {
            return Optional.of("Ed25519");
        }
        if (!algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                || !(algorithm.getParameters() instanceof ASN1ObjectIdentifier curve)) {
            return Optional.empty();
        }
        return curve.equals(SECObjectIdentifiers.secp256r1)
                ? Optional.of("P-256")
                : curve.equals(SECObjectIdentifiers.secp384r1) ? Optional.of("P-384") : Optional.empty();
    }

    /** The bytes of its key. */
    public byte[] key() {
        SubjectPublicKeyInfo info = certificate.getSubjectPublicKeyInfo();
        return info.getPublicKeyData().getOctets();
    }

    /** Whether its key may sign data: it says so, or says nothing of its use (RFC 5280, 4.2.1.3). */
    public boolean isForSigning() {
        Extensions extensions = certificate.getTBSCertificate().getExtensions();
        KeyUsage usage = extensions == null ? null : KeyUsage.fromExtensions(extensions);
        return usage == null || usage.hasUsages(KeyUsage.digitalSignature) || usage.hasUsages(KeyUsage.nonRepudiation);
    }
}
