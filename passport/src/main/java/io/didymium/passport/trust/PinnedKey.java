package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.key.PublicKey;

/**
 * A key that the verifier knows to be an anchor's.
 *
 * @param id its name, as signatures give it
 * @param key the key
 */
public record PinnedKey(DidUrl id, PublicKey key) {
    /** Refuses absent parts. */
    public PinnedKey {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
    }
}
