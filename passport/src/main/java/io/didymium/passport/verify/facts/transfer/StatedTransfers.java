package io.didymium.passport.verify.facts.transfer;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.core.id.PartyId;
import io.didymium.core.process.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The transfers that credentials state: sender and receiver may both state one, the receiver with what it weighed. */
public final class StatedTransfers {
    private final SetMultimap<Transfer, Transfer> versions = LinkedHashMultimap.create();
    private final SetMultimap<Transfer, PartyId> parties = LinkedHashMultimap.create();

    /** Adds what a party states. */
    public void add(Transfer transfer, PartyId party) {
        versions.put(transfer.asShipped(), transfer);
        parties.put(transfer.asShipped(), party);
    }

    /** Whether a party states a transfer, whatever it states about what was received. */
    public boolean isStatedBy(PartyId party, Transfer transfer) {
        return parties.containsEntry(transfer.asShipped(), party);
    }

    /** Each transfer once, with what was received if that is stated; several times if it is stated in contradictory ways. */
    public List<Transfer> all() {
        List<Transfer> all = new ArrayList<>();
        versions.asMap().forEach((shipped, stated) -> {
            Set<Transfer> received = new LinkedHashSet<>(stated);
            received.remove(shipped);
            all.addAll(received.isEmpty() ? List.of(shipped) : received);
        });
        return all;
    }
}
