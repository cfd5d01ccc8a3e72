package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Endorsement;
import io.didymium.core.conformity.NamedParty;
import io.didymium.core.conformity.Trustmark;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scheme under which conformity is assessed (UNTP Conformity Vocabulary Catalogue 0.7.0, {@code ConformityScheme}).
 *
 * @param concept its identifier and title
 * @param owner who owns it
 * @param endorsementLevel who recognises it
 * @param documentation where it is published
 * @param description what it is for
 * @param endorsement the recognition
 * @param scoring how a subject as a whole is graded
 * @param licenseType under which licence its texts are
 * @param establishedDate since when it exists
 * @param geographicScope where it applies
 * @param industryScope to which industries it applies
 * @param trustmark the mark of those that conform
 * @param conformsTo the specification that the catalogue follows
 * @param profiles its profiles
 */
public record ConformityScheme(
        Concept concept,
        NamedParty owner,
        EndorsementLevel endorsementLevel,
        String documentation,
        Optional<String> description,
        Optional<Endorsement> endorsement,
        Optional<ScoringFramework> scoring,
        Optional<LicenseType> licenseType,
        Optional<LocalDate> establishedDate,
        List<Classification> geographicScope,
        List<Classification> industryScope,
        Optional<Trustmark> trustmark,
        Optional<DocumentLink> conformsTo,
        List<Concept> profiles) {
    /** @throws IllegalArgumentException if a text is blank */
    public ConformityScheme {
        requireNonNull(concept, "concept");
        requireNonNull(owner, "owner");
        requireNonNull(endorsementLevel, "endorsementLevel");
        Text.require(documentation, "documentation");
        requireNonNull(description, "description");
        description.ifPresent(text -> Text.require(text, "description"));
        requireNonNull(endorsement, "endorsement");
        requireNonNull(scoring, "scoring");
        requireNonNull(licenseType, "licenseType");
        requireNonNull(establishedDate, "establishedDate");
        geographicScope = List.copyOf(geographicScope);
        industryScope = List.copyOf(industryScope);
        requireNonNull(trustmark, "trustmark");
        requireNonNull(conformsTo, "conformsTo");
        profiles = List.copyOf(profiles);
    }

    /** Starts with identifier and title, owner, recognition and documentation. */
    public static Builder builder(
            Concept concept, NamedParty owner, EndorsementLevel endorsementLevel, String documentation) {
        return new Builder(concept, owner, endorsementLevel, documentation);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(concept, owner, endorsementLevel, documentation)
                .description(description.orElse(null))
                .endorsement(endorsement.orElse(null))
                .scoring(scoring.orElse(null))
                .licenseType(licenseType.orElse(null))
                .establishedDate(establishedDate.orElse(null))
                .geographicScope(geographicScope)
                .industryScope(industryScope)
                .trustmark(trustmark.orElse(null))
                .conformsTo(conformsTo.orElse(null))
                .profiles(profiles);
    }

    /** Who recognises a scheme. */
    public enum EndorsementLevel {
        /** Nobody but its owner. */
        ENDORSED_SELF,
        /** A government mandates it. */
        ENDORSED_MANDATE,
        /** An accreditation body accredits it. */
        ENDORSED_ACCREDITATION,
        /** It was benchmarked by another body. */
        ENDORSED_BENCHMARKED
    }

    /** The licence of a scheme's texts. */
    public enum LicenseType {
        /** Closed code. */
        PROPRIETARY_CODE,
        /** Closed documents. */
        PROPRIETARY_DOCUMENT,
        /** A permissive open licence. */
        PERMISSIVE_OPEN_SOURCE,
        /** An open licence that passes itself on. */
        COPYLEFT,
        /** A Creative Commons licence. */
        CREATIVE_COMMONS,
        /** The source can be seen. */
        SOURCE_AVAILABLE,
        /** In the public domain. */
        PUBLIC
    }

    /** Gathers the parts of a {@link ConformityScheme}; each method sets the part of its name. */
    public static final class Builder {
        private final Concept concept;
        private final NamedParty owner;
        private final EndorsementLevel endorsementLevel;
        private final String documentation;
        private @Nullable String description;
        private @Nullable Endorsement endorsement;
        private @Nullable ScoringFramework scoring;
        private @Nullable LicenseType licenseType;
        private @Nullable LocalDate establishedDate;
        private List<Classification> geographicScope = List.of();
        private List<Classification> industryScope = List.of();
        private @Nullable Trustmark trustmark;
        private @Nullable DocumentLink conformsTo;
        private List<Concept> profiles = List.of();

        private Builder(Concept concept, NamedParty owner, EndorsementLevel endorsementLevel, String documentation) {
            this.concept = concept;
            this.owner = owner;
            this.endorsementLevel = endorsementLevel;
            this.documentation = documentation;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder endorsement(@Nullable Endorsement endorsement) {
            this.endorsement = endorsement;
            return this;
        }

        public Builder scoring(@Nullable ScoringFramework scoring) {
            this.scoring = scoring;
            return this;
        }

        public Builder licenseType(@Nullable LicenseType licenseType) {
            this.licenseType = licenseType;
            return this;
        }

        public Builder establishedDate(@Nullable LocalDate establishedDate) {
            this.establishedDate = establishedDate;
            return this;
        }

        public Builder geographicScope(List<Classification> geographicScope) {
            this.geographicScope = geographicScope;
            return this;
        }

        public Builder industryScope(List<Classification> industryScope) {
            this.industryScope = industryScope;
            return this;
        }

        public Builder trustmark(@Nullable Trustmark trustmark) {
            this.trustmark = trustmark;
            return this;
        }

        public Builder conformsTo(@Nullable DocumentLink conformsTo) {
            this.conformsTo = conformsTo;
            return this;
        }

        public Builder profiles(List<Concept> profiles) {
            this.profiles = profiles;
            return this;
        }

        /** The value, checked. */
        public ConformityScheme build() {
            return new ConformityScheme(
                    concept,
                    owner,
                    endorsementLevel,
                    documentation,
                    Optional.ofNullable(description),
                    Optional.ofNullable(endorsement),
                    Optional.ofNullable(scoring),
                    Optional.ofNullable(licenseType),
                    Optional.ofNullable(establishedDate),
                    geographicScope,
                    industryScope,
                    Optional.ofNullable(trustmark),
                    Optional.ofNullable(conformsTo),
                    profiles);
        }
    }
}
