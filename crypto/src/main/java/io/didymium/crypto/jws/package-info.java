/**
 * Compact JWS (RFC 7515) and the tokens of the W3C built on it: {@code vc+jwt} and {@code vp+jwt} (Securing Verifiable
 * Credentials using JOSE and COSE 1.0).
 *
 * <p>Start at {@link io.didymium.crypto.jws.TokenIssuer} to issue and at {@link io.didymium.crypto.jws.TokenVerifier} to
 * verify; both work on {@link io.didymium.crypto.jws.CompactJws}, which keeps the text as received. What is wrong with a token
 * that can be read is said by a value, {@link io.didymium.crypto.jws.Refusal}; nothing is thrown.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.jws;

import org.jspecify.annotations.NullMarked;
