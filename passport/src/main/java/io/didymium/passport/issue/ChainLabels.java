package io.didymium.passport.issue;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.passport.untp.Labels;

/**
 * The names of what is in a chain.
 *
 * @param chain the chain
 */
record ChainLabels(SupplyChain chain) implements Labels {
    /** The name; of the site of a receiver who gave no record of it, the id. */
    @Override
    public String nameOf(Id id) {
        if (id instanceof BatchId batch) {
            return chain.batch(batch).name();
        }
        if (id instanceof FacilityId site) {
            return chain.facilities().stream()
                    .filter(facility -> facility.id().equals(site))
                    .reduce((earlier, later) -> later)
                    .map(Facility::name)
                    .orElse(site.value());
        }
        return chain.party((PartyId) id).name();
    }
}
