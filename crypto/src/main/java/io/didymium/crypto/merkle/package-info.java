/**
 * Merkle trees (RFC 9162 section 2): roots, and proofs that a tree holds a leaf or begins another tree.
 *
 * <p>Start at {@link io.didymium.crypto.merkle.InclusionProof} to verify and at {@link
 * io.didymium.crypto.merkle.MerkleTree} to build.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.merkle;

import org.jspecify.annotations.NullMarked;
