package io.didymium.crypto.sdjwt;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier requires of an SD-JWT beyond its validity.
 *
 * @param required top-level claims that must be there once everything is disclosed
 * @param keyBinding the requirements for the key binding; if absent, no key binding is accepted, since it would prove
 *     nothing
 */
public record SdJwtPolicy(Set<String> required, Optional<KeyBindingPolicy> keyBinding) {
    /** Copies the set. */
    public SdJwtPolicy {
        required = Set.copyOf(required);
    }

    /** No key binding, no claim demanded. */
    public static SdJwtPolicy plain() {
        return builder().build();
    }

    /** Starts a builder of a policy that demands nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder().required(required).keyBinding(keyBinding.orElse(null));
    }

    /** Gathers the parts of a {@link SdJwtPolicy}; each method sets the part of its name. */
    public static final class Builder {
        private Set<String> required = Set.of();
        private @Nullable KeyBindingPolicy keyBinding;

        private Builder() {}

        public Builder required(String... claims) {
            return required(Set.of(claims));
        }

        public Builder required(Set<String> claims) {
            this.required = claims;
            return this;
        }

        public Builder keyBinding(@Nullable KeyBindingPolicy policy) {
            this.keyBinding = policy;
            return this;
        }

        /** The policy. */
        public SdJwtPolicy build() {
            return new SdJwtPolicy(required, Optional.ofNullable(keyBinding));
        }
    }
}
