package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A topic of conformity, such as a concept of the UNTP vocabulary, with its definition.
 *
 * @param concept the topic
 * @param definition what it means
 */
public record CriterionTopic(Concept concept, Optional<String> definition) {
    /** @throws IllegalArgumentException if the definition is blank */
    public CriterionTopic {
        requireNonNull(concept, "concept");
        requireNonNull(definition, "definition");
        definition.ifPresent(text -> Text.require(text, "definition"));
    }

    /** Starts with a topic. */
    public static Builder builder(Concept concept) {
        return new Builder(concept);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(concept).definition(definition.orElse(null));
    }

    /** Gathers the parts of a {@link CriterionTopic}; each method sets the part of its name. */
    public static final class Builder {
        private final Concept concept;
        private @Nullable String definition;

        private Builder(Concept concept) {
            this.concept = concept;
        }

        public Builder definition(@Nullable String definition) {
            this.definition = definition;
            return this;
        }

        /** The value, checked. */
        public CriterionTopic build() {
            return new CriterionTopic(concept, Optional.ofNullable(definition));
        }
    }
}
