/**
 * Arithmetic of the group edwards25519 (RFC 8032): its field, its scalars, its points, and sums of many multiples at once.
 *
 * <p>All of it runs in time that depends on the values, so it is for public data alone: methods that would meet a secret in other
 * uses say {@code variableTime} in their names. Start at {@link io.didymium.crypto.group.MultiScalar}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.group;

import org.jspecify.annotations.NullMarked;
