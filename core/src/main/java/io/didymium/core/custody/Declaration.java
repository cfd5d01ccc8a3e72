package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sustainability declaration of a delivery.
 *
 * @param number its number, consecutive over all accounts, from 1
 * @param entry the number of the delivery's entry
 * @param delivery the delivery as entered; later corrections are separate entries
 * @param creditUses the receipts that cover the claim, oldest first
 */
public record Declaration(long number, long entry, BookEntry.Delivery delivery, List<CreditUse> creditUses) {
    /** Copies the list. */
    public Declaration {
        requireNonNull(delivery, "delivery");
        creditUses = List.copyOf(creditUses);
    }

    /** The reason why the declaration cannot be used where a law requires content in the material itself, if there is one. */
    public Optional<Finding> physicalObstacle() {
        return delivery.model().isPhysical()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        CustodyFinding.NOT_PHYSICAL,
                        Location.of(delivery.document()),
                        Map.of("model", delivery.model().label())));
    }
}
