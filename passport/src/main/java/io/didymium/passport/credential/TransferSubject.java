package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Transfer;
import io.didymium.passport.CredentialKind;
import java.util.Map;
import java.util.SortedMap;

/**
 * A transfer between sites.
 *
 * @param transfer the transfer
 * @param withdrawals by batch, the digest of the extract that shows how it was withdrawn from its account, where it was
 */
public record TransferSubject(Transfer transfer, SortedMap<BatchId, String> withdrawals) implements Subject {
    /** @throws IllegalArgumentException if a batch is withdrawn that is not moved */
    public TransferSubject {
        requireNonNull(transfer, "transfer");
        withdrawals = ImmutableSortedMap.copyOf(withdrawals);
        requireTaken(transfer.portions(), withdrawals, transfer.id());
    }

    /** A transfer that withdraws nothing. */
    public TransferSubject(Transfer transfer) {
        this(transfer, ImmutableSortedMap.of());
    }

    static void requireTaken(Iterable<BatchPortion> portions, Map<BatchId, String> withdrawals, Id event) {
        int taken = 0;
        for (BatchPortion portion : portions) {
            taken += withdrawals.containsKey(portion.batch()) ? 1 : 0;
        }
        if (taken < withdrawals.size()) {
            throw new IllegalArgumentException(event + " withdraws what it does not take: " + withdrawals.keySet());
        }
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.TRACEABILITY_EVENT;
    }

    @Override
    public Id id() {
        return transfer.id();
    }
}
