package io.didymium.crypto.transcript;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretScalar;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.List;

/**
 * What was said in a proof so far. Each challenge depends on every message before it, with its label, length and place. Mutable; not
 * safe for use by several threads.
 */
public interface Transcript {
    /** The bytes of which a challenge is reduced, so that it is uniform up to 2^-250. */
    int BYTES_OF_SCALAR_CHALLENGE = 64;

    /** Adds a message. */
    void append(String label, byte[] message);

    /** Bytes that depend on all messages and challenges before. */
    byte[] challengeBytes(String label, int length);

    /**
     * Secrets for one proof that depend on all messages before, on what only the prover knows, and on chance: a generator of random
     * numbers that repeats itself, or that somebody else knows, gives no two proofs the same nonce.
     *
     * @param witness what only the prover knows
     */
    Nonces nonces(List<SecretScalar> witness, SecureRandom random);

    /** Adds an integer as eight bytes, little endian. */
    default void append(String label, long number) {
        append(
                label,
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .array());
    }

    /** Adds an element in its canonical encoding. */
    default void append(String label, RistrettoElement element) {
        append(label, element.toBytes());
    }

    /** Adds a scalar in its canonical encoding. */
    default void append(String label, Scalar scalar) {
        append(label, scalar.toBytes());
    }

    /** A scalar that depends on all messages and challenges before. */
    default Scalar challengeScalar(String label) {
        return Scalar.reduce(challengeBytes(label, BYTES_OF_SCALAR_CHALLENGE));
    }
}
