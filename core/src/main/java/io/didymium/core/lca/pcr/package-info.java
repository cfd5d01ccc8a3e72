/**
 * Product category rules as versioned data, and how a study of a footprint stands to them: start at
 * {@link io.didymium.core.lca.pcr.BuiltInRules} and {@link io.didymium.core.lca.pcr.ProductCategoryRules#check}.
 */
package io.didymium.core.lca.pcr;
