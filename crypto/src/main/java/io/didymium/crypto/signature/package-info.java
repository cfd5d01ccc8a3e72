/**
 * Signing and verifying bytes.
 *
 * <p>Start at {@link io.didymium.crypto.signature.Signer}, which may be a key in memory, an HSM or a remote service,
 * and at {@link io.didymium.crypto.key.PublicKey#verifies}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.signature;

import org.jspecify.annotations.NullMarked;
