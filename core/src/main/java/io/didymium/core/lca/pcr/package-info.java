/**
 * Product category rules (ISO 14025) as versioned data, and the check of a study against them: start at
 * {@link io.didymium.core.lca.pcr.BuiltInRules} and {@link io.didymium.core.lca.pcr.ProductCategoryRules#check}.
 *
 * @since 0.1
 */
package io.didymium.core.lca.pcr;
