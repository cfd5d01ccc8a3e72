package io.didymium.crypto.did;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.key.PublicKey;

/** Names for keys that need no document: did:key and did:jwk. */
public final class DidKey {
    private DidKey() {}

    /** The name of a key as did:key; its DID is the part before the fragment. */
    public static DidUrl ofKey(PublicKey key) {
        String multikey = Multikey.encode(key);
        return name("did:key:" + multikey, multikey);
    }

    /** The name of a key as did:jwk; its DID is the part before the fragment. */
    public static DidUrl ofJwk(PublicKey key) {
        return name("did:jwk:" + Base64Url.encode(Jwk.write(key)), "0");
    }

    private static DidUrl name(String did, String fragment) {
        try {
            return new DidUrl(Did.parse(did), fragment);
        } catch (MalformedInputException e) {
            throw new IllegalStateException(did, e);
        }
    }
}
