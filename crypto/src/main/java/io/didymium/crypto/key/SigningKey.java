package io.didymium.crypto.key;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.bc.EcCurve;
import io.didymium.crypto.internal.bc.Ed25519Curve;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A private key and the public key that belongs to it. It has no equality and prints only its public side; its bytes
 * are returned only for a {@link SecretAccess}, and {@link #close} wipes them.
 */
public final class SigningKey implements AutoCloseable {
    private final PublicKey publicKey;
    private final byte[] secret;
    private volatile boolean closed;

    private SigningKey(PublicKey publicKey, byte[] secret) {
        this.publicKey = publicKey;
        this.secret = secret;
    }

    /** A new key, drawn from the given source. */
    public static SigningKey generate(KeyType type, SecureRandom random) {
        Optional<EcCurve> curve = type.ecCurve();
        byte[] secret = new byte[curve.map(EcCurve::fieldLength).orElse(Ed25519Curve.KEY_LENGTH)];
        do {
            random.nextBytes(secret);
        } while (curve.isPresent() && !curve.get().isPrivateKey(secret));
        return new SigningKey(derive(type, secret), secret);
    }

    /**
     * The key of given secret bytes: the 32-byte seed for Ed25519, the number d in full length for the NIST curves. The array
     * is copied; wiping it is up to the caller.
     *
     * @throws MalformedInputException if the bytes are no such key
     */
    public static SigningKey read(KeyType type, byte[] secret) throws MalformedInputException {
        Optional<EcCurve> curve = type.ecCurve();
        boolean fits = curve.isPresent() ? curve.get().isPrivateKey(secret) : secret.length == Ed25519Curve.KEY_LENGTH;
        if (!fits) {
            throw new MalformedInputException("", "not a private key of " + type.curve());
        }
        byte[] copy = secret.clone();
        return new SigningKey(derive(type, copy), copy);
    }

    private static PublicKey derive(KeyType type, byte[] secret) {
        byte[] raw =
                type.ecCurve().map(curve -> curve.publicKey(secret)).orElseGet(() -> Ed25519Curve.publicKey(secret));
        return PublicKey.derived(type, raw);
    }

    /** The kind of key. */
    public KeyType type() {
        return publicKey.type();
    }

    /** The public key that belongs to it. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /**
     * A copy of the secret bytes, which the caller must wipe.
     *
     * @throws IllegalStateException if the key is closed
     */
    public byte[] secretBytes(SecretAccess access) {
        Objects.requireNonNull(access, "access");
        byte[] copy = secret.clone();
        if (closed) {
            throw new IllegalStateException("the signing key is closed");
        }
        return copy;
    }

    /** Wipes the secret; the key can no longer sign. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    /** The public side only. */
    @Override
    public String toString() {
        return "signing key of " + publicKey;
    }
}
