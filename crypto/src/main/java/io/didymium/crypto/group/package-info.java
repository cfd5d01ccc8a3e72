/**
 * Arithmetic of the group edwards25519 (RFC 8032) and of ristretto255 (RFC 9496) on it: field, scalars, points, and sums of many
 * multiples at once.
 *
 * <p>Secrets are {@link io.didymium.crypto.group.SecretScalar} and are multiplied by {@link io.didymium.crypto.group.SecretMultiples}. All else
 * takes a time that depends on the values, and is for public data alone. Start at {@link io.didymium.crypto.group.MultiScalar} and
 * {@link io.didymium.crypto.group.RistrettoElement}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.group;

import org.jspecify.annotations.NullMarked;
