package io.didymium.passport.claim;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of an element of a batch that came from one country and source class: one entry of UNTP's material provenance.
 *
 * <p>The entries of an element must cover all of it: a source that is left out is claimed to have contributed none. Share, mass
 * fraction and mass are each true to half a unit of the last digit that the share is stated with.
 *
 * @param batch the batch
 * @param element the element
 * @param sourceClass the class of the source
 * @param country the country of extraction or recovery, if it is known
 * @param share the part of the element, from 0 to 1, with the digits it is stated with
 * @param massFraction the same as part of the batch, unless it is withheld
 * @param mass the same as mass, unless it is withheld
 */
public record MaterialProvenance(
        BatchId batch,
        Element element,
        SourceClass sourceClass,
        Optional<CountryCode> country,
        BigDecimal share,
        Optional<MassFraction> massFraction,
        Optional<Mass> mass)
        implements Comparable<MaterialProvenance> {
    /** The user-assigned code of ISO 3166-1 that stands for an unknown country in a passport. */
    public static final CountryCode UNKNOWN_COUNTRY = new CountryCode("ZZ");

    /** The most digits after the point that a share is stated with. */
    public static final int MAX_DIGITS = 12;

    private static final Comparator<MaterialProvenance> ORDER = comparing(MaterialProvenance::batch)
            .thenComparing(MaterialProvenance::element)
            .thenComparing(MaterialProvenance::sourceClass)
            .thenComparing(entry -> entry.country().map(CountryCode::value).orElse(""));

    /** @throws IllegalArgumentException if the share is not from 0 to 1 with at most 12 digits, or the country is ZZ */
    public MaterialProvenance {
        requireNonNull(batch, "batch");
        requireNonNull(element, "element");
        requireNonNull(sourceClass, "sourceClass");
        if (country.filter(UNKNOWN_COUNTRY::equals).isPresent()) {
            throw new IllegalArgumentException("a country that is not known is empty, not " + UNKNOWN_COUNTRY);
        }
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.scale() < 0
                || share.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "share must be from 0 to 1 with at most " + MAX_DIGITS + " digits: " + share);
        }
        requireNonNull(massFraction, "massFraction");
        requireNonNull(mass, "mass");
    }

    /** Starts with what the entry is about; the share must follow. The country is unknown, mass fraction and mass are withheld unless
     * stated. */
    public static Builder builder(BatchId batch, Element element, SourceClass sourceClass) {
        return new Builder(batch, element, sourceClass);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(batch, element, sourceClass)
                .country(country.orElse(null))
                .share(share)
                .massFraction(massFraction.orElse(null))
                .mass(mass.orElse(null));
    }

    /**
     * The provenance of elements of a batch as a book shows it, each number rounded half even to some digits after the
     * point; a source whose share rounds to nothing is left out.
     *
     * @param digits from 0 to 12
     * @return nothing for an element that the batch is not shown to hold
     * @throws IllegalArgumentException if the batch is not in the book's chain
     */
    public static List<MaterialProvenance> of(OriginBook book, BatchId id, Collection<Element> elements, int digits) {
        Batch batch = book.chain().batch(id);
        Origin origin = book.origin(id);
        List<MaterialProvenance> entries = new ArrayList<>();
        elements.stream()
                .sorted()
                .distinct()
                .forEach(element -> batch.composition().ifPresent(composition -> {
                    BigDecimal content = composition.fraction(element).value().value();
                    origin.grouped(element, Group::of).forEach((group, part) -> {
                        BigDecimal share = part.decimal(digits);
                        if (share.signum() > 0) {
                            BigDecimal fraction = exact(part).multiply(content);
                            entries.add(new MaterialProvenance(
                                    id,
                                    element,
                                    group.sourceClass(),
                                    group.country(),
                                    share,
                                    Optional.of(new MassFraction(fraction.setScale(digits, RoundingMode.HALF_EVEN))),
                                    Optional.of(new Mass(fraction.multiply(
                                                    batch.mass().value().kilograms())
                                            .setScale(digits, RoundingMode.HALF_EVEN)))));
                        }
                    });
                }));
        return List.copyOf(entries);
    }

    private static BigDecimal exact(Share share) {
        return share.decimal(Group.DIGITS);
    }

    /** What the entry is about. */
    public Group group() {
        return new Group(sourceClass, country);
    }

    /** By batch, element, class and country. */
    @Override
    public int compareTo(MaterialProvenance other) {
        return ORDER.compare(this, other);
    }

    /**
     * What the sources of one entry have in common.
     *
     * @param sourceClass the class they count as
     * @param country the country of extraction or recovery, if it is known
     */
    public record Group(SourceClass sourceClass, Optional<CountryCode> country) implements Comparable<Group> {
        private static final int DIGITS = 40;
        private static final Comparator<Group> ORDER = comparing(Group::sourceClass)
                .thenComparing(group -> group.country().map(CountryCode::value).orElse(""));

        /** @throws NullPointerException if a component is null */
        public Group {
            requireNonNull(sourceClass, "sourceClass");
            requireNonNull(country, "country");
        }

        /** Sources of a class, of no known country. */
        public static Group of(SourceClass sourceClass) {
            return new Group(sourceClass, Optional.empty());
        }

        /** Sources of a class in a country. */
        public static Group of(SourceClass sourceClass, CountryCode country) {
            return new Group(sourceClass, Optional.of(country));
        }

        /** The group of a source; of what is undetermined no country is known. */
        public static Group of(Source source) {
            return new Group(
                    source.sourceClass(),
                    source.country().filter(any -> source.sourceClass() != SourceClass.UNDETERMINED));
        }

        /** By class, then by country. */
        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return sourceClass.label() + country.map(code -> " from " + code).orElse("");
        }
    }

    /** Gathers the parts of a {@link MaterialProvenance}; each method sets the part of its name. */
    public static final class Builder {
        private final BatchId batch;
        private final Element element;
        private final SourceClass sourceClass;
        private @Nullable CountryCode country;
        private @Nullable BigDecimal share;
        private @Nullable MassFraction massFraction;
        private @Nullable Mass mass;

        private Builder(BatchId batch, Element element, SourceClass sourceClass) {
            this.batch = batch;
            this.element = element;
            this.sourceClass = sourceClass;
        }

        public Builder country(@Nullable CountryCode country) {
            this.country = country;
            return this;
        }

        public Builder share(BigDecimal share) {
            this.share = share;
            return this;
        }

        public Builder massFraction(@Nullable MassFraction massFraction) {
            this.massFraction = massFraction;
            return this;
        }

        public Builder mass(@Nullable Mass mass) {
            this.mass = mass;
            return this;
        }

        /** The value, checked. */
        public MaterialProvenance build() {
            return new MaterialProvenance(
                    batch,
                    element,
                    sourceClass,
                    Optional.ofNullable(country),
                    Objects.requireNonNull(share, "share"),
                    Optional.ofNullable(massFraction),
                    Optional.ofNullable(mass));
        }
    }
}
