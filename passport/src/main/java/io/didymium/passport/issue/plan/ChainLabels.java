package io.didymium.passport.issue.plan;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Id;
import io.didymium.core.piece.Pieces;
import io.didymium.passport.untp.Labels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of what is in a chain, and of what is named beside it. */
public final class ChainLabels implements Labels {
    private final Map<Id, String> names;
    private final Set<Id> items = new HashSet<>();

    /**
     * The names.
     *
     * @param beside the names of what is not in the chain
     */
    public ChainLabels(SupplyChain chain, Map<Id, String> beside) {
        names = new HashMap<>(beside);
        chain.parties().forEach(party -> names.put(party.id(), party.name()));
        chain.facilities().forEach(facility -> names.put(facility.id(), facility.name()));
        chain.batches().forEach(batch -> names.put(batch.id(), batch.name()));
        chain.batches().stream()
                .filter(batch -> batch.pieces().filter(Pieces::isItem).isPresent())
                .forEach(batch -> items.add(batch.id()));
    }

    /** The name; of what nobody named, the id. */
    @Override
    public String nameOf(Id id) {
        return names.getOrDefault(id, id.value());
    }

    @Override
    public boolean isItem(Id id) {
        return items.contains(id);
    }
}
