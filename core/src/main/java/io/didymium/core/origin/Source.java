package io.didymium.core.origin;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.core.party.CountryCode;
import java.util.Comparator;
import java.util.Optional;

/**
 * A source of an element and its class at the point of the chain that is asked about.
 *
 * <p>Primary metal in swarf that another operator processes is pre-consumer material, but still has the batch and country
 * of its extraction as its source.
 *
 * @param origin the batch that entered the chain, the step whose reagent it was, or the step or batch where its origin was lost
 * @param sourceClass its class
 * @param country the country of extraction or recovery, if it is known
 * @param region the region of it, if it is known
 */
public record Source(Id origin, SourceClass sourceClass, Optional<CountryCode> country, Optional<String> region)
        implements Comparable<Source> {
    private static final Comparator<Source> ORDER = comparing(Source::sourceClass)
            .thenComparing(source -> source.origin().value())
            .thenComparing(source -> source.country().map(CountryCode::value).orElse(""))
            .thenComparing(source -> source.region().orElse(""));

    /** @throws NullPointerException if a component is null */
    public Source {
        requireNonNull(origin, "origin");
        requireNonNull(sourceClass, "sourceClass");
        requireNonNull(country, "country");
        requireNonNull(region, "region");
    }

    static Source undetermined(Id where) {
        return new Source(where, SourceClass.UNDETERMINED, Optional.empty(), Optional.empty());
    }

    Source as(SourceClass other) {
        return new Source(origin, other, country, region);
    }

    /** By class, then by the identity of the origin. */
    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
