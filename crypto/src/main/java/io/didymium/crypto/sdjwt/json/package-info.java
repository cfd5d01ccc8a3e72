/**
 * SD-JWTs in JWS JSON serialization (RFC 9901, 8). Start at {@link io.didymium.crypto.sdjwt.json.SdJwtJson}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.sdjwt.json;

import org.jspecify.annotations.NullMarked;
