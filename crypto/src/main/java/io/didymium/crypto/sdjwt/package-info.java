/**
 * Credentials of which the holder shows only what it chooses: SD-JWT (RFC 9901), and W3C's {@code vc+sd-jwt}.
 *
 * <p>An issuer starts at {@link io.didymium.crypto.sdjwt.HiddenClaims}, a holder at
 * {@link io.didymium.crypto.sdjwt.SdJwtHolder}, a verifier at {@link io.didymium.crypto.sdjwt.SdJwtVerifier}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.sdjwt;

import org.jspecify.annotations.NullMarked;
