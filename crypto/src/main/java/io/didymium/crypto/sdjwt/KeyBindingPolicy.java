package io.didymium.crypto.sdjwt;

import java.time.Duration;

/**
 * The requirements for a key binding (RFC 9901 section 7.3).
 *
 * @param audience the verifier, to whom it is presented
 * @param nonce the verifier's nonce, used once
 * @param maximumAge how old the key binding may be at the moment of verification
 * @param leeway how far its time may lie in the future, for clocks that differ
 */
public record KeyBindingPolicy(String audience, String nonce, Duration maximumAge, Duration leeway) {
    /**
     * A policy.
     *
     * @throws IllegalArgumentException if a text is empty or a duration negative
     */
    public KeyBindingPolicy {
        if (audience.isEmpty() || nonce.isEmpty()) {
            throw new IllegalArgumentException("audience and nonce must not be empty");
        }
        if (maximumAge.isNegative() || leeway.isNegative()) {
            throw new IllegalArgumentException("durations must not be negative: " + maximumAge + ", " + leeway);
        }
    }
}
