package io.didymium.core.stock;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.FacilityId;
import java.time.LocalDate;
import java.util.List;

/**
 * The period statement of a site: what was there, came, went, was lost and is left, of all mass and each element. The closing of a period is
 * the opening of the next.
 *
 * @param site the site
 * @param from the first day, in UTC
 * @param until the first day after it
 * @param lines all mass, then the elements by atomic number
 */
public record MaterialPeriod(FacilityId site, LocalDate from, LocalDate until, List<MaterialLine> lines) {
    /** Copies the list. */
    public MaterialPeriod {
        requireNonNull(site, "site");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        lines = List.copyOf(lines);
    }
}
