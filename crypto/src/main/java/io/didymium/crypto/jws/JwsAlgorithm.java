package io.didymium.crypto.jws;

import io.didymium.crypto.key.KeyType;
import java.util.Arrays;
import java.util.Optional;

/** The accepted values of {@code alg}; every other value is refused, above all {@code none}. */
public enum JwsAlgorithm {
    /** Ed25519 under the name that every verifier knows (RFC 8037). Used for issuing. */
    EDDSA("EdDSA", KeyType.ED25519),
    /** Ed25519 under its fully specified name (RFC 9864), which many verifiers do not know yet. */
    ED25519("Ed25519", KeyType.ED25519),
    /** ECDSA on P-256 with SHA-256 (RFC 7518 section 3.4). */
    ES256("ES256", KeyType.P256),
    /** ECDSA on P-384 with SHA-384 (RFC 7518 section 3.4). */
    ES384("ES384", KeyType.P384);

    private final String text;
    private final KeyType keyType;

    JwsAlgorithm(String text, KeyType keyType) {
        this.text = text;
        this.keyType = keyType;
    }

    /** The algorithm of a value of {@code alg}, character by character. */
    public static Optional<JwsAlgorithm> find(String text) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.text.equals(text))
                .findFirst();
    }

    /** The algorithm to issue with for a kind of key. */
    public static JwsAlgorithm of(KeyType type) {
        return switch (type) {
            case ED25519 -> EDDSA;
            case P256 -> ES256;
            case P384 -> ES384;
        };
    }

    /** The value of {@code alg}. */
    public String text() {
        return text;
    }

    /** The kind of key it takes. */
    public KeyType keyType() {
        return keyType;
    }
}
