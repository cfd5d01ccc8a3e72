/**
 * Product category rules as versioned data, and how a study of a footprint stands to them: start at
 * {@link io.didymium.core.lca.pcr.FootprintProfiles} and {@link io.didymium.core.lca.pcr.FootprintProfile#check}.
 */
package io.didymium.core.lca.pcr;
