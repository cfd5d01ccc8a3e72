package io.didymium.passport;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;

/**
 * The proof that a registry gave for one version of a passport (Regulation (EU) 2026/1778, Article 9), as it was received.
 *
 * <p>Whether it can be read, is of this passport and is sealed by a registry that a verifier trusts is for verification to say.
 *
 * @param credential the digest of the passport
 * @param token the proof, a compact JWS
 */
public record RegistrationToken(String credential, String token) {
    /** Refuses absent parts. */
    public RegistrationToken {
        requireNonNull(credential, "credential");
        requireNonNull(token, "token");
    }

    /** The proof of a passport. */
    public static RegistrationToken of(SignedCredential credential, String token) {
        return new RegistrationToken(credential.digest(), token.strip());
    }

    /** The sha2-256 multihash of the token, as multibase base58btc. */
    public String digest() {
        return DigestMultibase.ofSha256(Bytes.ofUtf8(token));
    }
}
