package io.didymium.passport.issue;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.status.StatusList;
import io.didymium.crypto.status.StatusListBuilder;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.CredentialFactory.Issued;
import io.didymium.passport.issue.plan.CredentialIds;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the credentials of a dossier into a bundle, with the status lists and DID documents of their issuers. */
final class BundleAssembly {
    private final CredentialFactory factory;
    private final StatusPositions statuses;
    private final StatusTerms terms;
    private final Map<String, LifeStatus> lives;
    private final Collection<EvidenceDocument> documents;

    BundleAssembly(
            CredentialFactory factory,
            StatusPositions statuses,
            StatusTerms terms,
            Map<String, LifeStatus> lives,
            Collection<EvidenceDocument> documents) {
        this.factory = factory;
        this.statuses = statuses;
        this.terms = terms;
        this.lives = lives;
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
            bundle.statusList(revocations(issuer));
            bundle.statusList(lives(issuer));
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

    private SignedCredential revocations(PartyId issuer) {
        StatusListBuilder list = StatusList.builder(length(issuer), 1);
        statuses.of(issuer).forEach((credential, position) -> {
            if (terms.revoked().contains(credential)) {
                list.set(position, 1);
            }
        });
        return sign(issuer, StatusPositions.listId(issuer), "revocation", list);
    }

    private SignedCredential lives(PartyId issuer) {
        StatusListBuilder list = StatusList.builder(length(issuer), LifeStatus.SIZE);
        statuses.of(issuer)
                .forEach((credential, position) -> list.set(
                        position,
                        lives.getOrDefault(credential, LifeStatus.CURRENT).value()));
        return sign(issuer, StatusPositions.lifeListId(issuer), LifeStatus.PURPOSE, list);
    }

    private int length(PartyId issuer) {
        int last = statuses.of(issuer).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Math.max(StatusList.MINIMUM_ENTRIES, last + 1);
    }

    private SignedCredential sign(PartyId issuer, String id, String purpose, StatusListBuilder list) {
        StatusListCredential credential = StatusListCredential.builder(id, issuer.value(), list.build())
                .validFrom(terms.issuedAt())
                .validUntil(terms.validUntil())
                .purposes(List.of(purpose))
                .build();
        return factory.sign(issuer, credential.toJson());
    }
}
