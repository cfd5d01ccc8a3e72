/**
 * Footprints as they are claimed of batches: start at {@link io.didymium.passport.footprint.FootprintClaim}.
 */
package io.didymium.passport.footprint;
