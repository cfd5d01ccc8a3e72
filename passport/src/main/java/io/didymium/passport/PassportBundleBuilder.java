package io.didymium.passport;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocument;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the content of a {@link PassportBundle}; the order of adding does not matter. */
public final class PassportBundleBuilder {
    private final SortedMap<String, SignedCredential> credentials = new TreeMap<>();
    private final SortedMap<String, SignedCredential> statusLists = new TreeMap<>();
    private final SortedMap<String, Bytes> didDocuments = new TreeMap<>();
    private final SortedMap<String, EvidenceDocument> documents = new TreeMap<>();
    private final SortedMap<String, CredentialReceipt> receipts = new TreeMap<>();
    private final SortedMap<String, RegistrationToken> registrations = new TreeMap<>();
    private final SortedSet<String> roots = new TreeSet<>();
    private final SortedMap<String, String> altered = new TreeMap<>();

    PassportBundleBuilder() {}

    /**
     * Adds a credential.
     *
     * @throws IllegalArgumentException if it is there already, as credential or as status list, whatever it discloses
     */
    public PassportBundleBuilder credential(SignedCredential credential) {
        requireNew(statusLists, credential.digest());
        putNew(credentials, credential.digest(), credential);
        return this;
    }

    /**
     * Adds credentials.
     *
     * @throws IllegalArgumentException if one of them is there already
     */
    public PassportBundleBuilder credentials(Collection<SignedCredential> added) {
        added.forEach(this::credential);
        return this;
    }

    /**
     * Adds a status list credential.
     *
     * @throws IllegalArgumentException if it is there already, as status list or as credential, or is an SD-JWT
     */
    public PassportBundleBuilder statusList(SignedCredential statusList) {
        if (statusList.isSdJwt()) {
            throw new IllegalArgumentException("a status list hides nothing: " + statusList.digest());
        }
        requireNew(credentials, statusList.digest());
        putNew(statusLists, statusList.digest(), statusList);
        return this;
    }

    /** Takes all status lists out again. */
    public PassportBundleBuilder withoutStatusLists() {
        statusLists.clear();
        return this;
    }

    /**
     * Adds the DID document of a DID.
     *
     * @throws IllegalArgumentException if the text is no DID, this DID has a document already, or it is a did:key or did:jwk and
     *     the document lists another key than the DID carries
     */
    public PassportBundleBuilder didDocument(String did, Bytes content) {
        Did parsed = requireDid(did);
        if (parsed.isSelfCertifying() && !DidDocument.restates(parsed, content)) {
            throw new IllegalArgumentException("carries its own key, which this document contradicts: " + did);
        }
        return receivedDidDocument(did, content);
    }

    /**
     * Adds a DID document as it was received, whatever it says: verification reports one that contradicts its DID.
     *
     * @throws IllegalArgumentException if the text is no DID, or this DID has a document already
     */
    public PassportBundleBuilder receivedDidDocument(String did, Bytes content) {
        putNew(didDocuments, requireDid(did).text(), requireNonNull(content, "content"));
        return this;
    }

    /**
     * Adds a piece of evidence.
     *
     * @throws IllegalArgumentException if a document of the same content is there already
     */
    public PassportBundleBuilder document(EvidenceDocument document) {
        putNew(documents, document.digest(), document);
        return this;
    }

    /**
     * Adds the receipt of a log for a credential, which may be added later.
     *
     * @throws IllegalArgumentException if a receipt of the same content is there already
     */
    public PassportBundleBuilder receipt(CredentialReceipt receipt) {
        putNew(receipts, receipt.digest(), receipt);
        return this;
    }

    /**
     * Adds the proof of registration of a passport, which may be added later.
     *
     * @throws IllegalArgumentException if a proof of the same content is there already
     */
    public PassportBundleBuilder registration(RegistrationToken proof) {
        putNew(registrations, proof.digest(), proof);
        return this;
    }

    /**
     * Names a credential that the bundle is made to deliver.
     *
     * @param digest its digest; the credential may be added later
     * @throws IllegalArgumentException if it is named already
     */
    public PassportBundleBuilder root(String digest) {
        if (!roots.add(requireNonNull(digest, "digest"))) {
            throw new IllegalArgumentException("root named twice: " + digest);
        }
        return this;
    }

    /**
     * Tells that a token was found in the place of another, which verification reports.
     *
     * @param declared the digest of the token that should be there
     * @param found the digest of the one that is
     */
    public PassportBundleBuilder altered(String declared, String found) {
        altered.put(requireNonNull(declared, "declared"), requireNonNull(found, "found"));
        return this;
    }

    /**
     * The bundle of what was added.
     *
     * @throws IllegalArgumentException if a root, or the credential of a receipt or registration, is no credential of the bundle
     */
    public PassportBundle build() {
        for (String root : roots) {
            if (!credentials.containsKey(root)) {
                throw new IllegalArgumentException("root is no credential of the bundle: " + root);
            }
        }
        for (CredentialReceipt receipt : receipts.values()) {
            if (!credentials.containsKey(receipt.credential())) {
                throw new IllegalArgumentException(
                        "receipt " + receipt.digest() + " is of no credential of the bundle: " + receipt.credential());
            }
        }
        for (RegistrationToken proof : registrations.values()) {
            if (!credentials.containsKey(proof.credential())) {
                throw new IllegalArgumentException(
                        "registration " + proof.digest() + " is of no credential of the bundle: " + proof.credential());
            }
        }
        return new PassportBundle(
                credentials, statusLists, didDocuments, documents, receipts, registrations, roots, altered);
    }

    private static Did requireDid(String did) {
        try {
            return Did.parse(did);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(e.getMessage() + ": " + did, e);
        }
    }

    private static <V> void putNew(SortedMap<String, V> known, String name, V value) {
        requireNew(known, name);
        known.put(name, value);
    }

    private static void requireNew(SortedMap<String, ?> known, String name) {
        if (known.containsKey(name)) {
            throw new IllegalArgumentException("occurs twice: " + name);
        }
    }
}
