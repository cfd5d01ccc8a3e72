package io.didymium.core.lca.system;

import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.uncertainty.Pedigree;
import java.util.Optional;

/**
 * What one exchange of a process with nature is, for one product.
 *
 * @param row the flow
 * @param amount how much, in reference units in the flow's own direction
 * @param primary whether the amount was measured at the process
 * @param scores the scores of its quality
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
