package io.didymium.core.origin;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.id.Text;
import io.didymium.core.party.CountryCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operator's declaration of the class and place of extraction or recovery of material that entered the chain.
 *
 * <p>For a batch that a step of the chain made from others, a declaration has no effect: it is compared with the
 * computed origin.
 *
 * @param subject the batch, or the step for its reagents
 * @param sourceClass the class
 * @param country the country of extraction or recovery, if it is known
 * @param region the region of it, if it is known
 */
public record SourceDeclaration(
        Id subject, SourceClass sourceClass, Optional<CountryCode> country, Optional<String> region) {
    /** @throws IllegalArgumentException if the subject is neither batch nor step, or the region is blank */
    public SourceDeclaration {
        if (!(requireNonNull(subject, "subject") instanceof BatchId) && !(subject instanceof StepId)) {
            throw new IllegalArgumentException("a source is a batch or the reagents of a step, not " + subject);
        }
        requireNonNull(sourceClass, "sourceClass");
        requireNonNull(country, "country");
        region.ifPresent(name -> Text.require(name, "region of " + subject));
    }

    /** A declaration of the class alone. */
    public static SourceDeclaration of(Id subject, SourceClass sourceClass) {
        return new SourceDeclaration(subject, sourceClass, Optional.empty(), Optional.empty());
    }

    /** A declaration of the class and the country. */
    public static SourceDeclaration of(Id subject, SourceClass sourceClass, CountryCode country) {
        return builder(subject, sourceClass).country(country).build();
    }

    /** Starts a builder. */
    public static Builder builder(Id subject, SourceClass sourceClass) {
        return new Builder(subject, sourceClass);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(subject, sourceClass).country(country.orElse(null)).region(region.orElse(null));
    }

    /** Gathers the parts of a {@link SourceDeclaration}; each method sets the part of its name. */
    public static final class Builder {
        private final Id subject;
        private final SourceClass sourceClass;
        private @Nullable CountryCode country;
        private @Nullable String region;

        private Builder(Id subject, SourceClass sourceClass) {
            this.subject = subject;
            this.sourceClass = sourceClass;
        }

        public Builder country(@Nullable CountryCode country) {
            this.country = country;
            return this;
        }

        public Builder region(@Nullable String region) {
            this.region = region;
            return this;
        }

        /** The value, checked. */
        public SourceDeclaration build() {
            return new SourceDeclaration(
                    subject, sourceClass, Optional.ofNullable(country), Optional.ofNullable(region));
        }
    }
}
