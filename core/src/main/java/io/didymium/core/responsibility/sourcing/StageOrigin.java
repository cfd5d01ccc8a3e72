package io.didymium.core.responsibility.sourcing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.origin.Share;
import io.didymium.core.party.CountryCode;
import java.util.Set;
import java.util.SortedMap;

/**
 * Where an element of a batch passed a stage.
 *
 * @param countries the share that passed it in each country; what passed it in two counts in both
 * @param unknown the share of which it is not known whether or where it passed it
 */
public record StageOrigin(SortedMap<CountryCode, Share> countries, Share unknown) {
    /** Copies the map. */
    public StageOrigin {
        countries = ImmutableSortedMap.copyOfSorted(countries);
        requireNonNull(unknown, "unknown");
    }

    /** The countries of a set in which something passed it. */
    public SortedMap<CountryCode, Share> in(Set<CountryCode> set) {
        ImmutableSortedMap.Builder<CountryCode, Share> found = ImmutableSortedMap.naturalOrder();
        countries.forEach((country, share) -> {
            if (set.contains(country)) {
                found.put(country, share);
            }
        });
        return found.build();
    }
}
