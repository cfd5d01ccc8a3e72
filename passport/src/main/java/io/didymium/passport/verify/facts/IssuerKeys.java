package io.didymium.passport.verify.facts;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.did.KeyLookup;
import io.didymium.crypto.did.KeyRefusal;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.did.VerificationRelationship;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys by which signatures are verified: the key that a did:key or did:jwk carries, whatever else is stated about it; for
 * other DIDs the keys of an anchor that the trust list trusts at the time of verification, otherwise those of the DID document in
 * the bundle.
 *
 * <p>That a key is found here does not mean that it is the issuer's: {@link TrustBasis} says whether a document is pinned.
 */
public final class IssuerKeys implements KeySource {
    private final TrustList trust;
    private final Instant verifiedAt;
    private final Map<String, DidDocument> documents = new HashMap<>();
    private final Map<String, String> unreadable = new HashMap<>();

    /**
     * The keys of issuers.
     *
     * @param verifiedAt the time of verification
     * @param didDocuments the DID documents of the bundle, by DID
     */
    public IssuerKeys(TrustList trust, Instant verifiedAt, Map<String, Bytes> didDocuments) {
        this.trust = trust;
        this.verifiedAt = verifiedAt;
        didDocuments.forEach((did, bytes) -> {
            try {
                DidDocument document = DidDocument.read(bytes);
                if (document.id().text().equals(did)) {
                    documents.put(did, document);
                } else {
                    unreadable.put(did, "the DID document given for " + did + " is about " + document.id());
                }
            } catch (MalformedInputException e) {
                unreadable.put(did, "the DID document of " + did + " cannot be read: " + e.getMessage());
            }
        });
    }

    @Override
    public KeyLookup lookUp(DidUrl name, VerificationRelationship use, Instant at) {
        return document(name.did())
                .map(document -> document.lookUp(name, use, at))
                .orElseGet(() -> new KeyLookup.Refused(
                        KeyRefusal.UNKNOWN_DID,
                        unreadable.getOrDefault(name.did().text(), absent(name.did()))));
    }

    private Optional<DidDocument> document(Did did) {
        if (did.isSelfCertifying()) {
            try {
                return DidDocument.derive(did);
            } catch (MalformedInputException e) {
                return Optional.empty();
            }
        }
        return trust.anchorAt(did, verifiedAt)
                .map(IssuerKeys::pinned)
                .or(() -> Optional.ofNullable(documents.get(did.text())));
    }

    private String absent(Did did) {
        return trust.anchor(did).isEmpty()
                ? "the bundle has no DID document of " + did
                : "the trust list does not trust " + did + " at " + verifiedAt
                        + ", and the bundle has no DID document of it";
    }

    /** The pinned keys of an anchor, as if they stood in a DID document for assertions. */
    private static DidDocument pinned(TrustAnchor anchor) {
        Map<DidUrl, VerificationMethod> methods = new LinkedHashMap<>();
        for (PinnedKey pinned : anchor.keys()) {
            methods.put(
                    pinned.id(),
                    VerificationMethod.builder(pinned.id(), anchor.did(), "JsonWebKey")
                            .key(pinned.key())
                            .build());
        }
        return new DidDocument(
                anchor.did(),
                methods,
                Map.of(VerificationRelationship.ASSERTION_METHOD, Set.copyOf(methods.keySet())),
                Set.of(),
                Optional.empty());
    }
}
