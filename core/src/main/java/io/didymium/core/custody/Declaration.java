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
 * @param number its number, one after the other over all books, from 1
 * @param entry the number of the delivery's entry
 * @param delivery the delivery as it was entered; a later correction is an entry of its own
 * @param creditUses where what is claimed came from, oldest first
 */
public record Declaration(long number, long entry, BookEntry.Delivery delivery, List<CreditUse> creditUses) {
    /** Copies the list. */
    public Declaration {
        requireNonNull(delivery, "delivery");
        creditUses = List.copyOf(creditUses);
    }

    /** What keeps the declaration from being used where a law wants content in the matter itself; empty if nothing. */
    public Optional<Finding> physicalObstacle() {
        return delivery.model().isPhysical()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        CustodyFinding.NOT_PHYSICAL,
                        Location.of(delivery.document()),
                        Map.of("model", delivery.model().label())));
    }
}
