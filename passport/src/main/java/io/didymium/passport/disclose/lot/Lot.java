package io.didymium.passport.disclose.lot;

import io.didymium.crypto.group.RistrettoElement;
import java.util.List;

/**
 * A lot whose quantities are hidden.
 *
 * @param commitments one for each attribute of its profile
 */
public record Lot(List<RistrettoElement> commitments) {
    /** Copies the list. */
    public Lot {
        commitments = List.copyOf(commitments);
    }
}
