package io.didymium.passport.exchange.en18223;

import io.didymium.core.id.Text;

/**
 * The hash of a version of a passport (Implementing Regulation (EU) 2026/1778, Article 2(16), which names neither algorithm nor form).
 *
 * @param algorithm the hash function
 * @param form the bytes that are hashed
 * @param value the hash in lower-case hexadecimal digits
 */
public record VersionHash(String algorithm, String form, String value) {
    /** What is used here. */
    public static final String SHA_256 = "sha-256";

    /** The canonical JSON (RFC 8785) of the compressed form. */
    public static final String JCS_COMPRESSED = "jcs-en18223-compressed";

    /** @throws IllegalArgumentException if a part is blank */
    public VersionHash {
        Text.require(algorithm, "algorithm");
        Text.require(form, "form");
        Text.require(value, "value");
    }
}
