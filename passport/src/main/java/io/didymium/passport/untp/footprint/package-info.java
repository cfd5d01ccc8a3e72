/**
 * The wire form of footprints: of what steps use and give off, and of what is claimed of batches. Start at
 * {@link io.didymium.passport.untp.footprint.FootprintFormat}.
 */
package io.didymium.passport.untp.footprint;
