/**
 * Proofs that hidden numbers are in a range (Bünz and others 2018, section 4), as dalek's {@code bulletproofs} writes them. Experimental:
 * not reviewed by an outside cryptographer. Start at {@link io.didymium.crypto.range.RangeProof}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.range;

import org.jspecify.annotations.NullMarked;
