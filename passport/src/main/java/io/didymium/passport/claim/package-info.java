/**
 * Footprints as they are claimed of batches: start at {@link io.didymium.passport.claim.FootprintClaim}.
 */
package io.didymium.passport.claim;
