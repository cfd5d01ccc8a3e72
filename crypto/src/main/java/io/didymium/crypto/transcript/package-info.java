/**
 * What prover and verifier of a proof have said so far, from which challenges follow (Fiat and Shamir 1986). Experimental: not reviewed
 * by an outside cryptographer. Start at {@link io.didymium.crypto.transcript.Transcript}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.transcript;

import org.jspecify.annotations.NullMarked;
