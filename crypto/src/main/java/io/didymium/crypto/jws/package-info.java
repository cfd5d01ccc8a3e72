/**
 * Compact JWS (RFC 7515) and the tokens of the W3C built on it: {@code vc+jwt} and {@code vp+jwt} (Securing Verifiable
 * Credentials using JOSE and COSE 1.0).
 *
 * <p>Start at {@link io.didymium.crypto.jws.TokenIssuer} to issue and at {@link io.didymium.crypto.jws.TokenVerifier}
 * to verify; both work on {@link io.didymium.crypto.jws.CompactJws}, which keeps the text as received. A fault of a
 * readable token is a value, {@link io.didymium.crypto.jws.Refusal}, not an exception.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.jws;

import org.jspecify.annotations.NullMarked;
