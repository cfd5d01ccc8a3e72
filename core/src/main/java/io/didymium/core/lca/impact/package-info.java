/**
 * What exchanges with nature do, by category: the factors that turn an inventory into a footprint.
 *
 * <p>Start at {@link io.didymium.core.lca.impact.ImpactMethod}. Methods come from the user;
 * {@link io.didymium.core.lca.impact.FieldIndicators} adds what common methods leave out for rare earths.
 */
package io.didymium.core.lca.impact;
