/**
 * Passports as environments of the Asset Administration Shell (IDTA-01001, 3.0 and 3.1), in JSON and in AASX packages, written and read.
 * Start at {@link io.didymium.passport.exchange.aas.AasWriter} and {@link io.didymium.passport.exchange.aas.AasReader}.
 *
 * <p>One submodel has the whole passport as EN 18223 has it, so that it comes back as it was; submodels by templates of IDTA repeat what
 * readers look for there. Nothing in an environment is signed.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.aas;

import org.jspecify.annotations.NullMarked;
