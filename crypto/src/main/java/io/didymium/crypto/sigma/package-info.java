/**
 * Proofs that somebody knows scalars which satisfy linear equations among elements (draft-irtf-cfrg-sigma-protocols-02). Experimental: not
 * reviewed by an outside cryptographer. Start at {@link io.didymium.crypto.sigma.LinearProof}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.sigma;

import org.jspecify.annotations.NullMarked;
