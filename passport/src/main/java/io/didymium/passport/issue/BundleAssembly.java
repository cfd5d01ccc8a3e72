package io.didymium.passport.issue;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.status.StatusList;
import io.didymium.crypto.status.StatusListBuilder;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.CredentialFactory.Issued;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Puts the credentials of a dossier into a bundle, with the status lists and DID documents of their issuers. */
final class BundleAssembly {
    private final CredentialFactory factory;
    private final StatusPositions statuses;
    private final StatusTerms terms;

    private final Collection<EvidenceDocument> documents;

    BundleAssembly(
            CredentialFactory factory,
            StatusPositions statuses,
            StatusTerms terms,
            Collection<EvidenceDocument> documents) {
        this.factory = factory;
        this.statuses = statuses;
        this.terms = terms;
        this.documents = documents;
    }

    PassportBundle bundle() {
        requireRevokedExist();
        PassportBundleBuilder bundle = PassportBundle.builder();
        for (Issued issued : factory.made()) {
            bundle.credential(issued.credential());
            if (!factory.isLinked(issued) && !CredentialIds.isOfIdentity(issued.id())) {
                bundle.root(issued.credential().digest());
            }
        }
        documents.forEach(bundle::document);
        issuers().forEach(issuer -> {
            bundle.statusList(statusList(issuer));
            IssuerIdentity identity = factory.identity(issuer);
            if (!identity.isSelfCertifying()) {
                bundle.didDocument(identity.did().text(), identity.didDocument());
            }
        });
        return bundle.build();
    }

    private void requireRevokedExist() {
        Set<String> unknown = new TreeSet<>(terms.revoked());
        issuers().forEach(issuer -> unknown.removeAll(statuses.of(issuer).keySet()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("revoked, but not composed: " + unknown);
        }
    }

    private Set<PartyId> issuers() {
        return statuses.toMap().keySet();
    }

    private SignedCredential statusList(PartyId issuer) {
        SortedMap<String, Integer> positions = statuses.of(issuer);
        int last = positions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        StatusListBuilder list = StatusList.builder(Math.max(StatusList.MINIMUM_ENTRIES, last + 1), 1);
        positions.forEach((credential, position) -> {
            if (terms.revoked().contains(credential)) {
                list.set(position, 1);
            }
        });
        StatusListCredential credential = StatusListCredential.builder(
                        StatusPositions.listId(issuer), issuer.value(), list.build())
                .validFrom(terms.issuedAt())
                .validUntil(terms.validUntil())
                .purposes(List.of("revocation"))
                .build();
        return factory.sign(issuer, credential.toJson());
    }
}
