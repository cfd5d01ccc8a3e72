package io.didymium.passport;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.didymium.crypto.bytes.Bytes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What travels together: the credentials of a chain and the evidence needed to verify them offline. It carries no trust.
 *
 * <p>Each item is held once, in the order of its digest or DID, so two bundles of the same content are equal.
 */
public final class PassportBundle {
    private final SortedMap<String, SignedCredential> credentials;
    private final SortedMap<String, SignedCredential> statusLists;
    private final SortedMap<String, Bytes> didDocuments;
    private final SortedMap<String, EvidenceDocument> documents;
    private final SortedMap<String, CredentialReceipt> receipts;
    private final SortedMap<String, RegistrationToken> registrations;
    private final SortedSet<String> roots;
    private final SortedMap<String, String> altered;

    PassportBundle(
            SortedMap<String, SignedCredential> credentials,
            SortedMap<String, SignedCredential> statusLists,
            SortedMap<String, Bytes> didDocuments,
            SortedMap<String, EvidenceDocument> documents,
            SortedMap<String, CredentialReceipt> receipts,
            SortedMap<String, RegistrationToken> registrations,
            SortedSet<String> roots,
            SortedMap<String, String> altered) {
        this.credentials = ImmutableSortedMap.copyOf(credentials);
        this.statusLists = ImmutableSortedMap.copyOf(statusLists);
        this.didDocuments = ImmutableSortedMap.copyOf(didDocuments);
        this.documents = ImmutableSortedMap.copyOf(documents);
        this.receipts = ImmutableSortedMap.copyOf(receipts);
        this.registrations = ImmutableSortedMap.copyOf(registrations);
        this.roots = ImmutableSortedSet.copyOf(roots);
        this.altered = ImmutableSortedMap.copyOf(altered);
    }

    /** Starts an empty bundle. */
    public static PassportBundleBuilder builder() {
        return new PassportBundleBuilder();
    }

    /** Starts with all that this bundle holds, to add to it. */
    public PassportBundleBuilder toBuilder() {
        PassportBundleBuilder builder = new PassportBundleBuilder().credentials(credentials.values());
        statusLists.values().forEach(builder::statusList);
        didDocuments.forEach(builder::receivedDidDocument);
        documents.values().forEach(builder::document);
        receipts.values().forEach(builder::receipt);
        registrations.values().forEach(builder::registration);
        roots.forEach(builder::root);
        altered.forEach(builder::altered);
        return builder;
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

    /** The receipts of logs, by digest; the credential of each is in the bundle. */
    public List<CredentialReceipt> receipts() {
        return List.copyOf(receipts.values());
    }

    /** The proofs of registration, by digest; the passport of each is in the bundle. */
    public List<RegistrationToken> registrations() {
        return List.copyOf(registrations.values());
    }

    /** The digests of the credentials that the bundle was made to deliver, in order; each is in the bundle. */
    public SortedSet<String> roots() {
        return roots;
    }

    /**
     * The digests of the tokens that were found in a passport file in the place of others, by the digests that the file declares;
     * none in a bundle that was not read, or whose file nobody changed.
     */
    public SortedMap<String, String> altered() {
        return altered;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PassportBundle that
                && credentials.equals(that.credentials)
                && statusLists.equals(that.statusLists)
                && didDocuments.equals(that.didDocuments)
                && documents.equals(that.documents)
                && receipts.equals(that.receipts)
                && registrations.equals(that.registrations)
                && roots.equals(that.roots)
                && altered.equals(that.altered);
    }

    @Override
    public int hashCode() {
        return Objects.hash(credentials, statusLists, didDocuments, documents, receipts, registrations, roots, altered);
    }

    /** How many there are of each, for people. */
    @Override
    public String toString() {
        return "bundle of " + credentials.size() + " credentials, " + statusLists.size() + " status lists, "
                + didDocuments.size() + " DID documents, " + documents.size() + " documents, "
                + receipts.size() + " receipts"
                + (registrations.isEmpty() ? "" : ", " + registrations.size() + " registrations");
    }
}
