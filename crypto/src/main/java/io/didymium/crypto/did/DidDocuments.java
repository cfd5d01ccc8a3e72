package io.didymium.crypto.did;

import io.didymium.crypto.bytes.MalformedInputException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The DID documents that a verifier uses, one for each DID; those of did:key and did:jwk follow from the DID. The
 * documents are trusted: check one that may be stale with {@link DocumentPin} first.
 */
public final class DidDocuments implements KeySource {
    private final Map<Did, DidDocument> documents;

    /**
     * A collection of documents.
     *
     * @throws IllegalArgumentException if two are about the same DID, or one about a did:key or did:jwk
     */
    public DidDocuments(List<DidDocument> documents) {
        Map<Did, DidDocument> byId = new HashMap<>();
        for (DidDocument document : documents) {
            if (document.id().isSelfCertifying()) {
                throw new IllegalArgumentException(
                        "the document of this DID is derived from the DID itself: " + document.id());
            }
            if (byId.put(document.id(), document) != null) {
                throw new IllegalArgumentException("two documents of " + document.id());
            }
        }
        this.documents = Map.copyOf(byId);
    }

    /**
     * The document of a DID, if it is in this collection or follows from the DID.
     *
     * @throws MalformedInputException if the document follows from the DID, but the key in the DID cannot be read
     */
    public Optional<DidDocument> find(Did did) throws MalformedInputException {
        DidDocument document = documents.get(did);
        return document != null ? Optional.of(document) : DidDocument.derive(did);
    }

    @Override
    public KeyLookup lookUp(DidUrl name, VerificationRelationship use, Instant at) {
        try {
            return find(name.did())
                    .map(document -> document.lookUp(name, use, at))
                    .orElseGet(() ->
                            new KeyLookup.Refused(KeyRefusal.UNKNOWN_DID, "no document of " + name.did() + " at hand"));
        } catch (MalformedInputException e) {
            return new KeyLookup.Refused(KeyRefusal.MALFORMED_DID, name.did() + ": " + e.getMessage());
        }
    }
}
