package io.didymium.crypto.did;

import io.didymium.crypto.key.PublicKey;

/** The answer to the question for a key: the key, or why there is none. */
public sealed interface KeyLookup permits KeyLookup.Found, KeyLookup.Refused {
    /**
     * The key may be used for what was asked, at the time asked about.
     *
     * @param key the key
     * @param method its verification method in the document
     */
    record Found(PublicKey key, VerificationMethod method) implements KeyLookup {}

    /**
     * The key may not be used, or cannot be known.
     *
     * @param reason why
     * @param detail what was asked for and what was found
     */
    record Refused(KeyRefusal reason, String detail) implements KeyLookup {}
}
