package io.didymium.passport.compose;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.passport.claim.Dossier;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of every credential of a dossier in the status list of its issuer: in the order of credential ids. */
final class StatusRegister {
    private final ListMultimap<PartyId, String> byIssuer =
            MultimapBuilder.treeKeys().arrayListValues().build();
    private final Map<String, StatusEntry> references = new HashMap<>();

    StatusRegister(Dossier dossier, List<BookPeriods> books) {
        SupplyChain chain = dossier.chain();
        dossier.registrations().forEach(entry -> add(entry.register(), CredentialIds.ofIdentity(entry)));
        dossier.certificates().forEach(certificate -> add(certificate.certifier(), certificate.id()));
        chain.facilities().forEach(facility -> add(facility.operator(), CredentialIds.ofFacility(facility)));
        chain.batches()
                .forEach(batch ->
                        add(chain.facility(batch.facility(), batch.producedAt()).operator(), batch.id()));
        chain.steps().forEach(step -> add(chain.operatorOf(step), step.id()));
        chain.transfers()
                .forEach(transfer ->
                        add(chain.facility(transfer.from(), transfer.at()).operator(), transfer.id()));
        for (BookPeriods kept : books) {
            kept.issued()
                    .keySet()
                    .forEach(number -> add(kept.terms().holder(), kept.terms().declaration(number)));
            kept.chapters()
                    .forEach(chapter -> add(
                            kept.terms().holder(),
                            kept.terms().period(chapter.period().number())));
        }
        byIssuer().forEach((issuer, credentials) -> {
            Collections.sort(credentials);
            for (int index = 0; index < credentials.size(); index++) {
                references.put(credentials.get(index), StatusEntry.ofBit("revocation", index, listId(issuer)));
            }
        });
    }

    private void add(PartyId issuer, Id subject) {
        add(issuer, CredentialIds.of(subject));
    }

    private void add(PartyId issuer, String credential) {
        byIssuer.put(issuer, credential);
    }

    /** The id of an issuer's list. */
    static String listId(PartyId issuer) {
        return issuer.value() + "/status/revocation";
    }

    /** The credentials of each issuer, in the order of their places. */
    Map<PartyId, List<String>> byIssuer() {
        return Multimaps.asMap(byIssuer);
    }

    StatusEntry of(String credential) {
        StatusEntry reference = references.get(credential);
        if (reference == null) {
            throw new IllegalArgumentException("has no place in a status list: " + credential);
        }
        return reference;
    }
}
