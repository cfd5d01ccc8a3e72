/**
 * The checks of what is claimed beyond the history: origins, recycled content, magnets, books, footprints, certificates. Start at
 * {@link io.didymium.passport.verify.check.claim.ClaimChecks}.
 */
package io.didymium.passport.verify.check.claim;
