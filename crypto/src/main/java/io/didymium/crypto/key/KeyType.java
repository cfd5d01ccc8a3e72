package io.didymium.crypto.key;

import io.didymium.crypto.internal.bc.EcCurve;
import java.util.Optional;

/** The supported types of keys. Each has one signature algorithm. */
public enum KeyType {
    /** Ed25519 (RFC 8032): EdDSA over the edwards25519 curve. */
    ED25519("OKP", "Ed25519", 64),
    /** P-256: ECDSA with SHA-256. */
    P256("EC", "P-256", 64),
    /** P-384: ECDSA with SHA-384. */
    P384("EC", "P-384", 96);

    private final String keyFamily;
    private final String curve;
    private final int signatureLength;

    KeyType(String keyFamily, String curve, int signatureLength) {
        this.keyFamily = keyFamily;
        this.curve = curve;
        this.signatureLength = signatureLength;
    }

    /** The {@code kty} of its JWK form: {@code OKP} or {@code EC}. */
    public String keyFamily() {
        return keyFamily;
    }

    /** The {@code crv} of its JWK form. */
    public String curve() {
        return curve;
    }

    /** The length of its signatures in bytes. */
    public int signatureLength() {
        return signatureLength;
    }

    /** The NIST curve, or nothing for Ed25519. */
    Optional<EcCurve> ecCurve() {
        return switch (this) {
            case ED25519 -> Optional.empty();
            case P256 -> Optional.of(EcCurve.P256);
            case P384 -> Optional.of(EcCurve.P384);
        };
    }
}
