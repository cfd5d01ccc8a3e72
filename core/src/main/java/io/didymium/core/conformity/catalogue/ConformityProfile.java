package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A versioned set of criteria for one kind of subject and one scope (UNTP Conformity Vocabulary Catalogue 0.7.0, {@code ConformityProfile}).
 *
 * @param concept its identifier and title
 * @param version its version
 * @param validFrom from when it is in force
 * @param status whether it is in force
 * @param scheme the scheme that it belongs to
 * @param description what it is for
 * @param subjectType what is assessed
 * @param standardAlignment how it relates to standards
 * @param regulatoryAlignment how it relates to regulations
 * @param criterionScoring how its criteria are graded
 * @param documentation where it is published
 * @param criteria its criteria, at least one
 * @param scope the materials, stages and industries that it is for
 * @param overallRule what the criteria together give; our extension
 */
public record ConformityProfile(
        Concept concept,
        String version,
        LocalDate validFrom,
        CatalogueStatus status,
        Concept scheme,
        Optional<String> description,
        Optional<SubjectType> subjectType,
        List<Alignment> standardAlignment,
        List<Alignment> regulatoryAlignment,
        List<ScoringFramework> criterionScoring,
        Optional<String> documentation,
        List<Concept> criteria,
        List<Classification> scope,
        Optional<OverallRule> overallRule) {
    /** @throws IllegalArgumentException if a text is blank or there is no criterion */
    public ConformityProfile {
        requireNonNull(concept, "concept");
        Text.require(version, "version");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(status, "status");
        requireNonNull(scheme, "scheme");
        requireNonNull(description, "description");
        description.ifPresent(text -> Text.require(text, "description"));
        requireNonNull(subjectType, "subjectType");
        standardAlignment = List.copyOf(standardAlignment);
        regulatoryAlignment = List.copyOf(regulatoryAlignment);
        criterionScoring = List.copyOf(criterionScoring);
        requireNonNull(documentation, "documentation");
        documentation.ifPresent(text -> Text.require(text, "documentation"));
        criteria = List.copyOf(criteria);
        scope = List.copyOf(scope);
        requireNonNull(overallRule, "overallRule");
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException(concept.iri() + " must have a criterion");
        }
    }

    /** Starts with identifier and title, version, start, status and scheme; criteria must follow. */
    public static Builder builder(
            Concept concept, String version, LocalDate validFrom, CatalogueStatus status, Concept scheme) {
        return new Builder(concept, version, validFrom, status, scheme);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(concept, version, validFrom, status, scheme)
                .description(description.orElse(null))
                .subjectType(subjectType.orElse(null))
                .standardAlignment(standardAlignment)
                .regulatoryAlignment(regulatoryAlignment)
                .criterionScoring(criterionScoring)
                .documentation(documentation.orElse(null))
                .criteria(criteria)
                .scope(scope)
                .overallRule(overallRule.orElse(null));
    }

    /** Gathers the parts of a {@link ConformityProfile}; each method sets the part of its name. */
    public static final class Builder {
        private final Concept concept;
        private final String version;
        private final LocalDate validFrom;
        private final CatalogueStatus status;
        private final Concept scheme;
        private @Nullable String description;
        private @Nullable SubjectType subjectType;
        private List<Alignment> standardAlignment = List.of();
        private List<Alignment> regulatoryAlignment = List.of();
        private List<ScoringFramework> criterionScoring = List.of();
        private @Nullable String documentation;
        private List<Concept> criteria = List.of();
        private List<Classification> scope = List.of();
        private @Nullable OverallRule overallRule;

        private Builder(Concept concept, String version, LocalDate validFrom, CatalogueStatus status, Concept scheme) {
            this.concept = concept;
            this.version = version;
            this.validFrom = validFrom;
            this.status = status;
            this.scheme = scheme;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder subjectType(@Nullable SubjectType subjectType) {
            this.subjectType = subjectType;
            return this;
        }

        public Builder standardAlignment(List<Alignment> standardAlignment) {
            this.standardAlignment = standardAlignment;
            return this;
        }

        public Builder regulatoryAlignment(List<Alignment> regulatoryAlignment) {
            this.regulatoryAlignment = regulatoryAlignment;
            return this;
        }

        public Builder criterionScoring(List<ScoringFramework> criterionScoring) {
            this.criterionScoring = criterionScoring;
            return this;
        }

        public Builder documentation(@Nullable String documentation) {
            this.documentation = documentation;
            return this;
        }

        public Builder criteria(List<Concept> criteria) {
            this.criteria = criteria;
            return this;
        }

        public Builder scope(List<Classification> scope) {
            this.scope = scope;
            return this;
        }

        public Builder overallRule(@Nullable OverallRule overallRule) {
            this.overallRule = overallRule;
            return this;
        }

        /** The value, checked. */
        public ConformityProfile build() {
            return new ConformityProfile(
                    concept,
                    version,
                    validFrom,
                    status,
                    scheme,
                    Optional.ofNullable(description),
                    Optional.ofNullable(subjectType),
                    standardAlignment,
                    regulatoryAlignment,
                    criterionScoring,
                    Optional.ofNullable(documentation),
                    criteria,
                    scope,
                    Optional.ofNullable(overallRule));
        }
    }
}
