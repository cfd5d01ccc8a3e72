package io.didymium.crypto.internal.bc;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * ECDSA (FIPS 186-5) on one of the NIST curves, with the hash that JOSE defines for it. Signatures are r and s, each as
 * long as the field; those made here are deterministic (RFC 6979) and have the lower s.
 */
public enum EcCurve {
    /** P-256 with SHA-256. */
    P256("P-256", 32, HashAlgorithm.SHA_256),
    /** P-384 with SHA-384. */
    P384("P-384", 48, HashAlgorithm.SHA_384);

    @SuppressWarnings("ImmutableEnumChecker") // Curve constants of Bouncy Castle, never modified.
    private final ECDomainParameters domain;

    private final int fieldLength;
    private final HashAlgorithm hash;

    EcCurve(String name, int fieldLength, HashAlgorithm hash) {
        X9ECParameters parameters = CustomNamedCurves.getByName(name);
        this.domain = new ECDomainParameters(parameters);
        this.fieldLength = fieldLength;
        this.hash = hash;
    }

    /** The length of a coordinate, of a private key, of r and of s. */
    public int fieldLength() {
        return fieldLength;
    }

    /**
     * The uncompressed form (04, x, y) of a point given uncompressed or compressed, if it is a point of the curve and not the
     * one at infinity.
     */
    public Optional<byte[]> uncompressed(byte[] encoded) {
        boolean plain = encoded.length == 1 + 2 * fieldLength && encoded[0] == 4;
        boolean compressed = encoded.length == 1 + fieldLength && (encoded[0] == 2 || encoded[0] == 3);
        if (!plain && !compressed) {
            return Optional.empty();
        }
        try {
            ECPoint point = domain.getCurve().decodePoint(encoded);
            return point.isInfinity() ? Optional.empty() : Optional.of(point.getEncoded(false));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the bytes are a private key: a number from 1 to n - 1, in full length. */
    public boolean isPrivateKey(byte[] secret) {
        BigInteger d = new BigInteger(1, secret);
        return secret.length == fieldLength && d.signum() > 0 && d.compareTo(domain.getN()) < 0;
    }

    /** The public key of a private key, uncompressed. */
    public byte[] publicKey(byte[] secret) {
        return new FixedPointCombMultiplier()
                .multiply(domain.getG(), new BigInteger(1, secret))
                .normalize()
                .getEncoded(false);
    }

    /** The signature r, s over the hash of the message. */
    public byte[] sign(byte[] secret, byte[] message) {
        org.bouncycastle.crypto.Digest mac = this == P256 ? new SHA256Digest() : new SHA384Digest();
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(mac));
        signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, secret), domain));
        BigInteger[] pair = signer.generateSignature(digest(message));
        BigInteger n = domain.getN();
        BigInteger low = pair[1].min(n.subtract(pair[1]));
        return PlainDSAEncoding.INSTANCE.encode(n, pair[0], low);
    }

    /** The signature r, s that DER (RFC 3279 section 2.2.3) encodes, if it is DER and both are below the order. */
    public Optional<byte[]> rawSignature(byte[] der) {
        BigInteger n = domain.getN();
        try {
            BigInteger[] pair = StandardDSAEncoding.INSTANCE.decode(n, der);
            return Optional.of(PlainDSAEncoding.INSTANCE.encode(n, pair[0], pair[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The verifier of signatures of a key in the form that {@link #uncompressed} gives. */
    public VerifyingEngine verifying(byte[] publicKey) {
        ECPoint point = domain.getCurve()
                .createPoint(
                        new BigInteger(1, Arrays.copyOfRange(publicKey, 1, 1 + fieldLength)),
                        new BigInteger(1, Arrays.copyOfRange(publicKey, 1 + fieldLength, publicKey.length)));
        ECPublicKeyParameters key = new ECPublicKeyParameters(point, domain);
        return (message, signature) -> signature.length == 2 * fieldLength && verify(key, message, signature);
    }

    private boolean verify(ECPublicKeyParameters key, byte[] message, byte[] signature) {
        BigInteger r = new BigInteger(1, signature, 0, fieldLength);
        BigInteger s = new BigInteger(1, signature, fieldLength, fieldLength);
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        // It refuses r and s outside 1 to n - 1 itself.
        return verifier.verifySignature(digest(message), r, s);
    }

    private byte[] digest(byte[] message) {
        return hash.digest(Bytes.of(message)).value().toByteArray();
    }
}
