package io.didymium.crypto.sdjwt;

import java.util.Optional;
import java.util.Set;

/**
 * What a verifier demands of an SD-JWT beyond that it is right.
 *
 * @param required top-level claims that must be there once everything is disclosed
 * @param keyBinding what the key binding must answer to; without it none is accepted, since it would prove nothing
 */
public record SdJwtPolicy(Set<String> required, Optional<KeyBindingPolicy> keyBinding) {
    /** Copies the set. */
    public SdJwtPolicy {
        required = Set.copyOf(required);
    }

    /** No key binding, no claim demanded. */
    public static SdJwtPolicy plain() {
        return new SdJwtPolicy(Set.of(), Optional.empty());
    }

    /** The same, with a key binding. */
    public SdJwtPolicy withKeyBinding(KeyBindingPolicy policy) {
        return new SdJwtPolicy(required, Optional.of(policy));
    }

    /** The same, demanding claims. */
    public SdJwtPolicy requiring(String... names) {
        return new SdJwtPolicy(Set.of(names), keyBinding);
    }
}
