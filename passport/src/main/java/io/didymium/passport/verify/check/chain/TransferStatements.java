package io.didymium.passport.verify.check.chain;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.process.Transfer;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;

/** Who states each transfer in a token of which nothing is refused: what somebody else signs in a party's name is not its word. */
final class TransferStatements {
    private final SetMultimap<Transfer, PartyId> parties = HashMultimap.create();

    TransferStatements(CredentialSet credentials) {
        for (CredentialFacts credential : credentials.all()) {
            credential
                    .statement()
                    .filter(statement -> credential.refusals().isEmpty())
                    .ifPresent(statement -> {
                        if (statement.subject() instanceof TransferSubject moved) {
                            parties.put(moved.transfer(), statement.issuer().id());
                            parties.put(
                                    moved.transfer().asShipped(),
                                    statement.issuer().id());
                        }
                    });
        }
    }

    boolean isStatedBy(PartyId party, Transfer transfer) {
        return parties.containsEntry(transfer, party);
    }

    /** Whether a party states a transfer of a batch. */
    boolean names(PartyId party, BatchId batch) {
        return parties.entries().stream()
                .anyMatch(stated -> stated.getValue().equals(party)
                        && stated.getKey().portions().stream()
                                .anyMatch(portion -> portion.batch().equals(batch)));
    }
}
