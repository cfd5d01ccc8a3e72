/**
 * Naturally occurring radioactive material: whether its declared activity agrees with assays and balances. Start at
 * {@link io.didymium.core.norm.DeclaredActivity}.
 *
 * @since 0.1
 */
package io.didymium.core.norm;
