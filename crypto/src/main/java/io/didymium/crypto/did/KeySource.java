package io.didymium.crypto.did;

import java.time.Instant;

/** Resolves the name of a key to the key, and says whether it may be used. */
@FunctionalInterface
public interface KeySource {
    /**
     * The key of a name, if it may be used so at a time.
     *
     * @param name the absolute name of the key
     * @param use what it is to be used for
     * @param at the time that counts
     */
    KeyLookup lookUp(DidUrl name, VerificationRelationship use, Instant at);
}
