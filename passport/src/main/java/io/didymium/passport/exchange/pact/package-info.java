/**
 * Footprint claims and product carbon footprints of PACT: start at
 * {@link io.didymium.passport.exchange.pact.PactFrame}, which makes the latter of the former, and at
 * {@link io.didymium.passport.exchange.pact.ClaimComparison}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.pact;

import org.jspecify.annotations.NullMarked;
