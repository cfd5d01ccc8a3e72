package io.didymium.crypto.digest;

import io.didymium.crypto.bytes.Bytes;
import java.util.Objects;

/**
 * A digest and the hash function that made it.
 *
 * @param algorithm the hash function
 * @param value the digest in full length
 */
public record Digest(HashAlgorithm algorithm, Bytes value) {
    /** Refuses a value that is not as long as the function's digests are. */
    public Digest {
        Objects.requireNonNull(algorithm, "algorithm");
        if (value.length() != algorithm.lengthInBytes()) {
            throw new IllegalArgumentException(
                    "a digest of " + algorithm + " has " + algorithm.lengthInBytes() + " bytes: " + value.length());
        }
    }

    /** Whether this is the digest of the given bytes. */
    public boolean matches(Bytes data) {
        return algorithm.digest(data).equals(this);
    }

    /** The function and the digest in hexadecimal. */
    @Override
    public String toString() {
        return algorithm + " " + value.toHex();
    }
}
