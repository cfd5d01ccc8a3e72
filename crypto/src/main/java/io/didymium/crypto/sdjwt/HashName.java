package io.didymium.crypto.sdjwt;

import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.Optional;

/** The names of hash functions in the IANA registry of Named Information, compared character by character. */
final class HashName {
    private HashName() {}

    static Optional<HashAlgorithm> find(JsonValue name) {
        if (!(name instanceof JsonString text)) {
            return Optional.empty();
        }
        return switch (text.value()) {
            case "sha-256" -> Optional.of(HashAlgorithm.SHA_256);
            case "sha-384" -> Optional.of(HashAlgorithm.SHA_384);
            case "sha-512" -> Optional.of(HashAlgorithm.SHA_512);
            default -> Optional.empty();
        };
    }
}
