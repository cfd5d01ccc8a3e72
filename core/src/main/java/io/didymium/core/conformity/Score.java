package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A grade of a scoring framework (UNTP 0.7.0, {@code Score}).
 *
 * @param code its code in the framework
 * @param rank its rank, 1 for the best
 * @param definition what it means
 */
public record Score(String code, Optional<Integer> rank, Optional<String> definition) {
    /** @throws IllegalArgumentException if the code is blank or the rank is below 1 */
    public Score {
        Text.require(code, "code");
        requireNonNull(rank, "rank");
        requireNonNull(definition, "definition");
        definition.ifPresent(text -> Text.require(text, "definition"));
        rank.filter(value -> value < 1).ifPresent(value -> {
            throw new IllegalArgumentException("rank of " + code + " must be 1 or more: " + value);
        });
    }

    /** Starts with a code; rank and definition are optional. */
    public static Builder builder(String code) {
        return new Builder(code);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(code).rank(rank.orElse(null)).definition(definition.orElse(null));
    }

    /** Gathers the parts of a {@link Score}; each method sets the part of its name. */
    public static final class Builder {
        private final String code;
        private @Nullable Integer rank;
        private @Nullable String definition;

        private Builder(String code) {
            this.code = code;
        }

        public Builder rank(@Nullable Integer rank) {
            this.rank = rank;
            return this;
        }

        public Builder definition(@Nullable String definition) {
            this.definition = definition;
            return this;
        }

        /** The value, checked. */
        public Score build() {
            return new Score(code, Optional.ofNullable(rank), Optional.ofNullable(definition));
        }
    }
}
