/**
 * Commitments to hidden numbers (Pedersen 1991) in ristretto255, with the generators of dalek's {@code bulletproofs}, and equations among
 * elements that are checked together. Experimental: not reviewed by an outside cryptographer. Start at
 * {@link io.didymium.crypto.commit.Opening}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.commit;

import org.jspecify.annotations.NullMarked;
