package io.didymium.crypto.did;

import io.didymium.crypto.bytes.MalformedInputException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that a verifier goes by, one for each DID, and those that did:key and did:jwk carry in themselves. What is put
 * here is believed; a document that may be stale goes through {@link DocumentPin} first.
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
                throw new IllegalArgumentException("carries its own document: " + document.id());
            }
            if (byId.put(document.id(), document) != null) {
                throw new IllegalArgumentException("two documents of " + document.id());
            }
        }
        this.documents = Map.copyOf(byId);
    }

    /**
     * The document of a DID, if it is here or carried by the DID itself.
     *
     * @throws MalformedInputException if it should be carried by the DID, but cannot be read
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
