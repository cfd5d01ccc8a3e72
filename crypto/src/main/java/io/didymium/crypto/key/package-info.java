/**
 * Keys as values: public keys that are checked, signing keys that do not reveal their secret, and their text forms.
 *
 * <p>Start at {@link io.didymium.crypto.key.PublicKey} and {@link io.didymium.crypto.key.SigningKey}; {@link
 * io.didymium.crypto.key.Jwk} and {@link io.didymium.crypto.key.Multikey} read and write them.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.key;

import org.jspecify.annotations.NullMarked;
