/**
 * Life cycle impact assessment: impact categories and characterisation factors, which turn an inventory into a footprint.
 *
 * <p>Start at {@link io.didymium.core.lca.impact.ImpactMethod}. Methods come from the user;
 * {@link io.didymium.core.lca.impact.FieldIndicators} adds what common methods lack for rare earths.
 *
 * @since 0.1
 */
package io.didymium.core.lca.impact;
