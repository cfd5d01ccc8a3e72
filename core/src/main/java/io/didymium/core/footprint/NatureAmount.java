package io.didymium.core.footprint;

import io.didymium.core.inventory.Exchange;
import io.didymium.core.inventory.Provenance;
import io.didymium.core.uncertainty.Pedigree;
import java.util.Optional;

/**
 * What one exchange of a process with nature is, for one product.
 *
 * @param row the flow
 * @param amount how much, in reference units in the flow's own direction
 * @param primary whether the amount was measured at the process
 * @param scores the scores of its quality
 */
record NatureAmount(int row, double amount, boolean primary, Optional<Pedigree> scores) {
    static NatureAmount of(Exchange exchange, int row, double amount) {
        Provenance provenance = exchange.provenance();
        return new NatureAmount(
                row,
                amount,
                provenance.origin() == Provenance.Origin.PRIMARY,
                provenance.quality().flatMap(Pedigree::find));
    }
}
