package io.didymium.passport.verify.facts.lot;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.party.Facility;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who sold and bought the lots of a chain: who made one or sent it on, and who received it. Of a lot that came in by procurement the
 * operator of the site is the buyer, and its seller, whose history is not in the chain, may be anybody else.
 */
public final class LotParties {
    private final SupplyChain chain;

    LotParties(SupplyChain chain) {
        this.chain = chain;
    }

    /** Whether a lot is in the chain. */
    public boolean isKnown(BatchId lot) {
        return chain.batches().stream().map(Batch::id).anyMatch(lot::equals);
    }

    private boolean isBought(BatchId lot) {
        return chain.producerOf(lot).kind() == ProcessKind.PROCUREMENT;
    }

    /** Who made a lot, unless it was bought, or sent some of it. */
    public Set<PartyId> sellers(BatchId lot) {
        Set<PartyId> sellers = new TreeSet<>();
        ProcessStep made = chain.producerOf(lot);
        if (!isBought(lot)) {
            sellers.add(chain.operatorOf(made));
        }
        moves(lot)
                .flatMap(move -> chain.findFacility(move.from(), move.at()).stream())
                .map(Facility::operator)
                .forEach(sellers::add);
        return sellers;
    }

    /** Who bought a lot from outside the chain, or received some of it. */
    public Set<PartyId> buyers(BatchId lot) {
        Set<PartyId> buyers = new TreeSet<>();
        if (isBought(lot)) {
            buyers.add(chain.operatorOf(chain.producerOf(lot)));
        }
        moves(lot)
                .flatMap(move -> chain.findFacility(move.to(), move.at()).stream())
                .map(Facility::operator)
                .forEach(buyers::add);
        return buyers;
    }

    private Stream<Transfer> moves(BatchId lot) {
        return chain.transfers().stream()
                .filter(transfer -> transfer.portions().stream()
                        .anyMatch(portion -> portion.batch().equals(lot)));
    }

    /** Who the party of a determination of a {@linkplain #isKnown known} lot would have to be, for people; empty if it is. */
    public Optional<String> mismatch(Determination one) {
        Set<PartyId> sellers = sellers(one.batch());
        Set<PartyId> buyers = buyers(one.batch());
        boolean isFromOutside = isBought(one.batch()) && !buyers.contains(one.party());
        boolean matches = switch (one.role()) {
            case SELLER -> sellers.contains(one.party()) || isFromOutside;
            case BUYER -> buyers.contains(one.party());
            case UMPIRE, OWN -> true;
        };
        if (matches) {
            return Optional.empty();
        }
        Set<PartyId> expected = one.role() == DeterminationRole.SELLER ? sellers : buyers;
        return Optional.of(
                expected.isEmpty()
                        ? "nobody is"
                        : expected.stream().map(PartyId::value).collect(Collectors.joining(", ")));
    }
}
