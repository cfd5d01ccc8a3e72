package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party as a scheme names it: the owner of a scheme, or who recognises it.
 *
 * @param party its identifier and name
 * @param registeredId its number in a register
 */
public record NamedParty(Concept party, Optional<String> registeredId) {
    /** @throws IllegalArgumentException if the number is blank */
    public NamedParty {
        requireNonNull(party, "party");
        requireNonNull(registeredId, "registeredId");
        registeredId.ifPresent(text -> Text.require(text, "registeredId"));
    }

    /** Starts with identifier and name. */
    public static Builder builder(Concept party) {
        return new Builder(party);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(party).registeredId(registeredId.orElse(null));
    }

    /** Gathers the parts of a {@link NamedParty}; each method sets the part of its name. */
    public static final class Builder {
        private final Concept party;
        private @Nullable String registeredId;

        private Builder(Concept party) {
            this.party = party;
        }

        public Builder registeredId(@Nullable String registeredId) {
            this.registeredId = registeredId;
            return this;
        }

        /** The value, checked. */
        public NamedParty build() {
            return new NamedParty(party, Optional.ofNullable(registeredId));
        }
    }
}
