package io.didymium.crypto.did;

import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A key of a DID document.
 *
 * @param id its absolute name
 * @param controller who controls it
 * @param type its type as written: JsonWebKey, Multikey or an older name
 * @param key the key, or nothing if its kind is not in use here
 * @param created when it came into use, if the document says so
 * @param expires from when on it is no longer to be used, if ever
 * @param revoked from when on it must not be trusted, if ever
 */
public record VerificationMethod(
        DidUrl id,
        Did controller,
        String type,
        Optional<PublicKey> key,
        Optional<Instant> created,
        Optional<Instant> expires,
        Optional<Instant> revoked) {
    /** Refuses absent parts. */
    public VerificationMethod {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(revoked, "revoked");
    }
}
