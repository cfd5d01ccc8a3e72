/**
 * The wire form of what is claimed of a batch, but footprints: start at
 * {@link io.didymium.passport.untp.claim.ClaimFormat}.
 */
package io.didymium.passport.untp.claim;
