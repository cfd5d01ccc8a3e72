/**
 * Certificates (X.509) that signers put beside their signatures for readers who trust a certification authority. Nothing here verifies
 * chains, and no certificate adds to what a verifier trusts.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.certificate;

import org.jspecify.annotations.NullMarked;
