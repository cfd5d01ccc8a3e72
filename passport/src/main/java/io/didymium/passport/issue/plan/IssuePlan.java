package io.didymium.passport.issue.plan;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Facility;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.claim.Dossier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who issues which credential of a dossier, in the order of issuing, what others build on first. */
public final class IssuePlan {
    private final Map<String, PartyId> issuers = new LinkedHashMap<>();

    /** The plan of a dossier and the books that are issued with it. */
    public IssuePlan(Dossier dossier, List<BookPeriods> books) {
        SupplyChain chain = dossier.chain();
        dossier.registrations().forEach(entry -> add(entry.register(), CredentialIds.ofIdentity(entry)));
        chain.facilities().forEach(facility -> add(facility.operator(), CredentialIds.ofFacility(facility)));
        dossier.certificates().forEach(certificate -> add(certificate.certifier(), certificate.id()));
        for (Id event : EventOrder.of(chain)) {
            if (event instanceof StepId id) {
                ProcessStep step = chain.step(id);
                PartyId operator = chain.operatorOf(step);
                add(operator, event);
                step.outputs().forEach(output -> add(operator, output.batch()));
            } else {
                Transfer transfer = chain.transfer((TransferId) event);
                add(issuerOf(transfer, chain), event);
                if (isWeighedByAnother(chain, transfer)) {
                    add(
                            chain.facility(transfer.to(), transfer.at()).operator(),
                            CredentialIds.ofReceipt(transfer.id()));
                }
            }
        }
        for (BookPeriods kept : books) {
            PartyId holder = kept.terms().holder();
            kept.issued().keySet().forEach(number -> add(holder, kept.terms().declaration(number)));
            kept.chapters()
                    .forEach(chapter ->
                            add(holder, kept.terms().period(chapter.period().number())));
        }
        dossier.records().forEach(record -> add(record.keeper(), record.id()));
    }

    /** Whether a transfer was weighed on receipt by another operator, known here, which then states it too. */
    public static boolean isWeighedByAnother(SupplyChain chain, Transfer transfer) {
        return !transfer.received().isEmpty()
                && chain.findFacility(transfer.to(), transfer.at())
                        .filter(to -> !to.operator()
                                .equals(chain.facility(transfer.from(), transfer.at())
                                        .operator()))
                        .isPresent();
    }

    /**
     * Adds the receipts of transfers by which their receiver acknowledges them.
     *
     * @throws IllegalArgumentException if one is not in the chain, or goes to a site that is not the receiver's
     */
    public void addReceipts(SupplyChain chain, PartyId receiver, Set<TransferId> received) {
        for (TransferId id : received) {
            Transfer transfer = chain.transfer(id);
            if (!receiverOf(transfer, chain).equals(Optional.of(receiver))) {
                throw new IllegalArgumentException(
                        id + " does not go to a site of " + receiver + ", nor is it sold to it");
            }
            add(receiver, CredentialIds.ofReceipt(id));
        }
    }

    /** Who states a transfer: the seller of what is sold on a site, else the operator of the site that it leaves. */
    public static PartyId issuerOf(Transfer transfer, SupplyChain chain) {
        return transfer.ownership()
                .filter(title -> transfer.isOnSite())
                .map(Ownership::before)
                .orElseGet(() -> chain.facility(transfer.from(), transfer.at()).operator());
    }

    /** Who acknowledges a transfer: the buyer of what is sold on a site, else the operator of the site that it reaches, if it is known. */
    public static Optional<PartyId> receiverOf(Transfer transfer, SupplyChain chain) {
        return transfer.isOnSite()
                ? transfer.ownership().map(Ownership::after)
                : chain.findFacility(transfer.to(), transfer.at()).map(Facility::operator);
    }

    /**
     * Refuses statements of origin about what is not there.
     *
     * @throws IllegalArgumentException if a subject is neither a batch nor a step of the chain
     */
    public static void requireInChain(SupplyChain chain, Set<Id> subjects) {
        Set<Id> known = new HashSet<>();
        chain.batches().forEach(batch -> known.add(batch.id()));
        chain.steps().forEach(step -> known.add(step.id()));
        subjects.stream()
                .filter(subject -> !known.contains(subject))
                .findFirst()
                .ifPresent(subject -> {
                    throw new IllegalArgumentException("origin stated for what is not in the chain: " + subject);
                });
    }

    private void add(PartyId issuer, Id subject) {
        add(issuer, CredentialIds.of(subject));
    }

    private void add(PartyId issuer, String credential) {
        issuers.putIfAbsent(credential, issuer);
    }

    /** The issuer of each credential, in order. */
    public Map<String, PartyId> issuers() {
        return issuers;
    }
}
