package io.didymium.core.lca.system;

import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.uncertainty.Pedigree;
import java.util.Optional;

/**
 * The share of one elementary exchange that is allocated to one product.
 *
 * @param row the row of the flow
 * @param amount the amount, in reference units, positive in the direction of the flow
 * @param primary whether the amount was measured at the process
 * @param scores the pedigree scores
 */
record ElementaryExchange(int row, double amount, boolean primary, Optional<Pedigree> scores) {
    static ElementaryExchange of(Exchange exchange, int row, double amount) {
        Provenance provenance = exchange.provenance();
        return new ElementaryExchange(
                row,
                amount,
                provenance.origin() == Provenance.Origin.PRIMARY,
                provenance.quality().flatMap(Pedigree::find));
    }
}
