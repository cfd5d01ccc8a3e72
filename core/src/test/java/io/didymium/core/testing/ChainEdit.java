package io.didymium.core.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chains like another in all but one thing. */
public final class ChainEdit {
    private ChainEdit() {}

    /** The chain with a batch in the place of the one with its id. */
    public static SupplyChain replace(SupplyChain chain, Batch batch) {
        SupplyChain.Builder draft = SupplyChain.builder();
        chain.parties().forEach(draft::add);
        chain.facilities().forEach(draft::add);
        chain.batches().forEach(old -> draft.add(old.id().equals(batch.id()) ? batch : old));
        chain.steps().forEach(draft::add);
        chain.transfers().forEach(draft::add);
        return draft.build();
    }

    /** The chain with a step in the place of the one with its id. */
    public static SupplyChain replace(SupplyChain chain, ProcessStep step) {
        SupplyChain.Builder draft = SupplyChain.builder();
        chain.parties().forEach(draft::add);
        chain.facilities().forEach(draft::add);
        chain.batches().forEach(draft::add);
        chain.steps().forEach(old -> draft.add(old.id().equals(step.id()) ? step : old));
        chain.transfers().forEach(draft::add);
        return draft.build();
    }

    /** The chain with a transfer in the place of the one with its id. */
    public static SupplyChain replace(SupplyChain chain, Transfer transfer) {
        SupplyChain.Builder draft = SupplyChain.builder();
        chain.parties().forEach(draft::add);
        chain.facilities().forEach(draft::add);
        chain.batches().forEach(draft::add);
        chain.steps().forEach(draft::add);
        chain.transfers().forEach(old -> draft.add(old.id().equals(transfer.id()) ? transfer : old));
        return draft.build();
    }

    /** The same things added in another order. */
    public static SupplyChain.Builder shuffled(SupplyChain chain, long seed) {
        List<Runnable> additions = new ArrayList<>();
        SupplyChain.Builder draft = SupplyChain.builder();
        chain.parties().forEach(party -> additions.add(() -> draft.add(party)));
        chain.facilities().forEach(facility -> additions.add(() -> draft.add(facility)));
        chain.batches().forEach(batch -> additions.add(() -> draft.add(batch)));
        chain.steps().forEach(step -> additions.add(() -> draft.add(step)));
        chain.transfers().forEach(transfer -> additions.add(() -> draft.add(transfer)));
        Collections.shuffle(additions, new Random(seed));
        additions.forEach(Runnable::run);
        return draft;
    }
}
