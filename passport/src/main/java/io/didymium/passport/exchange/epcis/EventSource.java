package io.didymium.passport.exchange.epcis;

import io.didymium.core.id.PartyId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose word an event is, and where it is signed. An event of EPCIS itself is not.
 *
 * @param operator the party that ran the step, or sent the goods
 * @param credential the id of the credential that states it
 * @param digest the digest of that credential, as links in credentials have it
 * @param certificates the ids of certificates that cover it, in order
 */
public record EventSource(
        Optional<PartyId> operator, Optional<String> credential, Optional<String> digest, List<String> certificates) {
    /** The source of an event of which nothing more is known. */
    public static final EventSource UNKNOWN =
            new EventSource(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** @throws IllegalArgumentException if there is a digest of no credential */
    public EventSource {
        certificates = List.copyOf(certificates);
        if (digest.isPresent() && credential.isEmpty()) {
            throw new IllegalArgumentException("a digest is of a credential: " + digest.get());
        }
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder().certificates(certificates).operator(operator.orElse(null));
        builder.credential = credential.orElse(null);
        builder.digest = digest.orElse(null);
        return builder;
    }

    /** Gathers the parts of an {@link EventSource}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable PartyId operator;
        private @Nullable String credential;
        private @Nullable String digest;
        private List<String> certificates = List.of();

        private Builder() {}

        public Builder operator(@Nullable PartyId operator) {
            this.operator = operator;
            return this;
        }

        /** Sets the id of the credential, and its digest. */
        public Builder credential(String credential, @Nullable String digest) {
            this.credential = credential;
            this.digest = digest;
            return this;
        }

        public Builder certificates(List<String> certificates) {
            this.certificates = certificates;
            return this;
        }

        /** The value, checked. */
        public EventSource build() {
            return new EventSource(
                    Optional.ofNullable(operator),
                    Optional.ofNullable(credential),
                    Optional.ofNullable(digest),
                    certificates);
        }
    }
}
