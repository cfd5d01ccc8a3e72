package io.didymium.crypto.did;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a DID and what each may be used for.
 *
 * @param id the DID it is about
 * @param methods its keys by name, in the order of the document
 * @param relationships for each use the names of the keys listed for it
 * @param controllers who may change the document, as far as it names others than its subject (DID Core, 5.1.2)
 * @param updated when it was last changed, if stated
 */
public record DidDocument(
        Did id,
        Map<DidUrl, VerificationMethod> methods,
        Map<VerificationRelationship, Set<DidUrl>> relationships,
        Set<Did> controllers,
        Optional<Instant> updated) {
    /** Copies the maps and the set. */
    public DidDocument {
        methods = ImmutableMap.copyOf(methods);
        controllers = ImmutableSet.copyOf(controllers);
        relationships = Maps.immutableEnumMap(Maps.transformValues(relationships, ImmutableSet::copyOf));
    }

    /**
     * Reads a document. Keys in JsonWebKey and in Multikey form are known; a key of another kind, or with anything wrong about it,
     * is kept without its bytes and cannot be used.
     *
     * @throws MalformedInputException if it is no such document: not JSON, no id, the name of a key twice, unreadable or outside
     *     the document
     */
    public static DidDocument read(Bytes json) throws MalformedInputException {
        return new DidDocumentReader().read(json);
    }

    /**
     * Whether a document lists no other key for assertions than the one that its DID contains. It may have more
     * members, such as a key for encryption. False for a DID without a key.
     *
     * @param did a did:key or did:jwk
     */
    public static boolean restates(Did did, Bytes json) {
        try {
            DidDocument stated = read(json);
            Optional<DidDocument> derived = derive(did);
            return derived.isPresent()
                    && stated.id().equals(did)
                    && stated.assertionKeys().equals(derived.get().assertionKeys());
        } catch (MalformedInputException e) {
            return false;
        }
    }

    private Set<Optional<PublicKey>> assertionKeys() {
        return methodsFor(VerificationRelationship.ASSERTION_METHOD).stream()
                .map(VerificationMethod::key)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The document of a did:key or did:jwk, which follows from the identifier; empty for other methods. */
    public static Optional<DidDocument> derive(Did did) throws MalformedInputException {
        return DerivedDocument.of(did);
    }

    /**
     * The key of a name, if it may be used so at a time.
     *
     * @param name the absolute name of the key
     * @param use what it is to be used for
     * @param at the time that counts
     */
    public KeyLookup lookUp(DidUrl name, VerificationRelationship use, Instant at) {
        VerificationMethod method = methods.get(name);
        if (method == null) {
            return refused(KeyRefusal.UNKNOWN_METHOD, name, "is not in the document of " + id);
        }
        if (!relationships.getOrDefault(use, Set.of()).contains(name)) {
            return refused(KeyRefusal.NOT_IN_RELATIONSHIP, name, "key is not listed under " + use.property());
        }
        if (!method.controller().equals(id)) {
            return refused(KeyRefusal.OTHER_CONTROLLER, name, "is controlled by " + method.controller());
        }
        if (method.revoked().filter(moment -> !at.isBefore(moment)).isPresent()) {
            return refused(
                    KeyRefusal.REVOKED,
                    name,
                    "was revoked at " + method.revoked().get());
        }
        if (method.expires().filter(moment -> !at.isBefore(moment)).isPresent()) {
            return refused(
                    KeyRefusal.EXPIRED, name, "expired at " + method.expires().get());
        }
        if (method.created().filter(at::isBefore).isPresent()) {
            return refused(
                    KeyRefusal.NOT_YET_VALID,
                    name,
                    "came into use at " + method.created().get());
        }
        return method.key()
                .<KeyLookup>map(key -> new KeyLookup.Found(key, method))
                .orElseGet(() -> refused(KeyRefusal.UNSUPPORTED_KEY, name, "is of type " + method.type()));
    }

    /** The keys listed for a use, in the order of the document. */
    public List<VerificationMethod> methodsFor(VerificationRelationship use) {
        return relationships.getOrDefault(use, Set.of()).stream()
                .map(methods::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static KeyLookup refused(KeyRefusal reason, DidUrl name, String found) {
        return new KeyLookup.Refused(reason, name + " " + found);
    }
}
