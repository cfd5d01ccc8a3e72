package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.PublicKey;

/**
 * Verifies signatures.
 *
 * <p>Ed25519 under the strict rule: exactly 64 bytes; the key and R canonical and not of small order; S below the order of the
 * group; the equation with its cofactor (RFC 8032 section 5.1.7). ECDSA: r and s in full length, each from 1 to n - 1; either
 * of the two values of s is taken, since JOSE does not forbid the higher one.
 */
public final class SignatureVerifier {
    private SignatureVerifier() {}

    /** Whether the signature is one of the key over the message; any bytes may be asked about. */
    public static boolean verify(PublicKey key, Bytes message, Bytes signature) {
        return key.engine().verify(message.toByteArray(), signature.toByteArray());
    }
}
