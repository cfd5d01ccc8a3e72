package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.bc.EcCurve;
import io.didymium.crypto.internal.bc.Ed25519Curve;
import io.didymium.crypto.internal.bc.VerifyingEngine;
import io.didymium.crypto.key.PublicKey;

/**
 * Verifies signatures of one key. Immutable; may be shared by threads, and kept where one key has signed much.
 *
 * <p>Ed25519 under the strict rule: exactly 64 bytes; the key and R canonical and not of small order; S below the order of the
 * group; the equation with its cofactor (RFC 8032 section 5.1.7). ECDSA: r and s in full length, each from 1 to n - 1; either
 * of the two values of s is taken, since JOSE does not forbid the higher one.
 */
public final class SignatureVerifier {
    private final PublicKey key;
    private final VerifyingEngine engine;

    /** A verifier for the signatures of a key. */
    public SignatureVerifier(PublicKey key) {
        byte[] raw = key.raw().toByteArray();
        this.key = key;
        this.engine = switch (key.type()) {
            case ED25519 -> Ed25519Curve.verifying(raw);
            case P256 -> EcCurve.P256.verifying(raw);
            case P384 -> EcCurve.P384.verifying(raw);
        };
    }

    /** Whether the signature is one of the key over the message; any bytes may be asked about. */
    public static boolean verify(PublicKey key, Bytes message, Bytes signature) {
        return new SignatureVerifier(key).verify(message, signature);
    }

    /** The key whose signatures it verifies. */
    public PublicKey key() {
        return key;
    }

    /** Whether the signature is one of the key over the message; any bytes may be asked about. */
    public boolean verify(Bytes message, Bytes signature) {
        return engine.verify(message.toByteArray(), signature.toByteArray());
    }
}
