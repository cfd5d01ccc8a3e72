package io.didymium.core.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a chain, before it is known to be one coherent history.
 *
 * <p>Things may be added in any order. {@link #inspect()} lists what keeps them from being a {@link SupplyChain},
 * {@link #build()} makes one of them. Not thread-safe.
 */
public final class ChainDraft {
    final List<Party> parties = new ArrayList<>();
    final List<Facility> facilities = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();
    final List<ProcessStep> steps = new ArrayList<>();
    final List<Transfer> transfers = new ArrayList<>();

    /** A draft of nothing yet. */
    public ChainDraft() {}

    /** Adds a party. */
    public ChainDraft add(Party party) {
        parties.add(requireNonNull(party, "party"));
        return this;
    }

    /** Adds a facility. */
    public ChainDraft add(Facility facility) {
        facilities.add(requireNonNull(facility, "facility"));
        return this;
    }

    /** Adds a batch. */
    public ChainDraft add(Batch batch) {
        batches.add(requireNonNull(batch, "batch"));
        return this;
    }

    /** Adds a step. */
    public ChainDraft add(ProcessStep step) {
        steps.add(requireNonNull(step, "step"));
        return this;
    }

    /** Adds a transfer. */
    public ChainDraft add(Transfer transfer) {
        transfers.add(requireNonNull(transfer, "transfer"));
        return this;
    }

    /** What keeps this from being a chain, in the order of ids within each rule; empty if nothing does. */
    public List<Finding> inspect() {
        return new ChainInspection(this).findings();
    }

    /**
     * The chain.
     *
     * @throws IllegalArgumentException with the first finding, if there is one
     */
    public SupplyChain build() {
        List<Finding> findings = inspect();
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            throw new IllegalArgumentException(first.location() + ": " + first.message());
        }
        return new SupplyChain(this);
    }
}
