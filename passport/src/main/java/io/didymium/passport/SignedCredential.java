package io.didymium.passport;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import org.jspecify.annotations.Nullable;

/**
 * A credential as its issuer signed it: a compact JWS of media type {@code vc+jwt} (VC-JOSE-COSE 1.0), kept to the byte.
 *
 * <p>Nothing is said here of whether it can be read or is true: verification says that.
 */
public final class SignedCredential implements Comparable<SignedCredential> {
    private final String token;
    private final String digest;

    /** A credential of its compact JWS. */
    public SignedCredential(String token) {
        this.token = requireNonNull(token, "token");
        this.digest = DigestMultibase.ofSha256(Bytes.ofUtf8(token));
    }

    /** The compact JWS as issued. */
    public String token() {
        return token;
    }

    /** The sha2-256 multihash of the token's ASCII bytes, as multibase base58btc: the form in which links name it. */
    public String digest() {
        return digest;
    }

    /** By digest. */
    @Override
    public int compareTo(SignedCredential other) {
        return digest.compareTo(other.digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedCredential credential && token.equals(credential.token);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "credential " + digest;
    }
}
