package io.didymium.passport.compose;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.status.StatusList;
import io.didymium.crypto.status.StatusListBuilder;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.compose.CredentialFactory.Issued;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts the credentials of a dossier into a bundle, with the status lists and DID documents of their issuers. */
final class BundleAssembly {
    private final CredentialFactory factory;
    private final StatusRegister statuses;
    private final StatusTerms terms;

    private final Collection<EvidenceDocument> documents;

    BundleAssembly(
            CredentialFactory factory,
            StatusRegister statuses,
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
        for (Issued issued : factory.all()) {
            bundle.credential(issued.credential());
            if (!factory.isLinked(issued) && !CredentialIds.isOfIdentity(issued.id())) {
                bundle.root(issued.credential().digest());
            }
        }
        documents.forEach(bundle::document);
        statuses.byIssuer().forEach((issuer, credentials) -> {
            bundle.statusList(statusList(issuer, credentials));
            IssuerIdentity identity = factory.identity(issuer);
            if (!identity.isSelfCertifying()) {
                bundle.didDocument(identity.did().text(), identity.didDocument());
            }
        });
        return bundle.build();
    }

    private void requireRevokedExist() {
        Set<String> unknown = new TreeSet<>(terms.revoked());
        factory.all().forEach(issued -> unknown.remove(issued.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("revoked, but not composed: " + unknown);
        }
    }

    private SignedCredential statusList(PartyId issuer, List<String> credentials) {
        StatusListBuilder list = StatusList.builder(Math.max(StatusList.MINIMUM_ENTRIES, credentials.size()), 1);
        for (int index = 0; index < credentials.size(); index++) {
            if (terms.revoked().contains(credentials.get(index))) {
                list.set(index, 1);
            }
        }
        StatusListCredential credential = StatusListCredential.builder(
                        StatusRegister.listId(issuer), issuer.value(), list.build())
                .validFrom(terms.issuedAt())
                .validUntil(terms.validUntil())
                .purposes(List.of("revocation"))
                .build();
        return factory.sign(issuer, credential.toJson());
    }
}
