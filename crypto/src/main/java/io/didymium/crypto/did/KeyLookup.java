package io.didymium.crypto.did;

import io.didymium.crypto.key.PublicKey;

/** The result of looking up a key: the key, or the reason why there is none. */
public sealed interface KeyLookup permits KeyLookup.Found, KeyLookup.Refused {
    /**
     * The key may be used for the requested purpose at the requested time.
     *
     * @param key the key
     * @param method its verification method in the document
     */
    record Found(PublicKey key, VerificationMethod method) implements KeyLookup {}

    /**
     * The key may not be used, or is not known.
     *
     * @param reason why
     * @param detail what was requested and what was found
     */
    record Refused(KeyRefusal reason, String detail) implements KeyLookup {}
}
