package io.didymium.passport.render.view;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import java.util.HashSet;
import java.util.Set;

/** The batches behind a batch, and the sites and steps where they were made. */
public final class ChainSites {
    private ChainSites() {}

    /** The ids of them, the batch's own among them. */
    public static Set<Id> behind(SupplyChain chain, BatchId batch) {
        Trace trace = Trace.backward(chain, batch);
        Set<Id> behind = new HashSet<>(trace.batches());
        trace.steps().forEach(step -> {
            behind.add(step.id());
            behind.add(step.facility());
        });
        return behind;
    }
}
