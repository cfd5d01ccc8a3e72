package io.didymium.core.origin;

import static java.util.Comparator.comparing;

import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.ProcessKind;
import java.util.Comparator;

/**
 * A kind of process in a place.
 *
 * @param kind the kind of process
 * @param country the country
 * @param region the county, state or province
 */
public record Stage(ProcessKind kind, CountryCode country, String region) implements Comparable<Stage> {
    private static final Comparator<Stage> ORDER =
            comparing(Stage::kind).thenComparing(Stage::country).thenComparing(Stage::region);

    static Stage of(ProcessKind kind, Address address) {
        return new Stage(kind, address.country(), address.region());
    }

    /** By kind in the order of the chain, then by country and region. */
    @Override
    public int compareTo(Stage other) {
        return ORDER.compare(this, other);
    }
}
