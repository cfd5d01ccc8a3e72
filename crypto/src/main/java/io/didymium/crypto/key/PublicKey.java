package io.didymium.crypto.key;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.bc.EcCurve;
import io.didymium.crypto.internal.bc.Ed25519Curve;
import io.didymium.crypto.internal.bc.VerifyingEngine;
import java.util.Objects;
import java.util.Optional;

/**
 * A public key that is a point of its curve and can be used: for Ed25519 a canonical encoding not of small order, for the NIST
 * curves a point that is not at infinity.
 */
public final class PublicKey {
    private final KeyType type;
    private final Bytes raw;
    // Kept, because decoding the point costs a tenth of a verification or more.
    private final VerifyingEngine engine;

    private PublicKey(KeyType type, Bytes raw) {
        byte[] bytes = raw.toByteArray();
        this.type = type;
        this.raw = raw;
        this.engine =
                type.ecCurve().map(curve -> curve.verifying(bytes)).orElseGet(() -> Ed25519Curve.verifying(bytes));
    }

    /**
     * Reads the bytes of a key: 32 for Ed25519; for the NIST curves a point in SEC 1 form, compressed or not.
     *
     * @throws MalformedInputException if the bytes are no such key
     */
    public static PublicKey read(KeyType type, Bytes encoded) throws MalformedInputException {
        Optional<EcCurve> curve = type.ecCurve();
        if (curve.isEmpty()) {
            if (!Ed25519Curve.isPublicKey(encoded.toByteArray())) {
                throw new MalformedInputException("", "not a public key of Ed25519, or one of small order");
            }
            return new PublicKey(type, encoded);
        }
        byte[] point = curve.get()
                .uncompressed(encoded.toByteArray())
                .orElseThrow(() -> new MalformedInputException("", "not a point of " + type.curve()));
        return new PublicKey(type, Bytes.of(point));
    }

    /** A key that comes from a private one, and so needs no check. */
    static PublicKey derived(KeyType type, byte[] raw) {
        return new PublicKey(type, Bytes.of(raw));
    }

    /** The kind of key. */
    public KeyType type() {
        return type;
    }

    /** The key as Multikey has it: 32 bytes for Ed25519, the compressed point for the NIST curves. */
    public Bytes encoded() {
        if (type == KeyType.ED25519) {
            return raw;
        }
        boolean odd = (raw.at(raw.length() - 1) & 1) == 1;
        return Bytes.concat(Bytes.of(new byte[] {(byte) (odd ? 3 : 2)}), x());
    }

    /**
     * The key as the curve implementation takes it: 32 bytes for Ed25519, the uncompressed point for the NIST curves.
     */
    public Bytes raw() {
        return raw;
    }

    /**
     * Whether a signature is one of this key over a message; any bytes may be passed.
     *
     * <p>Ed25519 by the strict rule: exactly 64 bytes; the key and R canonical and not of small order; S below the order of
     * the group; the equation with its cofactor (RFC 8032 section 5.1.7). ECDSA: r and s in full length, each from 1 to
     * n - 1; both values of s are accepted, since JOSE does not forbid the higher one.
     */
    public boolean verifies(Bytes message, Bytes signature) {
        return engine.verify(message.toByteArray(), signature.toByteArray());
    }

    /** The {@code x} of the JWK form: the whole key for Ed25519, the first coordinate for the NIST curves. */
    Bytes x() {
        return type == KeyType.ED25519 ? raw : raw.slice(1, 1 + raw.length() / 2);
    }

    /** The {@code y} of the JWK form, which the NIST curves have. */
    Optional<Bytes> y() {
        return type == KeyType.ED25519 ? Optional.empty() : Optional.of(raw.slice(1 + raw.length() / 2, raw.length()));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof PublicKey that && type == that.type && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, raw);
    }

    /** The kind and the Multikey form. */
    @Override
    public String toString() {
        return type + " " + Multikey.encode(this);
    }
}
