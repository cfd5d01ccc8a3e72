package io.didymium.crypto.sdjwt;

import java.time.Instant;

/**
 * What a verifier asks a holder to bind a presentation to.
 *
 * @param audience the verifier
 * @param nonce the verifier's nonce
 * @param at when the holder presents, of which whole seconds are stated
 */
public record BindingRequest(String audience, String nonce, Instant at) {
    /**
     * A request.
     *
     * @throws IllegalArgumentException if a text is empty
     */
    public BindingRequest {
        if (audience.isEmpty() || nonce.isEmpty()) {
            throw new IllegalArgumentException("audience and nonce must not be empty");
        }
    }
}
