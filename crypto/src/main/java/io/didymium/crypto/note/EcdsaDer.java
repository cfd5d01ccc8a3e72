package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.bc.EcCurve;
import java.util.HexFormat;
import java.util.Optional;

/** The DER forms of P-256 keys (RFC 5480) and ECDSA signatures (RFC 3279 section 2.2.3): exactly one for each value. */
final class EcdsaDer {
    /** SubjectPublicKeyInfo of id-ecPublicKey on prime256v1, up to the uncompressed point. */
    private static final Bytes KEY_PREFIX =
            Bytes.of(HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200"));

    private static final int POINT = 65;

    private EcdsaDer() {}

    static Bytes subjectPublicKeyInfo(Bytes point) {
        return Bytes.concat(KEY_PREFIX, point);
    }

    static Bytes point(Bytes key) throws MalformedInputException {
        if (!key.startsWith(KEY_PREFIX) || key.length() != KEY_PREFIX.length() + POINT) {
            throw new MalformedInputException("key", "SubjectPublicKeyInfo of P-256 expected");
        }
        return key.slice(KEY_PREFIX.length(), key.length());
    }

    /** The signature as two numbers of 32 bytes, if it is DER of two numbers below the order of the curve. */
    static Optional<Bytes> raw(Bytes signature) {
        return EcCurve.P256.rawSignature(signature.toByteArray()).map(Bytes::of);
    }
}
