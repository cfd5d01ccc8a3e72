package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a profile relates to a standard or a regulation.
 *
 * @param reference the standard or regulation
 * @param level how far it covers it
 */
public record Alignment(Concept reference, Optional<Level> level) {
    /** @throws NullPointerException if a part is null */
    public Alignment {
        requireNonNull(reference, "reference");
        requireNonNull(level, "level");
    }

    /** Starts with a standard or regulation. */
    public static Builder builder(Concept reference) {
        return new Builder(reference);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(reference).level(level.orElse(null));
    }

    /** How far a profile covers a standard or regulation. */
    public enum Level {
        /** It asks for what that asks for. */
        MEETS,
        /** It asks for more. */
        EXCEEDS,
        /** It asks for a part of it. */
        PARTIAL
    }

    /** Gathers the parts of a {@link Alignment}; each method sets the part of its name. */
    public static final class Builder {
        private final Concept reference;
        private @Nullable Level level;

        private Builder(Concept reference) {
            this.reference = reference;
        }

        public Builder level(@Nullable Level level) {
            this.level = level;
            return this;
        }

        /** The value, checked. */
        public Alignment build() {
            return new Alignment(reference, Optional.ofNullable(level));
        }
    }
}
