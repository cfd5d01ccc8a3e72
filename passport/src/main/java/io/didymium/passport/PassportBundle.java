package io.didymium.passport;

import io.didymium.crypto.bytes.Bytes;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What travels together: the credentials of a chain and the evidence needed to verify them offline. It carries no trust.
 *
 * <p>Each thing stands once, in the order of its digest or DID, so two bundles of the same content are equal.
 */
public final class PassportBundle {
    private final SortedMap<String, SignedCredential> credentials;
    private final SortedMap<String, SignedCredential> statusLists;
    private final SortedMap<String, Bytes> didDocuments;
    private final SortedMap<String, EvidenceDocument> documents;
    private final SortedSet<String> roots;

    PassportBundle(
            SortedMap<String, SignedCredential> credentials,
            SortedMap<String, SignedCredential> statusLists,
            SortedMap<String, Bytes> didDocuments,
            SortedMap<String, EvidenceDocument> documents,
            SortedSet<String> roots) {
        this.credentials = Collections.unmodifiableSortedMap(new TreeMap<>(credentials));
        this.statusLists = Collections.unmodifiableSortedMap(new TreeMap<>(statusLists));
        this.didDocuments = Collections.unmodifiableSortedMap(new TreeMap<>(didDocuments));
        this.documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
        this.roots = Collections.unmodifiableSortedSet(new TreeSet<>(roots));
    }

    /** Starts an empty bundle. */
    public static PassportBundleBuilder builder() {
        return new PassportBundleBuilder();
    }

    /** The credentials, by digest. */
    public List<SignedCredential> credentials() {
        return List.copyOf(credentials.values());
    }

    /** The credential of a digest. */
    public Optional<SignedCredential> credential(String digest) {
        return Optional.ofNullable(credentials.get(digest));
    }

    /** The status list credentials, by digest. */
    public List<SignedCredential> statusLists() {
        return List.copyOf(statusLists.values());
    }

    /** The bytes of each DID document, by DID. */
    public SortedMap<String, Bytes> didDocuments() {
        return didDocuments;
    }

    /** The evidence, by digest. */
    public List<EvidenceDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** The evidence of a digest. */
    public Optional<EvidenceDocument> document(String digest) {
        return Optional.ofNullable(documents.get(digest));
    }

    /** The digests of the credentials for whose sake the bundle was made, in order; each is in the bundle. */
    public SortedSet<String> roots() {
        return roots;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PassportBundle that
                && credentials.equals(that.credentials)
                && statusLists.equals(that.statusLists)
                && didDocuments.equals(that.didDocuments)
                && documents.equals(that.documents)
                && roots.equals(that.roots);
    }

    @Override
    public int hashCode() {
        return Objects.hash(credentials, statusLists, didDocuments, documents, roots);
    }

    /** How many there are of each, for people. */
    @Override
    public String toString() {
        return "bundle of " + credentials.size() + " credentials, " + statusLists.size() + " status lists, "
                + didDocuments.size() + " DID documents, " + documents.size() + " documents";
    }
}
