package io.didymium.crypto.integrity;

import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.key.KeyType;
import java.util.Arrays;
import java.util.Optional;

/** The supported cryptosuites, both over the canonical JSON of a document (RFC 8785); none needs JSON-LD processing. */
public enum Cryptosuite {
    /** Ed25519 (W3C Data Integrity EdDSA Cryptosuites 1.0 section 3.3). */
    EDDSA_JCS_2022("eddsa-jcs-2022"),
    /** ECDSA with P-256 or P-384 (W3C Data Integrity ECDSA Cryptosuites 1.0 section 3.3). */
    ECDSA_JCS_2019("ecdsa-jcs-2019");

    private final String text;

    Cryptosuite(String text) {
        this.text = text;
    }

    /** The suite of a value of {@code cryptosuite}, character by character. */
    public static Optional<Cryptosuite> find(String text) {
        return Arrays.stream(values()).filter(suite -> suite.text.equals(text)).findFirst();
    }

    /** The suite for a type of key. */
    public static Cryptosuite of(KeyType type) {
        return type == KeyType.ED25519 ? EDDSA_JCS_2022 : ECDSA_JCS_2019;
    }

    /** The value of {@code cryptosuite}. */
    public String text() {
        return text;
    }

    /** Whether it supports a type of key. */
    public boolean takes(KeyType type) {
        return of(type) == this;
    }

    /** The hash of document and proof options for a type of key. */
    static HashAlgorithm hash(KeyType type) {
        return type == KeyType.P384 ? HashAlgorithm.SHA_384 : HashAlgorithm.SHA_256;
    }
}
