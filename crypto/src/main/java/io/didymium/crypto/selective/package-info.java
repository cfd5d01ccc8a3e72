/**
 * Credentials of which the holder shows only what it chooses: SD-JWT (RFC 9901), and W3C's {@code vc+sd-jwt}.
 *
 * <p>An issuer starts at {@link io.didymium.crypto.selective.HiddenClaims}, a holder at
 * {@link io.didymium.crypto.selective.SdJwtHolder}, a verifier at {@link io.didymium.crypto.selective.SdJwtVerifier}.
 */
@NullMarked
package io.didymium.crypto.selective;

import org.jspecify.annotations.NullMarked;
