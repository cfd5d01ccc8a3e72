package io.didymium.crypto.integrity;

import io.didymium.crypto.did.VerificationRelationship;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of a proof, apart from who makes it.
 *
 * @param purpose what the proof is for
 * @param created when it is made, if stated
 * @param expires when it expires, if stated
 * @param id its id, a URL that later proofs of a chain refer to
 * @param previous the names of the proofs that it confirms along with the document
 */
public record ProofOptions(
        VerificationRelationship purpose,
        Optional<Instant> created,
        Optional<Instant> expires,
        Optional<String> id,
        List<String> previous) {
    /**
     * Options.
     *
     * @throws IllegalArgumentException if it ends before it is made, or refers to itself
     */
    public ProofOptions {
        Objects.requireNonNull(purpose, "purpose");
        previous = List.copyOf(previous);
        if (created.isPresent() && expires.isPresent() && expires.get().isBefore(created.get())) {
            throw new IllegalArgumentException("expires " + expires.get() + " before it is created");
        }
        if (id.filter(previous::contains).isPresent()) {
            throw new IllegalArgumentException("a proof cannot confirm itself: " + id.get());
        }
    }

    /** The options of an assertion made at a given time, as issuers of credentials use them. */
    public static ProofOptions assertion(Instant created) {
        return builder(VerificationRelationship.ASSERTION_METHOD)
                .created(created)
                .build();
    }

    /** Starts a builder. */
    public static Builder builder(VerificationRelationship purpose) {
        return new Builder(purpose);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(purpose)
                .created(created.orElse(null))
                .expires(expires.orElse(null))
                .id(id.orElse(null))
                .previous(previous);
    }

    /** Gathers the parts of a {@link ProofOptions}; each method sets the part of its name. */
    public static final class Builder {
        private final VerificationRelationship purpose;
        private @Nullable Instant created;
        private @Nullable Instant expires;
        private @Nullable String id;
        private List<String> previous = List.of();

        private Builder(VerificationRelationship purpose) {
            this.purpose = purpose;
        }

        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        public Builder expires(@Nullable Instant expires) {
            this.expires = expires;
            return this;
        }

        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        public Builder previous(List<String> previous) {
            this.previous = previous;
            return this;
        }

        /** The value, checked. */
        public ProofOptions build() {
            return new ProofOptions(
                    purpose,
                    Optional.ofNullable(created),
                    Optional.ofNullable(expires),
                    Optional.ofNullable(id),
                    previous);
        }
    }
}
