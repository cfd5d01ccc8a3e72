package io.didymium.crypto.did;

import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key of a DID document.
 *
 * @param id its absolute name
 * @param controller who controls it
 * @param type its type as written: JsonWebKey, Multikey or an older name
 * @param key the key, or empty if its type is not supported or it cannot be read
 * @param created when it came into use, if stated
 * @param expires the time from which it must not be used, if stated
 * @param revoked the time from which it must not be trusted, if stated
 */
public record VerificationMethod(
        DidUrl id,
        Did controller,
        String type,
        Optional<PublicKey> key,
        Optional<Instant> created,
        Optional<Instant> expires,
        Optional<Instant> revoked) {
    /** Refuses absent parts. */
    public VerificationMethod {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(revoked, "revoked");
    }

    /** Starts a builder. */
    public static Builder builder(DidUrl id, Did controller, String type) {
        return new Builder(id, controller, type);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, controller, type)
                .key(key.orElse(null))
                .created(created.orElse(null))
                .expires(expires.orElse(null))
                .revoked(revoked.orElse(null));
    }

    /** Gathers the parts of a {@link VerificationMethod}; each method sets the part of its name. */
    public static final class Builder {
        private final DidUrl id;
        private final Did controller;
        private final String type;
        private @Nullable PublicKey key;
        private @Nullable Instant created;
        private @Nullable Instant expires;
        private @Nullable Instant revoked;

        private Builder(DidUrl id, Did controller, String type) {
            this.id = id;
            this.controller = controller;
            this.type = type;
        }

        public Builder key(@Nullable PublicKey key) {
            this.key = key;
            return this;
        }

        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        public Builder expires(@Nullable Instant expires) {
            this.expires = expires;
            return this;
        }

        public Builder revoked(@Nullable Instant revoked) {
            this.revoked = revoked;
            return this;
        }

        /** The value, checked. */
        public VerificationMethod build() {
            return new VerificationMethod(
                    id,
                    controller,
                    type,
                    Optional.ofNullable(key),
                    Optional.ofNullable(created),
                    Optional.ofNullable(expires),
                    Optional.ofNullable(revoked));
        }
    }
}
