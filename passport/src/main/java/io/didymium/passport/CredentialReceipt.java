package io.didymium.passport;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.log.LogReceipt;

/**
 * The receipt of a log for one credential: by it a verifier sees by when the credential existed.
 *
 * <p>What the log holds is {@link SignedCredential#logEntry()}. Whether the receipt can be read and
 * holds is for verification to say. A receipt shows neither that the credential is true nor that it is not revoked.
 *
 * @param credential the digest of the credential
 * @param content the receipt's bytes, {@code c2sp.org/tlog-proof@v1}
 */
public record CredentialReceipt(String credential, Bytes content) {
    /** Refuses absent parts. */
    public CredentialReceipt {
        requireNonNull(credential, "credential");
        requireNonNull(content, "content");
    }

    /** The receipt that a log gave for a credential's entry. */
    public static CredentialReceipt of(SignedCredential credential, LogReceipt receipt) {
        return new CredentialReceipt(credential.digest(), receipt.toBytes());
    }

    /** The sha2-256 multihash of the content, as multibase base58btc: what the receipt is called in a report. */
    public String digest() {
        return DigestMultibase.ofSha256(content);
    }
}
