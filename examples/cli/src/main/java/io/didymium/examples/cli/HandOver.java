package io.didymium.examples.cli;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.Transfer;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.Dossier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who states a transfer, and to whom the statement goes.
 *
 * @param transfer what is moved or sold
 * @param sender the seller of what is sold on a site, else the operator of the site that it leaves
 * @param receiver the buyer of what is sold on a site, else the operator of the site that it reaches
 * @param keeper the operator of the site that the goods leave
 */
record HandOver(Transfer transfer, PartyId sender, PartyId receiver, PartyId keeper) {
    /** All hand-overs of a chain, in the order of time. */
    static List<HandOver> all(SupplyChain chain) {
        return chain.transfers().stream()
                .sorted(Comparator.comparing(Transfer::at)
                        .thenComparing(transfer -> transfer.id().value()))
                .map(transfer -> of(transfer, chain))
                .toList();
    }

    private static HandOver of(Transfer transfer, SupplyChain chain) {
        PartyId keeper = chain.facility(transfer.from(), transfer.at()).operator();
        if (transfer.isOnSite() && transfer.ownership().isPresent()) {
            Ownership title = transfer.ownership().get();
            return new HandOver(transfer, title.before(), title.after(), keeper);
        }
        PartyId receiver = chain.facility(transfer.to(), transfer.at()).operator();
        return new HandOver(transfer, keeper, receiver, keeper);
    }

    /** Whether the receiver states it too: it buys on a site, or weighed what arrived. */
    boolean isAcknowledged() {
        return transfer.isOnSite() || !transfer.received().isEmpty();
    }

    /** Who gets the statement of the receiver. */
    List<PartyId> informed() {
        return Stream.of(sender, keeper)
                .distinct()
                .filter(party -> !party.equals(receiver))
                .toList();
    }

    /** What is handed on: the transfer, and what the books of custody of its sender state. */
    List<Id> subjects(Dossier dossier, Set<Id> issued) {
        List<Id> subjects = new ArrayList<>(List.of(transfer.id()));
        for (CustodyBooks books : dossier.custody().books()) {
            if (books.terms().holder().equals(sender)
                    && issued.contains(books.terms().books())) {
                subjects.addAll(statements(books));
            }
        }
        return subjects;
    }

    /** The declarations and closed periods of books of custody. */
    static List<Id> statements(CustodyBooks books) {
        List<Id> statements = new ArrayList<>();
        books.issued().keySet().forEach(number -> statements.add(books.terms().declaration(number)));
        long periods = books.kept().statements().stream()
                .map(PeriodStatement::period)
                .distinct()
                .count();
        for (int number = 1; number <= periods; number++) {
            statements.add(books.terms().period(number));
        }
        return statements;
    }

    /** Whether everything that declarations of books go with is issued. */
    static boolean goodsAreIssued(CustodyBooks books, SupplyChain chain, Set<Id> issued) {
        return books.issued().values().stream()
                .allMatch(goods -> issued.containsAll(goods.transfers())
                        && goods.batches().stream()
                                .allMatch(batch ->
                                        issued.contains(chain.producerOf(batch).id())));
    }

    /** The reports of analysis on what is moved that are not issued yet. */
    List<Certificate> reports(Dossier dossier, Set<Id> issued) {
        Set<BatchId> lots =
                transfer.portions().stream().map(BatchPortion::batch).collect(Collectors.toSet());
        return dossier.certificates().stream()
                .filter(certificate -> !issued.contains(certificate.id())
                        && certificate.determinations().stream()
                                .map(Determination::batch)
                                .anyMatch(lots::contains))
                .toList();
    }
}
