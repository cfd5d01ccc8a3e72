package io.didymium.crypto.testing;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.SignerCertificate;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Certificates that certify their own key, for tests. */
public final class TestCertificates {
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private TestCertificates() {}

    /** A certificate of a key for a period; it says the use of the key if one is given. */
    public static SignerCertificate of(SigningKey key, Instant from, Instant until, Optional<Integer> usage) {
        try {
            AlgorithmIdentifier algorithm = new AlgorithmIdentifier(
                    switch (key.type()) {
                        case ED25519 -> TestCertificates.ED25519;
                        case P256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
                        case P384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
                    });
            V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(BigInteger.ONE));
            generator.setSignature(algorithm);
            generator.setIssuer(new X500Name("CN=Maker"));
            generator.setSubject(new X500Name("CN=Maker"));
            generator.setStartDate(new Time(Date.from(from)));
            generator.setEndDate(new Time(Date.from(until)));
            generator.setSubjectPublicKeyInfo(info(key.publicKey()));
            if (usage.isPresent()) {
                generator.setExtensions(
                        new Extensions(Extension.create(Extension.keyUsage, true, new KeyUsage(usage.get()))));
            }
            TBSCertificate tbs = generator.generateTBSCertificate();
            Bytes signature = Signer.of(key).sign(Bytes.of(tbs.getEncoded(ASN1Encoding.DER)));
            DERSequence whole = new DERSequence(
                    new ASN1Encodable[] {tbs, algorithm, new DERBitString(encoded(key.type(), signature))});
            return SignerCertificate.read(Bytes.of(whole.getEncoded(ASN1Encoding.DER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SubjectPublicKeyInfo info(PublicKey key) {
        ASN1ObjectIdentifier curve =
                key.type() == KeyType.P256 ? SECObjectIdentifiers.secp256r1 : SECObjectIdentifiers.secp384r1;
        return new SubjectPublicKeyInfo(
                key.type() == KeyType.ED25519
                        ? new AlgorithmIdentifier(ED25519)
                        : new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve),
                key.raw().toByteArray());
    }

    private static byte[] encoded(KeyType type, Bytes signature) throws IOException {
        if (type == KeyType.ED25519) {
            return signature.toByteArray();
        }
        int half = signature.length() / 2;
        return new DERSequence(new ASN1Integer[] {
                    new ASN1Integer(new BigInteger(1, signature.slice(0, half).toByteArray())),
                    new ASN1Integer(
                            new BigInteger(1, signature.slice(half, 2 * half).toByteArray()))
                })
                .getEncoded(ASN1Encoding.DER);
    }
}
