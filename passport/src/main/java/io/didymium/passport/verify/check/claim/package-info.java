/**
 * The checks of claims about products: origin, recycled content, magnets, footprints, certificates. Start at
 * {@link io.didymium.passport.verify.check.claim.ClaimChecks}.
 */
package io.didymium.passport.verify.check.claim;
