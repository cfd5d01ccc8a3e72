package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a scheme (UNTP Conformity Vocabulary Catalogue 0.7.0, {@code Criterion}).
 *
 * @param concept its identifier and title
 * @param version its version
 * @param status whether it is in force
 * @param description what it demands
 * @param documentation where it is published
 * @param topics its topics of conformity
 * @param thresholds what must be reached, all of it
 * @param tags keywords
 * @param requiredEvidence the kinds of evidence that an assessment must name; our extension
 */
public record Criterion(
        Concept concept,
        String version,
        CatalogueStatus status,
        Optional<String> description,
        Optional<String> documentation,
        List<CriterionTopic> topics,
        List<Threshold> thresholds,
        List<String> tags,
        List<Concept> requiredEvidence) {
    /** @throws IllegalArgumentException if a text is blank */
    public Criterion {
        requireNonNull(concept, "concept");
        Text.require(version, "version");
        requireNonNull(status, "status");
        requireNonNull(description, "description");
        description.ifPresent(text -> Text.require(text, "description"));
        requireNonNull(documentation, "documentation");
        documentation.ifPresent(text -> Text.require(text, "documentation"));
        topics = List.copyOf(topics);
        thresholds = List.copyOf(thresholds);
        tags = List.copyOf(tags);
        requiredEvidence = List.copyOf(requiredEvidence);
    }

    /** Starts with identifier and title, version and status. */
    public static Builder builder(Concept concept, String version, CatalogueStatus status) {
        return new Builder(concept, version, status);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(concept, version, status)
                .description(description.orElse(null))
                .documentation(documentation.orElse(null))
                .topics(topics)
                .thresholds(thresholds)
                .tags(tags)
                .requiredEvidence(requiredEvidence);
    }

    /** Gathers the parts of a {@link Criterion}; each method sets the part of its name. */
    public static final class Builder {
        private final Concept concept;
        private final String version;
        private final CatalogueStatus status;
        private @Nullable String description;
        private @Nullable String documentation;
        private List<CriterionTopic> topics = List.of();
        private List<Threshold> thresholds = List.of();
        private List<String> tags = List.of();
        private List<Concept> requiredEvidence = List.of();

        private Builder(Concept concept, String version, CatalogueStatus status) {
            this.concept = concept;
            this.version = version;
            this.status = status;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder documentation(@Nullable String documentation) {
            this.documentation = documentation;
            return this;
        }

        public Builder topics(List<CriterionTopic> topics) {
            this.topics = topics;
            return this;
        }

        public Builder thresholds(List<Threshold> thresholds) {
            this.thresholds = thresholds;
            return this;
        }

        public Builder tags(List<String> tags) {
            this.tags = tags;
            return this;
        }

        public Builder requiredEvidence(List<Concept> requiredEvidence) {
            this.requiredEvidence = requiredEvidence;
            return this;
        }

        /** The value, checked. */
        public Criterion build() {
            return new Criterion(
                    concept,
                    version,
                    status,
                    Optional.ofNullable(description),
                    Optional.ofNullable(documentation),
                    topics,
                    thresholds,
                    tags,
                    requiredEvidence);
        }
    }
}
