/**
 * Product category rules as versioned data, and how a study of a footprint stands to them: start at
 * {@link io.didymium.core.profile.FootprintProfiles} and {@link io.didymium.core.profile.FootprintProfile#check}.
 */
package io.didymium.core.profile;
