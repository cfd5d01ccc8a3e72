/**
 * Digests of bytes, and the texts in which credentials carry them: multihash, {@code digestMultibase}, {@code digestSRI}.
 *
 * <p>Start at {@link io.didymium.crypto.digest.HashAlgorithm} and {@link io.didymium.crypto.digest.Digest}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.digest;

import org.jspecify.annotations.NullMarked;
