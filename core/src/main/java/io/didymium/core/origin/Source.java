package io.didymium.core.origin;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.core.party.CountryCode;
import java.util.Comparator;
import java.util.Optional;

/**
 * One source of an element: what entered the chain, and as what it counts where it is looked at.
 *
 * <p>Primary metal in swarf that another process takes up stands as pre-consumer, still of the batch and the country
 * from which it was once extracted.
 *
 * @param origin the batch that entered the chain, the step whose reagent it was, or where its origin was lost
 * @param sourceClass as what it counts
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
