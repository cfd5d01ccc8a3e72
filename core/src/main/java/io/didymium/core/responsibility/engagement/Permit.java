package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.time.LocalDate;

/**
 * A permit of a site.
 *
 * @param kind what it permits, for people
 * @param number its number at the authority
 * @param authority who gave it, for people
 * @param until its last day
 */
public record Permit(String kind, String number, String authority, LocalDate until) {
    /** @throws IllegalArgumentException if a text is blank */
    public Permit {
        Text.require(kind, "kind of a permit");
        Text.require(number, "number of a permit");
        Text.require(authority, "authority of " + number);
        requireNonNull(until, "until");
    }
}
